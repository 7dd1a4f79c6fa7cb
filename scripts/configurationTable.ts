/** Writes the README's table of settings from the server's own description of them. */
import { settings } from '../server/config.ts'

const begin = /(<!-- configuration: begin[^>]*-->\n).*?(<!-- configuration: end -->)/su

/** Answers the table as Markdown, one row a setting, in the order of the server's help. */
export function configurationTable(): string {
  const rows = Object.values(settings).map(
    ({ variable, fallbackText, help }) =>
      `| \`${variable}\` | ${fallbackText} | ${help.replaceAll('|', '\\|')} |`,
  )
  return ['| setting | default | what it is |', '| --- | --- | --- |', ...rows].join('\n')
}

/** Answers the text of a README with its table replaced by the present one. */
export function withConfigurationTable(readme: string): string {
  return readme.replace(
    begin,
    (_whole, open: string, close: string) => `${open}\n${configurationTable()}\n\n${close}`,
  )
}

/** Answers the rows of the table a README has, cell by cell, without the padding of the formatter. */
export function configurationRows(readme: string): readonly (readonly string[])[] {
  const table = begin.exec(readme)?.[0] ?? ''
  return table
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^[|\s:-]+$/u.test(line))
    .map((line) => line.split(/(?<!\\)\|/u).map((cell) => cell.trim()))
}
