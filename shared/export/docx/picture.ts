/** A picture in the text of a Word file. */
import { xml } from '../office/xml.ts'
import type { ProtocolPicture } from '../protocol/protocol.ts'

/** A picture with its number in the file, from 1. */
export interface PlacedPicture extends ProtocolPicture {
  readonly number: number
}

/** The relation that leads to a picture's file. */
export function relationOf({ number }: PlacedPicture): string {
  return `rId${100 + number}`
}

/** 17 and 20 cm in English metric units, 360,000 a centimetre: the width of the text, and most of its height. */
const maxWidth = 6_120_000
const maxHeight = 7_200_000

/** The drawing: as wide as the text, unless it would be higher than the page; `alt` is read aloud. */
export function drawingOf(picture: PlacedPicture, title: string, alt: string): string {
  const ratio = picture.height / picture.width
  const width = Math.round(Math.min(maxWidth, maxHeight / ratio))
  const height = Math.round(width * ratio)
  const { number } = picture
  const names = `id="${number}" name="${xml(title)}" descr="${xml(alt)}"`
  return `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/><wp:docPr ${names}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr ${names}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relationOf(picture)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
}
