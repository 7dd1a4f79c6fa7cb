/** What every file of an office package needs: text that XML may hold, and the package itself. */
import { strToU8, zipSync } from 'fflate'
import { cleanText } from '../cleanText.ts'

/** The declaration every part begins with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Text for an element or an attribute in double quotes; what XML cannot hold is taken out. */
export function xml(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Packs parts by their paths in the order given; texts as UTF-8. `madeAt` is in epoch milliseconds. */
export function packParts(
  parts: ReadonlyMap<string, string | Uint8Array>,
  madeAt: number,
): Uint8Array {
  const files = [...parts].map(([path, part]) => {
    const bytes = typeof part === 'string' ? strToU8(part) : part
    return [path, bytes] as const
  })
  // Packages cannot say a time before 1980.
  const mtime = new Date(Math.max(madeAt, Date.UTC(1980, 1, 1)))
  return zipSync(Object.fromEntries(files), { mtime, level: 6 })
}

/** The relations of a part: an id, the last part of its type's address, and where it leads. */
export function relationships(
  relations: readonly (readonly [id: string, type: string, target: string])[],
): string {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const lines = relations.map(([id, type, target]) => {
    const address = type === 'core' ? `${packages}/metadata/core-properties` : `${office}/${type}`
    return `<Relationship Id="${id}" Type="${address}" Target="${target}"/>`
  })
  return `${xmlHead}<Relationships xmlns="${packages}">${lines.join('')}</Relationships>`
}

/** The types of the parts: those by ending, then those by path. */
export function contentTypes(
  endings: readonly (readonly [ending: string, type: string])[],
  parts: readonly (readonly [path: string, type: string])[],
): string {
  const all = [
    ...endings.map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`),
    ...parts.map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`),
  ]
  const address = 'http://schemas.openxmlformats.org/package/2006/content-types'
  return `${xmlHead}<Types xmlns="${address}">${all.join('')}</Types>`
}

/** What a package says of itself: title, language and when it was made. */
export function coreProperties(title: string, language: string, madeAt: number): string {
  const time = new Date(madeAt).toISOString().replace(/\.\d+Z$/, 'Z')
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>Korridor</dc:creator><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
}
