/** What all slides have in common: one master, one layout, one theme, one master for notes. */
import { box, spaces, transform, treeHead } from './slideXml.ts'

const font = 'Atkinson Hyperlegible Next'
const colorMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
const ground =
  '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="FBFCFA"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'

const titleShape = (own: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${own}</p:spPr><p:txBody><a:bodyPr anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="de-DE"/><a:t>Titel</a:t></a:r></a:p></p:txBody></p:sp>`

const placedTitle = `${transform(box.title)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`

const levels = Array.from(
  { length: 9 },
  (_, index) =>
    `<a:lvl${index + 1}pPr marL="${index * 342_900}"><a:defRPr sz="1800"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl${index + 1}pPr>`,
).join('')

/** The master: paper, ink, a title in our typeface. */
export const master = `<p:sldMaster ${spaces}><p:cSld>${ground}<p:spTree>${treeHead}${titleShape(placedTitle)}</p:spTree></p:cSld>${colorMap}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="2800" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>${levels}</p:bodyStyle><p:otherStyle>${levels}</p:otherStyle></p:txStyles></p:sldMaster>`

/** The one layout: a title, and room for a picture. */
export const layout = `<p:sldLayout ${spaces} type="titleOnly" preserve="1"><p:cSld name="Title"><p:spTree>${treeHead}${titleShape('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`

/** The master of the pages with notes. */
export const notesMaster = `<p:notesMaster ${spaces}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${treeHead}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${transform(box.notes.slide)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln></p:spPr></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr>${transform(box.notes.text)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="de-DE"/></a:p></p:txBody></p:sp></p:spTree></p:cSld>${colorMap}<p:notesStyle>${levels.replaceAll('sz="1800"', 'sz="1100"')}</p:notesStyle></p:notesMaster>`

const scheme = {
  dk1: '161C24',
  lt1: 'FBFCFA',
  dk2: '475360',
  lt2: 'EEF0EC',
  accent1: '1F3A8A',
  accent2: 'C26F02',
  accent3: '128755',
  accent4: 'BE498C',
  accent5: '715FD1',
  accent6: '3E6D66',
  hlink: '1F3A8A',
  folHlink: '475360',
}

const colors = Object.entries(scheme)
  .map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`)
  .join('')
const typefaces = `<a:latin typeface="${font}"/><a:ea typeface=""/><a:cs typeface=""/>`
const plainFill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const line = (width: number): string => `<a:ln w="${width}">${plainFill}</a:ln>`
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'

/** The product's colours and typeface. */
export const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Korridor"><a:themeElements><a:clrScheme name="Korridor">${colors}</a:clrScheme><a:fontScheme name="Korridor"><a:majorFont>${typefaces}</a:majorFont><a:minorFont>${typefaces}</a:minorFont></a:fontScheme><a:fmtScheme name="Korridor"><a:fillStyleLst>${plainFill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${plainFill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
