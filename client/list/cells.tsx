/** Cells that several tables of the list have. */
import type { ReactNode } from 'react'
import { paletteKeyAt, type PaletteKey } from '../../shared/model/palette.ts'
import { textIn, withText, type Text } from '../../shared/model/text.ts'
import type { Choice } from '../forms/ChoiceLines.tsx'
import { optionalText, plainNumber, writtenNumber } from '../forms/formText.ts'
import { Mark } from '../ui/Mark.tsx'
import { CellSelect } from './CellSelect.tsx'
import { dayWords } from '../forms/dayWords.ts'
import { DraftArea } from './DraftArea.tsx'
import { DraftInput } from './DraftInput.tsx'
import type { ListContext } from './listContext.ts'

interface CellProps {
  /** The name of the column. */
  readonly field: string
  /** The name of the row. */
  readonly title: string
  readonly context: ListContext
  readonly testId?: string
}

/** The name of an entity, with its mark where it has one. */
export function NameCell({
  name,
  mark = null,
  isLong = false,
  onRename,
  ...cell
}: CellProps & {
  readonly name: Text
  readonly mark?: { readonly color: PaletteKey | null; readonly position: number } | null
  /** A whole sentence: the cell grows with it. */
  readonly isLong?: boolean
  readonly onRename: (name: Text) => void
}): ReactNode {
  const { locale, t } = cell.context
  const Draft = isLong ? DraftArea : DraftInput
  return (
    <span className="k-list-name">
      {mark && <Mark color={mark.color ?? paletteKeyAt(mark.position)} size={20} />}
      <Draft
        {...shared(cell)}
        value={textIn(name, locale)}
        placeholder={t('list.untitled')}
        onCommit={(written) => onRename(withText(name, locale, written))}
      />
    </span>
  )
}

/** A text that may be missing. */
export function TextCell({
  text,
  isLong = false,
  onChange,
  ...cell
}: CellProps & {
  readonly text: Text | null
  readonly isLong?: boolean
  readonly onChange: (text: Text | null) => void
}): ReactNode {
  const { locale, t } = cell.context
  const Draft = isLong ? DraftArea : DraftInput
  return (
    <Draft
      {...shared(cell)}
      value={textIn(text, locale)}
      placeholder={t('list.none')}
      onCommit={(written) => onChange(optionalText(text, locale, written))}
    />
  )
}

/** A number that may be missing. */
export function NumberCell({
  value,
  onChange,
  ...cell
}: CellProps & {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}): ReactNode {
  const { locale, t } = cell.context
  return (
    <DraftInput
      {...shared(cell)}
      type="number"
      value={value === null ? '' : plainNumber(value, locale)}
      placeholder={t('list.none')}
      onCommit={(written) => onChange(writtenNumber(written))}
    />
  )
}

/** A day that may be missing; it is chosen from the browser's own calendar. */
export function DayCell({
  day,
  onChange,
  ...cell
}: CellProps & {
  /** `YYYY-MM-DD`. */
  readonly day: string | null
  readonly onChange: (day: string | null) => void
}): ReactNode {
  const { locale, t } = cell.context
  if (cell.context.isReadOnly) return <span>{dayWords(day, locale) || t('list.none')}</span>
  return (
    <DraftInput
      {...shared(cell)}
      type="date"
      value={day ?? ''}
      onCommit={(written) => onChange(written === '' ? null : written)}
    />
  )
}

/** One of few values. */
export function ChoiceCell<V extends string | number | null>({
  value,
  choices,
  onChoose,
  ...cell
}: CellProps & {
  readonly value: V
  readonly choices: readonly Choice<V>[]
  readonly onChoose: (value: V) => void
}): ReactNode {
  const key = (each: V) => (each === null ? '' : String(each))
  return (
    <CellSelect
      {...shared(cell)}
      value={key(value)}
      options={choices.map((choice) => ({ value: key(choice.value), label: choice.label }))}
      onSelect={(chosen) => {
        const found = choices.find((choice) => key(choice.value) === chosen)
        if (found) onChoose(found.value)
      }}
    />
  )
}

/** A word with its sign: never a colour alone. */
export function SignWord({
  tone,
  children,
}: {
  readonly tone: 'good' | 'warn' | 'bad' | 'quiet'
  readonly children: ReactNode
}): ReactNode {
  return (
    <span className="k-list-word" data-tone={tone}>
      <span className="k-list-word-sign" aria-hidden="true">
        {signs[tone]}
      </span>
      <span>{children}</span>
    </span>
  )
}

const signs = { good: '✓', warn: '!', bad: '✕', quiet: '·' } as const

function shared({ field, title, context, testId }: CellProps) {
  return {
    label: context.t('list.fieldOf', { field, title }),
    isReadOnly: context.isReadOnly,
    ...(testId === undefined ? {} : { testId }),
  }
}
