/** One breakout group as the facilitator sees it: its name, its people, its time. */
import { useState, type ReactNode } from 'react'
import type { Group } from '../../shared/session/session.ts'
import type { PersonHere } from '../board/PresenceLink.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { nameOf, useFacilitation } from './facilitation.ts'
import { putInto, renameGroup } from './groupMembers.ts'
import { TimerFace } from './TimerFace.tsx'

const offeredMinutes = [3, 5, 10, 15, 20, 30]

/** `without` are the people who can be put into it. */
export function GroupCard({
  group,
  position,
  without,
}: {
  readonly group: Group
  readonly position: number
  readonly without: readonly PersonHere[]
}): ReactNode {
  const t = useTranslate()
  const { session, give } = useFacilitation()
  const groups = session.groups ?? []
  const { name, members, timer } = group
  const put = (person: string, to: number | null) =>
    void give({ type: 'groups.set', groups: putInto(groups, person, to) })
  const setTime = (seconds: number) => void give({ type: 'groups.timer', group: position, seconds })
  return (
    <li className="k-group-card">
      <div className="k-facil-draft">
        <GroupName
          name={name}
          onName={(wanted) => {
            const renamed = renameGroup(groups, position, wanted)
            if (renamed) void give({ type: 'groups.set', groups: renamed })
          }}
        />
        <Menu
          label={t('facilitator.groups.timer', { name })}
          icon="clock"
          isIconOnly
          items={[
            ...offeredMinutes.map((minutes) => ({
              id: String(minutes),
              label: t('facilitator.timer.start', { minutes }),
              onSelect: () => setTime(minutes * 60),
            })),
            ...(timer
              ? [
                  {
                    id: 'stop',
                    label: t('facilitator.timer.stop'),
                    isGroupStart: true,
                    onSelect: () => setTime(0),
                  },
                ]
              : []),
          ]}
        />
      </div>
      {timer && <TimerFace timer={timer} label={t('facilitation.groups.timerOf', { name })} />}
      {members.length === 0 && <p className="k-quiet">{t('facilitator.groups.nobody')}</p>}
      <ul className="k-list">
        {members.map((member) => (
          <Member
            key={member}
            member={member}
            position={position}
            onMove={(to) => put(member, to)}
          />
        ))}
      </ul>
      {without.length > 0 && (
        <Menu
          label={t('facilitator.groups.add')}
          name={t('facilitator.groups.addTo', { name })}
          icon="plus"
          items={without.map(({ id, name: who }) => ({
            id,
            label: who,
            onSelect: () => put(id, position),
          }))}
        />
      )}
    </li>
  )
}

function GroupName({
  name,
  onName,
}: {
  readonly name: string
  readonly onName: (name: string) => void
}): ReactNode {
  const t = useTranslate()
  const [draft, setDraft] = useState<string | null>(null)
  const commit = () => {
    if (draft !== null) onName(draft)
    setDraft(null)
  }
  return (
    <label className="k-group-name">
      <span className="k-label">{t('facilitator.groups.label')}</span>
      <input
        className="k-input"
        value={draft ?? name}
        maxLength={60}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape') setDraft(null)
        }}
      />
    </label>
  )
}

/** A person with the choice of another group; the choice is drawn by the browser, for keys and touch alike. */
function Member({
  member,
  position,
  onMove,
}: {
  readonly member: string
  readonly position: number
  readonly onMove: (to: number | null) => void
}): ReactNode {
  const t = useTranslate()
  const { session, people } = useFacilitation()
  const name = nameOf(people, member) ?? '–'
  return (
    <li className="k-facil-draft">
      <span>{name}</span>
      <span className="k-select">
        <select
          className="k-input k-group-choice"
          aria-label={t('facilitator.groups.of', { name })}
          value={position}
          onChange={(event) =>
            onMove(event.target.value === '' ? null : Number(event.target.value))
          }
        >
          {(session.groups ?? []).map((group, at) => (
            <option key={at} value={at}>
              {t('facilitator.groups.name', { name: group.name })}
            </option>
          ))}
          <option value="">{t('facilitator.groups.none')}</option>
        </select>
        <Icon name="chevronDown" />
      </span>
    </li>
  )
}
