/** Departments and corridors that a table names and the board does not know: make them, or say who is meant. */
import type { ReactNode } from 'react'
import { nameKey, type NameDecision, type UnknownName } from '../../shared/import/NameBook.ts'
import { textIn } from '../../shared/model/text.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { usePreferences } from '../session/preferences.tsx'

/** One choice a name. */
export function UnknownNames({
  names,
  workshop,
  onDecide,
}: {
  readonly names: readonly UnknownName[]
  readonly workshop: Workshop
  readonly onDecide: (key: string, decision: NameDecision) => void
}): ReactNode {
  const { t, locale } = usePreferences()
  return (
    <section className="k-import-names">
      <h3 className="k-heading k-heading-3">{t('content.names.title')}</h3>
      <ul className="k-list">
        {names.map(({ kind, name, count }) => {
          const known = kind === 'department' ? workshop.departments : workshop.corridors
          return (
            <li key={nameKey(kind, name)}>
              <span>
                <strong>{name}</strong>{' '}
                <span className="k-quiet k-small">{t('content.names.count', { count })}</span>
              </span>
              <select
                className="k-input k-import-choice"
                aria-label={t('content.names.choice', { name })}
                defaultValue="new"
                onChange={(event) => onDecide(nameKey(kind, name), decisionOf(event.target.value))}
              >
                <option value="new">{t(`content.names.new.${kind}`)}</option>
                <option value="none">{t('content.names.none')}</option>
                {known.map((entity) => (
                  <option key={entity.id} value={`is ${entity.id}`}>
                    {t('content.names.is', { name: textIn(entity.name, locale) || entity.id })}
                  </option>
                ))}
              </select>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function decisionOf(value: string): NameDecision {
  if (value === 'new' || value === 'none') return { kind: value }
  return { kind: 'is', id: value.slice('is '.length) }
}
