/** Order in the room: where all look, what is locked and hidden, who raised a hand, who is done, groups. */
import type { ReactNode } from 'react'
import { useValue, type Editor } from 'tldraw'
import { useDraft } from '../canvas/useDraft.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Field.tsx'
import { BreakoutSection } from './BreakoutSection.tsx'
import { Section } from './Section.tsx'
import { nameOf, useFacilitation } from './facilitation.ts'
import { offeredLock, offeredLocks } from './offeredLocks.ts'

/** The sections below the agenda, the timer and the rounds. */
export function RoomSection({ editor }: { readonly editor: Editor | null }): ReactNode {
  const t = useTranslate()
  const { session, people, give } = useFacilitation()
  const { attention, lock, hands, ready } = session

  function summon(): void {
    if (!editor) return
    const { x, y, w, h } = editor.getViewportPageBounds()
    const pageId = editor.getCurrentPageId()
    void give({ type: 'attention.summon', bounds: { x, y, w, h }, pageId })
  }

  return (
    <>
      <Section title={t('facilitator.attention')}>
        <div className="k-facil-row">
          {editor && <Button onClick={summon}>{t('facilitator.attention.summon')}</Button>}
          {editor && <Present editor={editor} />}
          {attention ? (
            <Button
              variant="primary"
              aria-pressed
              onClick={() => void give({ type: 'attention.release' })}
            >
              {t('facilitator.attention.release')}
            </Button>
          ) : (
            editor && (
              <Button onClick={() => void give({ type: 'attention.follow', on: true })}>
                {t('facilitator.attention.follow')}
              </Button>
            )
          )}
        </div>
        <SelectField
          label={t('facilitator.lock')}
          value={offeredLock(lock)}
          onChange={(event) => {
            const wanted = offeredLocks.find((each) => each === event.target.value)
            if (wanted) void give({ type: 'lock.set', lock: wanted })
          }}
        >
          {offeredLocks.map((each) => (
            <option key={each} value={each}>
              {t(`facilitator.lock.${each}`)}
            </option>
          ))}
        </SelectField>
        <HideCursors />
      </Section>
      <Section title={t('facilitator.hands')}>
        {hands.length === 0 && <p className="k-quiet">{t('facilitator.hands.none')}</p>}
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
          <p>{t('facilitation.ready.count', { count: ready.length })}</p>
          {ready.length > 0 && (
            <Button onClick={() => void give({ type: 'ready.clear' })}>
              {t('facilitator.ready.clear')}
            </Button>
          )}
        </div>
      </Section>
      <BreakoutSection editor={editor} />
    </>
  )
}

/** Shows everybody what is selected, or the sheet that is open, until it is released. */
function Present({ editor }: { readonly editor: Editor }): ReactNode {
  const t = useTranslate()
  const { give } = useFacilitation()
  const selected = useValue('selected shape', () => editor.getOnlySelectedShapeId(), [editor])
  const sheet = useValue(
    'sheet',
    () => editor.getCurrentPageShapes().find(({ type }) => type === 'template')?.id ?? null,
    [editor],
  )
  const shapeId = selected ?? sheet
  if (!shapeId) return null
  return (
    <Button onClick={() => void give({ type: 'attention.follow', on: true, shapeId })}>
      {t(selected ? 'facilitator.attention.presentSelection' : 'facilitator.attention.present')}
    </Button>
  )
}

/** Fewer moving things while somebody presents: only the facilitators' pointers are seen. */
function HideCursors(): ReactNode {
  const t = useTranslate()
  const { session, give } = useFacilitation()
  const { shown, set, release } = useDraft(session.cursors === 'muted', (isMuted) => {
    void give({ type: 'cursors.set', cursors: isMuted ? 'muted' : 'shown' })
  })
  return (
    <label className="k-facil-check">
      <input
        type="checkbox"
        checked={shown}
        onBlur={release}
        onChange={(event) => set(event.target.checked)}
      />
      <span>{t('facilitator.cursors.muted')}</span>
    </label>
  )
}
