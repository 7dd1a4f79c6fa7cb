/** The tables a board can be taken away as, in the order a person is offered them. */

/** Each is a file `<name>.csv` of the export. */
export const tableNames = [
  'initiatives',
  'gates',
  'criteria',
  'corridors',
  'contributions',
  'departments',
  'iteam',
  'actions',
  'decisions',
] as const
export type TableName = (typeof tableNames)[number]

/** The table that a file of the export holds; `undefined` for any other name. */
export function tableOfFile(file: string): TableName | undefined {
  return tableNames.find((name) => file === `${name}.csv`)
}
