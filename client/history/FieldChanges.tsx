/** The respects in which one thing differs: what each was and is, and the way back for each alone. */
import type { ReactNode } from 'react'
import { useTranslate } from '../session/preferences.tsx'
import { clipTexts } from './clipTexts.ts'
import type { Pair } from './compareBoards.ts'
import type { FieldChange } from './fieldChanges.ts'
import { useHistoryWords } from './useHistoryWords.ts'

/** `back` stands beside each; `null` where there is nothing to press. */
export function FieldChanges({
  fields,
  back,
}: {
  readonly fields: readonly FieldChange[]
  readonly back: ((field: FieldChange) => ReactNode) | null
}): ReactNode {
  if (fields.length === 0) return null
  return (
    <ul className="k-history-fields">
      {fields.map((field) => (
        <li key={field.key}>
          {hasWords(field) ? (
            <>
              <span className="k-quiet">{`${field.label}: `}</span>
              <ThenNow values={field.values} />
            </>
          ) : (
            field.label
          )}{' '}
          {back?.(field)}
        </li>
      ))}
    </ul>
  )
}

function hasWords({ values }: FieldChange): boolean {
  return values.before !== values.after
}

/** One value where both are the same, else both with an arrow. */
export function ThenNow({ values }: { readonly values: Pair<string> }): ReactNode {
  const say = useHistoryWords()
  const t = useTranslate()
  if (values.before === values.after) return <span className="k-quiet">{values.after}</span>
  const { before, after } = clipTexts(values)
  const shown = { before: before || t('forms.unstated'), after: after || t('forms.unstated') }
  return (
    <>
      <span className="k-hidden">{say('history.fromSpoken', shown)}</span>
      <span className="k-history-from" aria-hidden="true">
        <span className="k-history-old">{shown.before}</span> → <span>{shown.after}</span>
      </span>
    </>
  )
}
