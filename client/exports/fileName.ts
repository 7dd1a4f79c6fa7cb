/** Names exported files so that they are found again in a full download folder. */

/** Answers `<part>-<part>.<type>`, safe on every file system; umlauts stay. */
export function fileName(parts: readonly string[], type: string): string {
  const stem = parts.map(cleanPart).filter(Boolean).join('-')
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
