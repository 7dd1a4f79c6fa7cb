/** Makes the columns of a table of entities: each shows one field and changes it. */
import type { EntityId } from '../../shared/model/id.ts'
import type { PaletteKey } from '../../shared/model/palette.ts'
import { textIn, type Text } from '../../shared/model/text.ts'
import type { Choice } from '../forms/ChoiceLines.tsx'
import { ChoiceCell, DayCell, NameCell, NumberCell, TextCell } from './cells.tsx'
import { dayWords } from '../forms/dayWords.ts'
import type { ListContext } from './listContext.ts'
import type { TableColumn, TableRow } from './tableColumn.ts'

/** What every column says. The key names the cells for tests too: `<kind>-<key>-<id>`. */
interface ColumnWords {
  readonly key: string
  readonly label: string
  readonly width: number
}

/** A column of one field: what a row says there, and what is changed when somebody says `V` instead. */
interface FieldColumn<R, P, V> extends ColumnWords {
  readonly of: (row: R) => V
  readonly patch: (value: V) => P
}

/** One function for each kind of field. */
export interface EntityColumns<R extends TableRow, P> {
  /** The first column: what the row is called, with its mark where it has one. */
  readonly name: (
    column: FieldColumn<R, P, Text> & {
      readonly mark?: (row: R) => {
        readonly color: PaletteKey | null
        readonly position: number
      }
      readonly isLong?: boolean
    },
  ) => TableColumn<R>
  /** A text that may be missing. With `isFact` a closed card says it; a cell that `isLong` grows with it. */
  readonly text: (
    column: FieldColumn<R, P, Text | null> & {
      readonly isFact?: boolean
      readonly isLong?: boolean
    },
  ) => TableColumn<R>
  readonly number: (
    column: FieldColumn<R, P, number | null> & { readonly fact?: (value: number) => string },
  ) => TableColumn<R>
  readonly day: (column: FieldColumn<R, P, string | null>) => TableColumn<R>
  /**
   * One of few, sorted as they are listed. With `isFact` a closed card says it, with `isPlace` its card
   * lies elsewhere afterwards, which is said.
   */
  readonly choice: <V extends string | number | null>(
    column: FieldColumn<R, P, V> & {
      readonly choices: readonly Choice<V>[]
      readonly isFact?: boolean
      readonly isPlace?: boolean
    },
  ) => TableColumn<R>
}

/** The makers for rows of one kind. */
export function entityColumns<R extends TableRow, P>({
  kind,
  titleOf,
  context,
  change,
}: {
  readonly kind: string
  readonly titleOf: (row: R) => string
  readonly context: ListContext
  readonly change: (row: R, patch: P) => boolean
}): EntityColumns<R, P> {
  const { t, locale, commands } = context
  const cell = (row: R & { readonly id: EntityId }, { key, label }: ColumnWords) => ({
    field: label,
    title: titleOf(row),
    context,
    testId: `${kind}-${key}-${row.id}`,
  })
  return {
    name: ({ of, patch, mark, isLong = false, ...words }) => ({
      ...words,
      sortBy: titleOf,
      cell: (row) => (
        <NameCell
          {...cell(row, words)}
          name={of(row)}
          mark={mark?.(row) ?? null}
          isLong={isLong}
          onRename={(name) => change(row, patch(name))}
        />
      ),
    }),
    text: ({ of, patch, isFact = false, isLong = false, ...words }) => ({
      ...words,
      fact: (row) => (isFact ? textIn(of(row), locale) : ''),
      cell: (row) => (
        <TextCell
          {...cell(row, words)}
          text={of(row)}
          isLong={isLong}
          onChange={(text) => change(row, patch(text))}
        />
      ),
    }),
    number: ({ of, patch, fact, ...words }) => ({
      ...words,
      sortBy: of,
      fact: (row) => {
        const value = of(row)
        return value === null ? '' : (fact?.(value) ?? '')
      },
      cell: (row) => (
        <NumberCell
          {...cell(row, words)}
          value={of(row)}
          onChange={(value) => change(row, patch(value))}
        />
      ),
    }),
    day: ({ of, patch, ...words }) => ({
      ...words,
      sortBy: of,
      fact: (row) => dayWords(of(row), locale),
      cell: (row) => (
        <DayCell {...cell(row, words)} day={of(row)} onChange={(day) => change(row, patch(day))} />
      ),
    }),
    choice: ({ of, patch, choices, isFact = false, isPlace = false, ...words }) => {
      const positionOf = (row: R) => choices.findIndex(({ value }) => value === of(row))
      const wordOf = (row: R) => choices[positionOf(row)]?.label ?? ''
      return {
        ...words,
        sortBy: (row) => (of(row) === null ? null : positionOf(row)),
        fact: (row) => (isFact && of(row) !== null ? wordOf(row) : ''),
        cell: (row) => (
          <ChoiceCell
            {...cell(row, words)}
            value={of(row)}
            choices={choices}
            onChoose={(value) => {
              const isDone = change(row, patch(value))
              if (!isDone || !isPlace) return
              const zone = choices.find((choice) => choice.value === value)?.label ?? ''
              commands.announce(t('list.moved', { title: titleOf(row), zone }))
            }}
          />
        ),
      }
    },
  }
}
