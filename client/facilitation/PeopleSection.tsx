/** Who is here, with the roles a facilitator can give. */
import { useState, type ReactNode } from 'react'
import { roles } from '../../shared/access/role.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { TextField } from '../ui/Field.tsx'
import { Section } from './Section.tsx'
import { useFacilitation } from './facilitation.ts'

/** More people than a glance takes in are searched. */
const mostAtAGlance = 12

/** Everybody but oneself; a search where they are many. */
export function PeopleSection(): ReactNode {
  const t = useTranslate()
  const { session, people, me, give } = useFacilitation()
  const [leaving, setLeaving] = useState<string | null>(null)
  const [wanted, setWanted] = useState('')
  const others = people.filter(({ id }) => id !== me)
  if (others.length === 0) return null
  const isSearched = others.length > mostAtAGlance
  const words = isSearched ? wanted.trim().toLowerCase() : ''
  const found = others.filter(({ name }) => name.toLowerCase().includes(words))
  return (
    <Section title={t('facilitator.people')}>
      {isSearched && (
        <TextField
          label={t('facilitator.people.find')}
          type="search"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      {found.length === 0 && <p role="status">{t('facilitator.people.nobody')}</p>}
      <ul className="k-list k-facil-people">
        {found.map(({ id, name, role: own }) => (
          <li key={id} className="k-facil-draft">
            <span>{name}</span>
            <span className="k-select">
              <select
                className="k-input"
                aria-label={t('facilitator.people.role', { name })}
                value={session.roles[id] ?? own ?? ''}
                onChange={(event) => {
                  const role = roles.find((each) => each === event.target.value)
                  if (role) void give({ type: 'role.set', participantId: id, role })
                }}
              >
                {(session.roles[id] ?? own) === null && <option value="">–</option>}
                {roles.map((role) => (
                  <option key={role} value={role}>
                    {t(`common.role.${role}`)}
                  </option>
                ))}
              </select>
              <Icon name="chevronDown" />
            </span>
            <Button
              variant={leaving === id ? 'danger' : 'quiet'}
              icon={leaving === id ? 'warning' : 'trash'}
              isIconOnly
              title={t(
                leaving === id ? 'facilitator.people.removeNow' : 'facilitator.people.remove',
                { name },
              )}
              onBlur={() => setLeaving(null)}
              onClick={() => {
                if (leaving === id) void give({ type: 'participant.remove', participantId: id })
                else setLeaving(id)
              }}
            >
              {t(leaving === id ? 'facilitator.people.removeNow' : 'facilitator.people.remove', {
                name,
              })}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
