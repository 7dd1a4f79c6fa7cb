/** Private writing as the facilitator runs it: how many write, of which department, never what. */
import { useState, type ReactNode } from 'react'
import { useValue } from 'tldraw'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { Writing } from '../../shared/session/session.ts'
import { textIn } from '../../shared/model/text.ts'
import { workshopSignals } from '../canvas/workshopSignals.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Section } from './Section.tsx'
import { useFacilitation } from './facilitation.ts'

/** Starts a round, shows how it goes, ends it. */
export function WritingSection({ store }: { readonly store: BoardStore }): ReactNode {
  const { t } = usePreferences()
  const { session, give } = useFacilitation()
  const [hideCounts, setHideCounts] = useState(false)
  const { writing } = session
  const start = (anonymous: boolean) => void give({ type: 'writing.start', anonymous, hideCounts })
  return (
    <Section title={t('facilitation.writing')}>
      {writing ? (
        <>
          <p>
            {t('facilitation.writing.count', {
              authors: writing.authors ?? 0,
              drafts: writing.drafts ?? 0,
            })}
          </p>
          <Departments writing={writing} store={store} />
          {writing.isCountHidden && (
            <p className="k-quiet">{t('facilitator.writing.countHidden')}</p>
          )}
          <div className="k-facil-row">
            <Button variant="primary" onClick={() => void give({ type: 'writing.reveal' })}>
              {t('facilitator.writing.reveal')}
            </Button>
            <Button onClick={() => void give({ type: 'writing.cancel' })}>
              {t('facilitator.writing.cancel')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="k-quiet">{t('facilitator.writing.hint')}</p>
          <div className="k-facil-row">
            <Button onClick={() => start(true)}>{t('facilitator.writing.startAnonymous')}</Button>
            <Button onClick={() => start(false)}>{t('facilitator.writing.start')}</Button>
          </div>
          <label className="k-facil-check">
            <input
              type="checkbox"
              checked={hideCounts}
              onChange={(event) => setHideCounts(event.target.checked)}
            />
            <span>{t('facilitator.writing.hideCounts')}</span>
          </label>
        </>
      )}
    </Section>
  )
}

/** So a facilitator sees that somebody of each department has written; nothing before anybody has. */
function Departments({
  writing,
  store,
}: {
  readonly writing: Writing
  readonly store: BoardStore
}): ReactNode {
  const { t, locale } = usePreferences()
  const names = useValue(
    'department names',
    () => {
      const { departments } = workshopSignals(store).frame.get()
      return new Map<string, string>(departments.map(({ id, name }) => [id, textIn(name, locale)]))
    },
    [store, locale],
  )
  const counts = writing.departments ?? []
  if (counts.length === 0) return null
  return (
    <table className="k-facil-counts">
      <thead>
        <tr>
          <th scope="col">{t('facilitator.writing.department')}</th>
          <th scope="col">{t('facilitator.writing.authors')}</th>
          <th scope="col">{t('facilitator.writing.notes')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ departmentId, authors, drafts }) => (
          <tr key={departmentId ?? ''}>
            <th scope="row">
              {departmentId === null
                ? t('facilitator.writing.noDepartment')
                : (names.get(departmentId) ?? '–')}
            </th>
            <td>{authors}</td>
            <td>{drafts}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
