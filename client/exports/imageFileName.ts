/** Names an exported picture so that it is found again in a full download folder. */

/** Answers `<title>-<part>.<type>`, safe on every file system; umlauts stay. */
export function imageFileName(title: string, part: string, type: 'png' | 'svg'): string {
  const stem = [title, part].map(cleanPart).filter(Boolean).join('-')
  return `${stem || 'korridor'}.${type}`
}

function cleanPart(part: string): string {
  return part
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')
}
