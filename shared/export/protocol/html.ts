/** Writes minutes as one HTML file: it opens in any browser, without a network, and prints as a tagged PDF. */
import { writtenAs } from '../../i18n/locale.ts'
import { cleanText } from '../cleanText.ts'
import type { Protocol, ProtocolBlock } from './protocol.ts'

/** Addresses of pictures by template, such as a path beside the file; templates without one have their tables. */
export type PictureAddresses = ReadonlyMap<string, string>

/** The file's text. It holds no script and asks for nothing but the pictures that are named. */
export function writeHtml(protocol: Protocol, pictures: PictureAddresses = new Map()): string {
  const sections = protocol.sections.map(
    ({ title, blocks }) =>
      `<section>\n<h2>${html(title)}</h2>\n${blocks.map((block) => blockHtml(block, pictures)).join('')}</section>\n`,
  )
  const title = html(protocol.title)
  return `<!doctype html>
<html lang="${writtenAs[protocol.locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${styles}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${sections.join('')}</main>
</body>
</html>
`
}

function blockHtml(block: ProtocolBlock, pictures: PictureAddresses): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${html(block.text)}</h3>\n`
    case 'text':
      return `<p>${html(block.text)}</p>\n`
    case 'list': {
      const items = block.items.map(({ text }) => `<li>${html(text)}</li>\n`).join('')
      const title = block.title === null ? '' : `<h3>${html(block.title)}</h3>\n`
      return `${title}<ul>\n${items}</ul>\n`
    }
    case 'facts': {
      const rows = block.rows.map(
        ({ label, text }) => `<tr><th scope="row">${html(label)}</th><td>${html(text)}</td></tr>\n`,
      )
      const [label, value] = block.labels.map((each) => `<th scope="col">${html(each)}</th>`)
      return `<table>\n<caption>${html(block.caption)}</caption>\n<thead><tr>${label}${value}</tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`
    }
    case 'table': {
      const { columns, rows, caption, isForm } = block
      const side = (at: number) => (columns[at]?.isFigure ? ' class="figure"' : '')
      const head = columns.map(({ label }, at) => `<th scope="col"${side(at)}>${html(label)}</th>`)
      const body = rows.map(
        (row) =>
          `<tr>${row.map((each, at) => `<td${side(at)}>${html(each)}</td>`).join('')}</tr>\n`,
      )
      return `<table${isForm ? ' class="form"' : ''}>\n<caption>${html(caption)}</caption>\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n`
    }
    case 'picture': {
      const address = pictures.get(block.templateId)
      if (address === undefined) return ''
      return `<figure><img src="${html(address)}" alt="${html(block.alt)}"><figcaption>${html(block.caption)}</figcaption></figure>\n`
    }
  }
}

/** Text for an element or an attribute in double quotes; its line breaks stay. */
function html(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const styles = `@page { size: A4; margin: 20mm; }
body { margin: 0; background: #ffffff; color: #161c24; font: 1rem/1.5 system-ui, sans-serif; hyphens: auto; overflow-wrap: break-word; }
main { max-width: 58rem; margin: 0 auto; padding: 2rem 1.25rem; }
h1, h2, h3 { color: #1f3a8a; line-height: 1.2; break-after: avoid; }
h2 { margin-top: 2.5rem; padding-top: 1rem; border-top: 2px solid #1f3a8a; }
h3 { margin: 1.5rem 0 0.5rem; font-size: 1.05rem; }
p, li, td { white-space: pre-line; }
table { width: 100%; margin: 1.25rem 0; border-collapse: collapse; border-top: 2px solid #1f3a8a; font-size: 0.9rem; line-height: 1.35; }
caption { padding-bottom: 0.5rem; font-weight: 700; text-align: start; }
th, td { padding: 0.3rem 0.5rem; border-bottom: 1px solid #c8cfc8; text-align: start; vertical-align: top; }
thead th { border-bottom: 2px solid #1f3a8a; background: #e2e8f7; }
.figure { text-align: end; font-variant-numeric: tabular-nums; }
.form tbody td { height: 3rem; }
figure { margin: 1.25rem 0; break-inside: avoid; }
img { display: block; width: 100%; height: auto; border: 1px solid #c8cfc8; }
figcaption { padding-top: 0.25rem; color: #475360; font-size: 0.9rem; }
@media print {
  main { max-width: none; padding: 0; }
  body { font-size: 10.5pt; }
  table { font-size: 8.5pt; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
}
`
