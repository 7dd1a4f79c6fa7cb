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
          <span>
            <span className="k-quiet">{field.label}</span>{' '}
            {field.values.before !== field.values.after && <ThenNow values={field.values} />}
          </span>
          {back?.(field)}
        </li>
      ))}
    </ul>
  )
}

/** One value where both are the same, else both with an arrow. */
export function ThenNow({ values }: { readonly values: Pair<string> }): ReactNode {
  const say = useHistoryWords()
  const t = useTranslate()
  if (values.before === values.after) return <span className="k-quiet">{values.after}</span>
  const { before, after } = clipTexts(values)
  const shown = { before: before || t('forms.none'), after: after || t('forms.none') }
  return (
    <>
      <span className="k-hidden">{say('history.fromSpoken', shown)}</span>
      <span className="k-history-from" aria-hidden="true">
        <span className="k-history-old">{shown.before}</span> → <span>{shown.after}</span>
      </span>
    </>
  )
}
