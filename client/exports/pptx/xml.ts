/** Writes XML safely. */

/** Text between tags or in an attribute; characters that XML does not know are left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, (control) => (/\s/.test(control) ? ' ' : ''))
    .replaceAll(
      /[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The line every part of an Office file begins with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
