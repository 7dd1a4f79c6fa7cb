/** Writes minutes as Markdown: CommonMark with tables, no HTML, whatever people typed. */
import { cleanLine, cleanText } from '../cleanText.ts'
import type { Protocol, ProtocolBlock, ProtocolColumn } from './protocol.ts'

/** The file's text. Pictures are left out: the tables and sentences beside them say the same. */
export function writeMarkdown(protocol: Protocol): string {
  const parts = [`# ${line(protocol.title)}`]
  for (const section of protocol.sections) {
    parts.push(`## ${line(section.title)}`, ...section.blocks.flatMap(writeBlock))
  }
  return `${parts.join('\n\n')}\n`
}

function writeBlock(block: ProtocolBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`### ${line(block.text)}`]
    case 'text':
      return [paragraph(block.text, '')]
    case 'list': {
      const items = block.items.map(({ text }) => `- ${paragraph(text, '  ')}`).join('\n')
      return block.title === null ? [items] : [`### ${line(block.title)}`, items]
    }
    case 'facts':
      return [
        writeTable(
          block.labels.map((label) => ({ label, share: 1, isFigure: false })),
          block.rows.map(({ label, text }) => [bold(label), line(text)]),
        ),
      ]
    case 'table':
      return [
        bold(block.caption),
        writeTable(
          block.columns,
          block.rows.map((row) => row.map(line)),
        ),
      ]
    case 'picture':
      return []
  }
}

function writeTable(
  columns: readonly ProtocolColumn[],
  rows: readonly (readonly string[])[],
): string {
  const rule = columns.map(({ isFigure }) => (isFigure ? '---:' : '---'))
  const labels = columns.map(({ label }) => line(label))
  return [labels, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** A line in bold; nothing where nothing is written, as four asterisks are a rule. */
function bold(text: string): string {
  const written = line(text)
  return written === '' ? '' : `**${written}**`
}

/** Text of several lines; each break stays one. An empty line would end the paragraph. */
function paragraph(text: string, indent: string): string {
  const lines = cleanText(text)
    .split('\n')
    .map((each) => outOfBlocks(line(each)))
    .filter((each) => each !== '')
  return lines.join(`\\\n${indent}`)
}

/** One line in which nothing of what was typed is read as Markdown or HTML. */
function line(text: string): string {
  return cleanLine(text).replace(/[\\`*_[\]<>|~]|&(?=#|\w+;)/g, (sign) => `\\${sign}`)
}

/** A line that begins neither a heading nor a list, and rules off nothing. */
function outOfBlocks(text: string): string {
  return text
    .replace(/^(?:#{1,6}|[-+=])(?=[\s\-=]|$)/, (sign) => `\\${sign}`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}
