/** Breakout groups as the facilitator runs them: divided, given an area and a time, called back. */
import { useId, useState, type ReactNode } from 'react'
import { Box, useValue, type Editor } from 'tldraw'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { haveAreas, makeAreas } from './breakoutAreas.ts'
import { useFacilitation } from './facilitation.ts'
import { GroupCard } from './GroupCard.tsx'
import { emptyGroups } from './groupMembers.ts'
import { Section } from './Section.tsx'

/** So many people without a group are named; the rest is a number, and all are in the menus of the groups. */
const mostNamed = 12

/** Divides, and shows what there is. */
export function BreakoutSection({ editor }: { readonly editor: Editor | null }): ReactNode {
  const t = useTranslate()
  const { session } = useFacilitation()
  return (
    <Section title={t('facilitator.groups')}>
      <Divide />
      {session.groups && <Groups editor={editor} />}
    </Section>
  )
}

/** How many groups, and by what rule: by chance over the departments, by chance alone, or by hand. */
function Divide(): ReactNode {
  const t = useTranslate()
  const { session, give } = useFacilitation()
  const [count, setCount] = useState('3')
  const id = useId()
  const wanted = Math.min(50, Math.max(1, Math.round(Number(count)) || 1))
  const shuffle = (balanced: boolean) =>
    void give({ type: 'groups.shuffle', count: wanted, balanced })
  return (
    <>
      <div className="k-facil-row">
        <label className="k-label" htmlFor={id}>
          {t('facilitator.groups.count')}
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
        <Button onClick={() => shuffle(true)}>{t('facilitator.groups.balanced')}</Button>
        <Button onClick={() => shuffle(false)}>{t('facilitator.groups.shuffle')}</Button>
        {!session.groups && (
          <Button onClick={() => void give({ type: 'groups.set', groups: emptyGroups(wanted) })}>
            {t('facilitator.groups.byHand')}
          </Button>
        )}
      </div>
    </>
  )
}

function Groups({ editor }: { readonly editor: Editor | null }): ReactNode {
  const t = useTranslate()
  const { session, people, give } = useFacilitation()
  const groups = session.groups ?? []
  const isRecalled = session.recalledAt !== null
  const placed = new Set(groups.flatMap(({ members }) => members))
  const without = people.filter(
    ({ id, role }) => !placed.has(id) && (session.roles[id] ?? role) !== 'observer',
  )

  function recall(): void {
    if (!editor) return void give({ type: 'groups.recall' })
    const { x, y, w, h } = editor.getViewportPageBounds()
    const pageId = editor.getCurrentPageId()
    void give({ type: 'groups.recall', bounds: { x, y, w, h }, pageId })
  }

  return (
    <>
      {isRecalled ? (
        <p role="status">{t('facilitator.groups.areRecalled')}</p>
      ) : (
        <Button variant="primary" onClick={recall}>
          {t('facilitator.groups.recall')}
        </Button>
      )}
      <Areas editor={editor} />
      <TimeForAll />
      <ul className="k-list k-facil-groups">
        {groups.map((group, position) => (
          <GroupCard key={position} group={group} position={position} without={without} />
        ))}
      </ul>
      {without.length > 0 && (
        <p className="k-quiet">
          {t(
            without.length > mostNamed
              ? 'facilitator.groups.withoutMore'
              : 'facilitator.groups.without',
            {
              people: without
                .slice(0, mostNamed)
                .map(({ name }) => name)
                .join(', '),
              count: without.length - mostNamed,
            },
          )}
        </p>
      )}
      <Button onClick={() => void give({ type: 'groups.end' })}>
        {t('facilitator.groups.end')}
      </Button>
    </>
  )
}

/** Makes the frames the groups work in; nothing in the list, where there is no page to make them on. */
function Areas({ editor }: { readonly editor: Editor | null }): ReactNode {
  const t = useTranslate()
  const { session, give } = useFacilitation()
  const groups = session.groups
  const isDone = useValue(
    'areas of groups',
    () => !editor || !groups || haveAreas(editor, groups),
    [editor, groups],
  )
  if (!editor || !groups || isDone) return null
  return (
    <Button
      onClick={() => {
        const placed = makeAreas(editor, groups, ({ name }) =>
          t('facilitator.groups.name', { name }),
        )
        showAreas(
          editor,
          placed.map(({ frameId }) => frameId),
        )
        const set = placed.map(({ timer: _timer, ...group }) => ({
          ...group,
          members: [...group.members],
        }))
        void give({ type: 'groups.set', groups: set })
      }}
    >
      {t('facilitator.groups.areas')}
    </Button>
  )
}

function showAreas(editor: Editor, ids: readonly (string | undefined)[]): void {
  const boxes = ids.flatMap((id) => {
    const shape = editor.getCurrentPageShapes().find((each) => each.id === id)
    return (shape && editor.getShapePageBounds(shape)) ?? []
  })
  if (boxes.length === 0) return
  editor.zoomToBounds(Box.Common(boxes), {
    inset: 60,
    animation: { duration: editor.options.animationMediumMs },
  })
}

const presets = [5, 10, 15, 20]

/** The same time for all groups. */
function TimeForAll(): ReactNode {
  const t = useTranslate()
  const { session, give } = useFacilitation()
  const runs = session.groups?.some(({ timer }) => timer) ?? false
  return (
    <>
      <p className="k-label">{t('facilitator.groups.time')}</p>
      <div className="k-facil-even">
        {presets.map((minutes) => (
          <Button
            key={minutes}
            aria-label={t('facilitator.groups.startAll', { minutes })}
            onClick={() => void give({ type: 'groups.timer', seconds: minutes * 60 })}
          >
            {t('facilitator.timer.start', { minutes })}
          </Button>
        ))}
      </div>
      {runs && (
        <Button onClick={() => void give({ type: 'groups.timer', seconds: 0 })}>
          {t('facilitator.groups.stopAll')}
        </Button>
      )}
    </>
  )
}
