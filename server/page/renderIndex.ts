/** Makes an answer of index.html: its nonce, and the base its relative addresses start from. */
import { noncePlaceholder } from './clientSource.ts'

/** index.html for one answer. `publicPath` is '' or a path such as /korridor. */
export function renderIndex(template: string, nonce: string, publicPath: string): string {
  const base = `<base href="${publicPath}/" />`
  return template
    .replaceAll(noncePlaceholder, nonce)
    .replace(/<base\b[^>]*>/, '')
    .replace(/<head\b[^>]*>/, (head) => `${head}${base}`)
}
