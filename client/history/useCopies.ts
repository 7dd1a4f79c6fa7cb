/** Brings single things of a snapshot back, says what became of it, and keeps the focus where the work is. */
import { useMemo, type RefObject } from 'react'
import type { Editor } from 'tldraw'
import type { BoardSession } from '../board/BoardSession.ts'
import type { BoardChange } from './compareBoards.ts'
import { Copies } from './Copies.ts'
import type { FieldChange } from './fieldChanges.ts'
import type { PageParts } from './PageParts.ts'
import type { Said } from './SaidBar.tsx'
import type { Look } from './useLook.ts'
import { useHistoryWords } from './useHistoryWords.ts'

/** A value of this many characters is repeated whole in a sentence. */
const mostLetters = 80

/** Answers what brings a change back, whole or in one respect. */
export function useCopies({
  board,
  parts,
  editor,
  look,
  pane,
  onSay,
}: {
  readonly board: BoardSession
  readonly parts: PageParts
  readonly editor: Editor | null
  readonly look: Look
  /** Where the buttons are that bring something back; they carry `data-back`. */
  readonly pane: RefObject<HTMLElement | null>
  readonly onSay: (said: Said) => void
}): (change: BoardChange, title: string, field?: FieldChange) => void {
  const say = useHistoryWords()
  const copies = useMemo(
    () => new Copies(board.store, parts.templates, editor),
    [board, parts, editor],
  )
  return (change, title, field) => {
    if (look.state !== 'ready') return
    const focus = focusNextBack(pane.current)
    const refusal = copies.copy(look.records, change.id, field?.cells)
    if (refusal) {
      const isGone = field && refusal.code.endsWith('/not-found')
      const text = say(isGone ? 'history.copy.gone' : 'history.copy.failed', { title })
      return onSay({ text, isBad: true, focus })
    }
    const words = { title, field: field?.label ?? '', value: clip(field?.values.before ?? '') }
    const done = words.value === '' ? 'history.copy.fieldDonePlain' : 'history.copy.fieldDone'
    onSay({
      text: say(field ? done : 'history.copy.done', words),
      focus,
      action: {
        label: say('history.copy.undo'),
        run: () => {
          const isDone = copies.undo()
          const key = isDone ? 'history.copy.undone' : 'history.copy.undoLate'
          onSay({ text: say(key, { title }), isBad: !isDone, focus })
        },
      },
    })
  }
}

function clip(text: string): string {
  return text.length <= mostLetters ? text : `${text.slice(0, mostLetters - 1)}…`
}

/** What is brought back leaves the list, its button too: then the next one takes the focus, if there is one. */
function focusNextBack(pane: HTMLElement | null): () => boolean {
  const find = (): readonly HTMLElement[] => [
    ...(pane?.querySelectorAll<HTMLElement>('[data-back]') ?? []),
  ]
  const at = find().findIndex((each) => each === document.activeElement)
  return () => {
    const left = find()
    const next = left[Math.min(Math.max(at, 0), left.length - 1)]
    next?.focus()
    return next !== undefined
  }
}
