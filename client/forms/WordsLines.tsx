/** Lines of a form for what the board knows: texts in the reader's language, the other stays; and days. */
import type { ReactNode } from 'react'
import { textIn, withText, type Text } from '../../shared/model/text.ts'
import { dayWords } from './dayWords.ts'
import type { FormContext } from './formContext.ts'
import { Fact } from './FormParts.tsx'
import { optionalText } from './formText.ts'
import { TextArea, TextLine } from './TextLines.tsx'

interface WordsProps<T> {
  readonly label: string
  readonly text: T
  readonly hint?: string | undefined
  readonly context: Pick<FormContext, 'locale' | 'isReadOnly'>
  readonly testId?: string
  readonly onChange: (text: T) => void
}

/** A name: there is always one, an empty one is refused. With `isLong` it may have several lines. */
export function NameLine({
  text,
  context,
  isLong = false,
  testId = 'form-name',
  onChange,
  ...line
}: WordsProps<Text> & { readonly isLong?: boolean }): ReactNode {
  const Line = isLong ? TextArea : TextLine
  return (
    <Line
      {...line}
      value={textIn(text, context.locale)}
      isReadOnly={context.isReadOnly}
      testId={testId}
      onCommit={(written) => onChange(withText(text, context.locale, written))}
    />
  )
}

/** One line that may stay empty. */
export function WordsLine(props: WordsProps<Text | null>): ReactNode {
  return <TextLine {...optional(props)} />
}

/** Several lines that may stay empty. */
export function WordsArea(props: WordsProps<Text | null>): ReactNode {
  return <TextArea {...optional(props)} />
}

/** A day, `YYYY-MM-DD`, that may stay open; chosen from the browser's own calendar. */
export function DayLine({
  label,
  day,
  context: { locale, isReadOnly },
  testId,
  onChange,
}: {
  readonly label: string
  readonly day: string | null
  readonly context: Pick<FormContext, 'locale' | 'isReadOnly'>
  readonly testId?: string
  readonly onChange: (day: string | null) => void
}): ReactNode {
  if (isReadOnly) return <Fact label={label}>{dayWords(day, locale) || '–'}</Fact>
  return (
    <TextLine
      type="date"
      label={label}
      value={day ?? ''}
      isReadOnly={false}
      {...(testId === undefined ? {} : { testId })}
      onCommit={(written) => onChange(written === '' ? null : written)}
    />
  )
}

function optional({ text, context, onChange, ...line }: WordsProps<Text | null>) {
  return {
    ...line,
    value: textIn(text, context.locale),
    isReadOnly: context.isReadOnly,
    onCommit: (written: string) => onChange(optionalText(text, context.locale, written)),
  }
}
