/** Order in the room: where all look, what is locked, who raised a hand, who is done, groups. */
import { useId, useState, type ReactNode } from 'react'
import type { Editor } from 'tldraw'
import { locks } from '../../shared/session/session.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Field.tsx'
import { Section } from './Section.tsx'
import { nameOf, useFacilitation } from './facilitation.ts'

/** The sections below the agenda, the timer and the rounds. */
export function RoomSection({ editor }: { readonly editor: Editor | null }): ReactNode {
  const t = useTranslate()
  const { session, people, give } = useFacilitation()
  const { attention, lock, hands, ready } = session

  function summon(): void {
    if (!editor) return
    const { x, y, w, h } = editor.getViewportPageBounds()
    void give({ type: 'attention.summon', bounds: { x, y, w, h } })
  }

  return (
    <>
      <Section title={t('facilitation.attention')}>
        <div className="k-facil-row">
          {editor && <Button onClick={summon}>{t('facilitation.attention.summon')}</Button>}
          {attention ? (
            <Button
              variant="primary"
              aria-pressed
              onClick={() => void give({ type: 'attention.release' })}
            >
              {t('facilitation.attention.release')}
            </Button>
          ) : (
            <Button onClick={() => void give({ type: 'attention.follow', on: true })}>
              {t('facilitation.attention.follow')}
            </Button>
          )}
        </div>
        <SelectField
          label={t('facilitation.lock')}
          value={lock}
          onChange={(event) => {
            const wanted = locks.find((each) => each === event.target.value)
            if (wanted) void give({ type: 'lock.set', lock: wanted })
          }}
        >
          {locks.map((each) => (
            <option key={each} value={each}>
              {t(`facilitation.lock.${each}`)}
            </option>
          ))}
        </SelectField>
      </Section>
      <Section title={t('facilitation.hands')}>
        {hands.length === 0 && <p className="k-quiet">{t('facilitation.hands.none')}</p>}
        <ol className="k-list k-facil-queue">
          {hands.map((id) => {
            const name = nameOf(people, id) ?? '–'
            return (
              <li key={id} className="k-facil-draft">
                <span>{name}</span>
                <Button
                  variant="quiet"
                  icon="check"
                  isIconOnly
                  onClick={() => void give({ type: 'hand.lower', participantId: id })}
                >
                  {t('facilitation.hands.lowerOf', { name })}
                </Button>
              </li>
            )
          })}
        </ol>
        <div className="k-facil-row">
          <p role="status">{t('facilitation.ready.count', { count: ready.length })}</p>
          {ready.length > 0 && (
            <Button onClick={() => void give({ type: 'ready.clear' })}>
              {t('facilitation.ready.clear')}
            </Button>
          )}
        </div>
      </Section>
      <Groups />
    </>
  )
}

function Groups(): ReactNode {
  const t = useTranslate()
  const { session, people, give } = useFacilitation()
  const [count, setCount] = useState('3')
  const id = useId()
  const wanted = Math.min(50, Math.max(1, Math.round(Number(count)) || 1))
  const shuffle = (balanced: boolean) =>
    void give({ type: 'groups.shuffle', count: wanted, balanced })
  return (
    <Section title={t('facilitation.groups')}>
      <div className="k-facil-row">
        <label className="k-label" htmlFor={id}>
          {t('facilitation.groups.count')}
        </label>
        <input
          id={id}
          className="k-input k-facil-number"
          type="number"
          min={1}
          max={50}
          value={count}
          onChange={(event) => setCount(event.target.value)}
        />
      </div>
      <div className="k-facil-row">
        <Button onClick={() => shuffle(true)}>{t('facilitation.groups.balanced')}</Button>
        <Button onClick={() => shuffle(false)}>{t('facilitation.groups.shuffle')}</Button>
      </div>
      {session.groups && (
        <>
          <ul className="k-list k-facil-groups">
            {session.groups.map(({ name, members }) => (
              <li key={name}>
                <strong>{t('facilitation.groups.name', { name })}</strong>{' '}
                {members.map((member) => nameOf(people, member) ?? '–').join(', ')}
              </li>
            ))}
          </ul>
          <Button onClick={() => void give({ type: 'groups.end' })}>
            {t('facilitation.groups.end')}
          </Button>
        </>
      )}
    </Section>
  )
}
