/** What a text is called where it is only named. */

const most = 60

/** The beginning of its first line that says something; '' when none does. */
export function firstWords(text: string): string {
  const line = text.split('\n').find((each) => each.trim() !== '')
  const words = line?.trim() ?? ''
  if (words.length <= most) return words
  const cut = words.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > most / 2 ? space : most).trimEnd()} …`
}
