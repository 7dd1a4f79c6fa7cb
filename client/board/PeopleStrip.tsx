/** Who is here: round signs in the colours of the departments; pressing one follows that person. */
import { useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useValue, type Editor } from 'tldraw'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { textIn } from '../../shared/model/text.ts'
import { findRecord } from '../canvas/boardStore.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { PersonHere } from './PresenceLink.ts'

/** As many signs as fit beside a title; the rest are behind a number. */
const mostShown = 5

/** Shows the first few people and a number for the others. */
export function PeopleStrip({
  people,
  store,
  editor,
}: {
  readonly people: readonly PersonHere[]
  readonly store: BoardStore
  /** Null while the canvas is not shown: then there is nothing to follow on. */
  readonly editor: Editor | null
}): ReactNode {
  const { t } = usePreferences()
  const [isListOpen, setIsListOpen] = useState(false)
  const followed = useValue('followed', () => editor?.getInstanceState().followingUserId ?? null, [
    editor,
  ])
  const shown = people.length > mostShown ? people.slice(0, mostShown - 1) : people
  const others = people.length - shown.length
  return (
    <div className="k-people" role="group" aria-label={t('board.people')}>
      {shown.map((person) => (
        <PersonButton key={person.id} person={person} editor={editor} followed={followed} />
      ))}
      {others > 0 && (
        <button
          type="button"
          className="k-people-more"
          aria-label={`${t('board.people.list')}: ${t('board.people.count', { count: people.length })}`}
          onClick={() => setIsListOpen(true)}
        >
          +{others}
        </button>
      )}
      <button
        type="button"
        className="k-people-count"
        aria-label={`${t('board.people.list')}: ${t('board.people.count', { count: people.length })}`}
        onClick={() => setIsListOpen(true)}
      >
        {people.length}
      </button>
      {isListOpen &&
        createPortal(
          <Dialog
            title={t('board.people.count', { count: people.length })}
            onClose={() => setIsListOpen(false)}
          >
            <ul className="k-list k-people-list">
              {people.map((person) => (
                <PersonRow
                  key={person.id}
                  person={person}
                  store={store}
                  editor={editor}
                  followed={followed}
                  onDone={() => setIsListOpen(false)}
                />
              ))}
            </ul>
          </Dialog>,
          document.body,
        )}
    </div>
  )
}

interface FollowProps {
  readonly person: PersonHere
  readonly editor: Editor | null
  readonly followed: string | null
}

function PersonButton({ person, editor, followed }: FollowProps): ReactNode {
  const { t } = usePreferences()
  const avatar = <Avatar name={person.name} color={person.mark} size={34} />
  if (person.isSelf || !editor) {
    const name = person.isSelf ? t('board.people.you', { name: person.name }) : person.name
    return (
      <span className="k-person-sign" title={name} data-idle={person.isIdle || undefined}>
        {avatar}
      </span>
    )
  }
  const isFollowed = followed === person.id
  const label = t(isFollowed ? 'board.people.unfollow' : 'board.people.follow', {
    name: person.name,
  })
  return (
    <button
      type="button"
      className="k-person-sign k-person-button"
      data-idle={person.isIdle || undefined}
      aria-label={label}
      title={label}
      aria-pressed={isFollowed}
      onClick={() => toggleFollowing(editor, person.id, isFollowed)}
    >
      {avatar}
    </button>
  )
}

function PersonRow({
  person,
  store,
  editor,
  followed,
  onDone,
}: FollowProps & { readonly store: BoardStore; readonly onDone: () => void }): ReactNode {
  const { t, locale } = usePreferences()
  const department = useValue(
    'department',
    () => textIn(findRecord(store, 'department', person.department)?.name, locale),
    [store, person.department, locale],
  )
  const isFollowed = followed === person.id
  return (
    <li className="k-people-row">
      <Avatar name={person.name} color={person.mark} size={40} />
      <span className="k-people-words">
        <span>{person.isSelf ? t('board.people.you', { name: person.name }) : person.name}</span>
        {department && <span className="k-quiet k-small">{department}</span>}
      </span>
      {!person.isSelf && editor && (
        <Button
          aria-pressed={isFollowed}
          onClick={() => {
            toggleFollowing(editor, person.id, isFollowed)
            onDone()
          }}
        >
          {t(isFollowed ? 'board.people.unfollow' : 'board.people.follow', { name: person.name })}
        </Button>
      )}
    </li>
  )
}

function toggleFollowing(editor: Editor, id: string, isFollowed: boolean): void {
  if (isFollowed) editor.stopFollowingUser()
  else editor.startFollowingUser(id)
}
