/** A text of the minutes that can be worded otherwise in its place. */
import { useRef, useState, type ReactNode } from 'react'
import { findEdit, wordingOf, type ProtocolEdits } from '../../shared/export/protocol/edits.ts'
import type { ProtocolText } from '../../shared/export/protocol/protocol.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useProtocolWords } from './useProtocolWords.ts'

/** `onChange` gets the new wording, `null` for the board's own. */
export function EditableText({
  text,
  edits,
  onChange,
}: {
  readonly text: ProtocolText
  readonly edits: ProtocolEdits
  readonly onChange: (wording: string | null) => void
}): ReactNode {
  const say = useProtocolWords()
  const [draft, setDraft] = useState<string | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const shown = wordingOf(text, edits)
  const edit = findEdit(edits, text.id)
  const isStale = edit !== null && edit.was !== text.text

  function close(wording: string | null | undefined): void {
    setDraft(null)
    if (wording !== undefined) onChange(wording === text.text ? null : wording)
    // The button is there again after the next drawing.
    requestAnimationFrame(() => opener.current?.focus())
  }

  if (draft !== null) {
    return (
      <div className="k-paper-edit">
        <textarea
          className="k-input"
          aria-label={say('protocol.ui.edit.field')}
          value={draft}
          rows={Math.min(8, 1 + Math.ceil(draft.length / 70))}
          autoFocus
          maxLength={4_000}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            event.stopPropagation()
            close(undefined)
          }}
        />
        <div className="k-paper-edit-actions">
          <Button variant="primary" onClick={() => close(draft.trim())}>
            {say('protocol.ui.edit.done')}
          </Button>
          <Button variant="quiet" onClick={() => close(undefined)}>
            {say('protocol.ui.edit.cancel')}
          </Button>
          <Button variant="quiet" icon="trash" onClick={() => close('')}>
            {say('protocol.ui.edit.leaveOut')}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className="k-paper-editable" data-out={shown === '' || undefined}>
      <p className="k-paper-text">
        {shown === '' ? <s>{text.text}</s> : shown}
        {isStale && (
          <span className="k-paper-stale">
            <Icon name="warning" size={16} />
            {say('protocol.ui.edit.stale', { text: text.text })}
          </span>
        )}
      </p>
      <span className="k-paper-editable-tools">
        {edit && (
          <Button variant="quiet" icon="undo" isIconOnly onClick={() => onChange(null)}>
            {say('protocol.ui.edit.reset')}
          </Button>
        )}
        <Button
          ref={opener}
          variant="quiet"
          icon="edit"
          isIconOnly
          onClick={() => setDraft(shown === '' ? text.text : shown)}
        >
          {say('protocol.ui.edit.open', { text: cut(text.text) })}
        </Button>
      </span>
    </div>
  )
}

/** Enough of a text to know it by. */
function cut(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`
}
