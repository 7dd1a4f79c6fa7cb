/** Files that tests bring onto a board, made where they are needed. */
import { createTLSchema, toRichText } from '@tldraw/tlschema'

/** A file as a file field and a drop take it. */
export interface TestFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A picture of one blue pixel. */
export const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** It as a file. */
export function pictureFile(name: string): TestFile {
  return { name, mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') }
}

/** A PDF that names a standard font without carrying it; `isLocked`: with a password nobody knows. */
export function pdfFile(name: string, pageCount: number, isLocked = false): TestFile {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '']
  const add = (content: string) => objects.push(content)
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  const kids = Array.from({ length: pageCount }, (_, index) => {
    const text = `BT /F1 40 Tf 60 700 Td (Seite ${index + 1}) Tj ET`
    const content = add(`<< /Length ${text.length} >>\nstream\n${text}\nendstream`)
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
    )
  })
  const list = kids.map((id) => `${id} 0 R`).join(' ')
  objects[1] = `<< /Type /Pages /Count ${pageCount} /Kids [${list}] >>`
  let text = '%PDF-1.4\n'
  const offsets = objects.map((content, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${content}\nendobj\n`
    return offset
  })
  const start = text.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const noise = 'a1b2c3d4'.repeat(8)
  const lock = isLocked
    ? ` /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${noise}> /U <${noise}> >>`
    : ''
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${start}\n%%EOF`
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(text, 'latin1') }
}

/** A tldraw file: a note, a picture of its own, one on another server, and something no board has. */
export function tldrFile(name: string): TestFile {
  const shape = (id: string, type: string, x: number, props: object) => ({
    typeName: 'shape',
    id: `shape:${id}`,
    type,
    x,
    y: 0,
    rotation: 0,
    index: 'a1',
    parentId: 'page:a',
    isLocked: false,
    opacity: 1,
    meta: {},
    props,
  })
  const asset = (id: string, file: string, src: string) => ({
    typeName: 'asset',
    type: 'image',
    id: `asset:${id}`,
    meta: {},
    props: { w: 1, h: 1, name: file, isAnimated: false, mimeType: 'image/png', src },
  })
  const image = (assetId: string) => ({
    w: 100,
    h: 80,
    assetId,
    playing: true,
    url: '',
    crop: null,
    flipX: false,
    flipY: false,
    altText: 'Wappen',
  })
  const note = {
    color: 'green',
    labelColor: 'black',
    size: 'm',
    font: 'draw',
    fontSizeAdjustment: 0,
    align: 'middle',
    verticalAlign: 'middle',
    growY: 0,
    url: '',
    scale: 1,
    richText: toRichText('Aus der Skizze'),
  }
  const records = [
    { typeName: 'page', id: 'page:a', name: 'Skizze', index: 'a1', meta: {} },
    shape('note', 'note', 0, note),
    shape('own', 'image', 300, image('asset:own')),
    shape('far', 'image', 500, image('asset:far')),
    shape('odd', 'kanban', 700, {}),
    asset('own', 'wappen.png', `data:image/png;base64,${pixel}`),
    asset('far', 'fern.jpg', 'https://elsewhere.example/fern.jpg'),
  ]
  const schema = createTLSchema().serialize()
  const json = JSON.stringify({ tldrawFileFormatVersion: 1, schema, records })
  return { name, mimeType: '', buffer: Buffer.from(json) }
}
