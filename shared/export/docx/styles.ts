/** The styles of the minutes in Word: quiet, with room, in a typeface that every office has. */
import { xmlHead } from '../office/xml.ts'

/** The colour of headings and rules: the product's ink. */
const ink = '1F3A8A'
const quiet = '475360'
const rule = 'C8CFC8'

/** `language` is the tag of the language every word is checked and read aloud in. */
export function stylesXml(language: string): string {
  return `${xmlHead}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
${paragraph('Title', 'Title', '<w:spacing w:after="240" w:line="240" w:lineRule="auto"/>', run(44, ink, true))}
${paragraph('Heading1', 'heading 1', '<w:keepNext/><w:keepLines/><w:spacing w:before="400" w:after="120"/><w:outlineLvl w:val="0"/>', run(30, ink, true))}
${paragraph('Heading2', 'heading 2', '<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/>', run(23, ink, true))}
${paragraph('Caption', 'caption', '<w:keepNext/><w:spacing w:before="200" w:after="80"/>', run(20, '161C24', true))}
${paragraph('Picture', 'Picture', '<w:keepNext/><w:spacing w:before="160" w:after="40" w:line="240" w:lineRule="auto"/>', '')}
${paragraph('PictureCaption', 'Picture Caption', '<w:spacing w:after="200"/>', run(18, quiet, false))}
${paragraph('ListBullet', 'List Bullet', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/>', '')}
${paragraph('TableText', 'Table Text', '<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>', '<w:sz w:val="18"/><w:szCs w:val="18"/>')}
${paragraph('Header', 'header', '<w:spacing w:after="0"/>', run(16, quiet, false))}
${paragraph('Footer', 'footer', '<w:spacing w:after="0"/><w:jc w:val="right"/>', run(16, quiet, false))}
<w:style w:type="table" w:customStyle="1" w:styleId="ProtocolTable"><w:name w:val="Protocol Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${ink}"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${rule}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="${rule}"/></w:tblBorders><w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${ink}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="E2E8F7"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>
</w:styles>`
}

function paragraph(id: string, name: string, layout: string, look: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${layout}</w:pPr><w:rPr>${look}</w:rPr></w:style>`
}

/** `size` in half points. */
function run(size: number, color: string, isBold: boolean): string {
  const weight = isBold ? '<w:b/><w:bCs/>' : ''
  return `${weight}<w:color w:val="${color}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`
}
