/** A slide and its notes as XML. Lengths are in EMU, 914,400 to an inch. */
import { xml } from '../../../shared/export/office/xml.ts'
import type { Slide } from './writePptx.ts'

/** 16 to 9, as wide as PowerPoint's own. */
export const slideSize = { w: 12_192_000, h: 6_858_000 } as const

/** Where things stand. */
export const box = {
  title: { x: 360_000, y: 180_000, w: 11_472_000, h: 620_000 },
  picture: { x: 360_000, y: 860_000, w: 11_472_000, h: 5_820_000 },
  notes: {
    page: { w: 6_858_000, h: 9_144_000 },
    slide: { x: 685_800, y: 700_000, w: 5_486_400, h: 3_086_100 },
    text: { x: 685_800, y: 4_000_000, w: 5_486_400, h: 4_500_000 },
  },
} as const

/** The namespaces every slide names. */
export const spaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'

/** The group that every tree of shapes begins with. */
export const treeHead =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'

/** A place and a size. */
export function transform(area: {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}): string {
  return `<a:xfrm><a:off x="${area.x}" y="${area.y}"/><a:ext cx="${area.w}" cy="${area.h}"/></a:xfrm>`
}

/** The slide: its title, and the picture as large as the rest allows. */
export function slideXml({ title, alt, pixels }: Slide, language: string): string {
  const room = box.picture
  const scale = Math.min(room.w / Math.max(1, pixels.w), room.h / Math.max(1, pixels.h))
  const [w, h] = [Math.round(pixels.w * scale), Math.round(pixels.h * scale)]
  const area = {
    x: Math.round(room.x + (room.w - w) / 2),
    y: Math.round(room.y + (room.h - h) / 2),
    w,
    h,
  }
  return `<p:sld ${spaces}><p:cSld><p:spTree>${treeHead}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraph(title, language, titleSize(title))}</p:txBody></p:sp><p:pic><p:nvPicPr><p:cNvPr id="3" name="Picture" descr="${xml(alt)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform(area)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
}

/** The page of notes below a small picture of the slide. */
export function notesXml({ notes }: Slide, language: string): string {
  const words = notes.length > 0 ? notes : ['']
  return `<p:notes ${spaces}><p:cSld><p:spTree>${treeHead}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${words.map((line) => paragraph(line, language)).join('')}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
}

/** Hundredths of a point at which a title keeps to its box: programs fit it only when it is edited. */
function titleSize(title: string): number | null {
  if (title.length <= 54) return null
  return title.length <= 76 ? 2000 : 1400
}

function paragraph(text: string, language: string, size: number | null = null): string {
  if (text === '') return '<a:p/>'
  const own = size === null ? '' : ` sz="${size}"`
  return `<a:p><a:r><a:rPr lang="${language === 'de' ? 'de-DE' : 'en-GB'}"${own}/><a:t>${xml(text)}</a:t></a:r></a:p>`
}
