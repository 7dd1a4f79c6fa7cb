/** Asks before something happens to a snapshot or with it. */
import { useState, type FormEvent, type ReactNode } from 'react'
import { maxLabelLength, type SnapshotEntry } from '../../shared/api/snapshots.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/Field.tsx'
import type { ChangeCounts } from './compareBoards.ts'
import { isThinned } from './findEntries.ts'
import { momentOf, nameOfSnapshot } from './snapshotWords.ts'
import { useHistoryWords } from './useHistoryWords.ts'

/** What can be asked. */
export type Question = 'restore' | 'rename' | 'delete'

/** `onGo` gets the new name where it was asked for one. */
export function SnapshotQuestion({
  question,
  counts,
  entry,
  onGo,
  onClose,
}: {
  readonly question: Question
  /** What is different on the board since, where it is known. */
  readonly counts: ChangeCounts | undefined
  readonly entry: SnapshotEntry
  readonly onGo: (label: string) => void
  readonly onClose: () => void
}): ReactNode {
  const say = useHistoryWords()
  const { t, locale } = usePreferences()
  const name = nameOfSnapshot(entry, say)
  const [label, setLabel] = useState(entry.label)
  const cancel = (
    <Button data-autofocus={question === 'rename' ? undefined : true} onClick={onClose}>
      {t('common.cancel')}
    </Button>
  )
  switch (question) {
    case 'restore': {
      const time = momentOf(entry.createdAt, locale)
      return (
        <Dialog
          title={say('history.restore.title')}
          onClose={onClose}
          actions={
            <>
              {cancel}
              <Button variant="primary" icon="undo" onClick={() => onGo('')}>
                {say('history.restore.go')}
              </Button>
            </>
          }
        >
          <p className="k-history-question-name">{name}</p>
          <p className="k-text">{say('history.restore.text', { time })}</p>
          {counts && <p className="k-text">{say('history.restore.since', counts)}</p>}
          <p className="k-text">{say('history.restore.way')}</p>
        </Dialog>
      )
    }
    case 'delete':
      return (
        <Dialog
          title={say('history.delete.title', { label: name })}
          onClose={onClose}
          actions={
            <>
              {cancel}
              <Button variant="danger" icon="trash" onClick={() => onGo('')}>
                {say('history.delete.go')}
              </Button>
            </>
          }
        >
          <p className="k-text">{say('history.delete.text')}</p>
        </Dialog>
      )
    case 'rename': {
      const handleSubmit = (event: FormEvent): void => {
        event.preventDefault()
        if (label.trim() !== '') onGo(label.trim())
      }
      return (
        <Dialog
          title={say(isThinned(entry) ? 'history.rename.keep' : 'history.rename')}
          onClose={onClose}
        >
          <form className="k-history-take" noValidate onSubmit={handleSubmit}>
            <TextField
              label={say('history.take.label')}
              hint={isThinned(entry) ? say('history.rename.keepHint') : undefined}
              value={label}
              maxLength={maxLabelLength}
              autoComplete="off"
              data-autofocus
              onChange={(event) => setLabel(event.target.value)}
            />
            <Button type="submit" variant="primary">
              {say('history.rename.save')}
            </Button>
          </form>
        </Dialog>
      )
    }
  }
}
