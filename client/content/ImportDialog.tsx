/** Brings lists, tables and files onto the board: says first what becomes what, then does it as one step. */
import { useState, type ReactNode } from 'react'
import type { Role } from '../../shared/access/role.ts'
import type { NoteSpot } from '../../shared/import/putNotes.ts'
import type { PreviewRow } from '../../shared/import/previewImport.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { usePreferences } from '../session/preferences.tsx'
import { useWorkMessages } from '../session/useWorkMessages.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useStatus } from '../ui/Status.tsx'
import type { Identity } from '../session/identity.ts'
import { ImportPreview } from './ImportPreview.tsx'
import { ImportSourceForm } from './ImportSourceForm.tsx'
import { countText } from './importWords.ts'
import { keepBeforeImport } from './keepBeforeImport.ts'
import { useImport, type ImportSource } from './useImport.ts'
import './import.css'
import './importTable.css'

/** Opens over the board. `onBeforeChange` marks the canvas's history, so that undo there takes back the whole. */
export function ImportDialog({
  store,
  source,
  role,
  identity,
  noteSpot = null,
  onBeforeChange,
  onFiles,
  onClose,
}: {
  readonly store: BoardStore
  readonly source: ImportSource
  readonly role: Role
  /** Whose import it is: a facilitator's is kept in the history first. */
  readonly identity?: Identity
  /** Where sticky notes would go; without it rows cannot become notes. */
  readonly noteSpot?: NoteSpot | null
  readonly onBeforeChange?: () => void
  /** Takes files that are no list and no table: pictures, PDF, tldraw. */
  readonly onFiles?: (files: readonly File[]) => void
  readonly onClose: () => void
}): ReactNode {
  useWorkMessages()
  const { t } = usePreferences()
  const show = useStatus()
  const work = useImport(store, source, role, noteSpot)
  /** What was pasted last: whoever goes back finds it again. */
  const [pasted, setPasted] = useState(source.kind === 'text' ? source.text : '')
  const [isBusy, setIsBusy] = useState(false)
  const [done, setDone] = useState<{ readonly said: string; readonly undo: () => void } | null>(
    null,
  )
  const rows = work.preview?.ok ? work.preview.rows : []
  const doing = sentenceOf(rows, 'do', t)
  const isSourceOpen = work.source.kind === 'empty' || work.problem !== null

  function handleRead(next: ImportSource): void {
    if (next.kind === 'text') setPasted(next.text)
    work.read(next)
  }

  function handleApply(): void {
    if (doing === null || isBusy) return
    setIsBusy(true)
    const label = work.source.kind === 'file' ? work.source.name : doing
    const kept = identity ? keepBeforeImport(identity, label) : Promise.resolve()
    void kept.then(applyNow)
  }

  function applyNow(): void {
    const said = sentenceOf(rows, 'done', t) ?? ''
    // The button is painted as busy first: a large import takes a moment.
    requestAnimationFrame(() =>
      setTimeout(() => {
        onBeforeChange?.()
        const undo = work.apply(said)
        setIsBusy(false)
        if (!undo) return show(t('content.import.outdated'), 'bad')
        show(said)
        setDone({ said, undo })
      }),
    )
  }

  function handleUndo(): void {
    onBeforeChange?.()
    done?.undo()
    show(t('content.import.undone'))
    onClose()
  }

  if (done) {
    return (
      <Dialog
        title={t('content.import.doneTitle')}
        onClose={onClose}
        actions={
          <>
            <Button onClick={handleUndo}>{t('content.import.undo')}</Button>
            <Button variant="primary" onClick={onClose}>
              {t('content.import.finish')}
            </Button>
          </>
        }
      >
        <p className="k-text">{done.said}</p>
        <p className="k-text k-quiet">{t('content.import.doneText')}</p>
      </Dialog>
    )
  }
  return (
    <Dialog
      title={t('content.import.title')}
      size={isSourceOpen ? 'normal' : 'wide'}
      onClose={onClose}
      actions={
        isSourceOpen ? undefined : (
          <>
            <Button onClick={() => work.read({ kind: 'empty' })}>
              {t('content.import.another')}
            </Button>
            <Button
              variant="primary"
              isBusy={isBusy}
              disabled={doing === null || role === 'observer'}
              onClick={handleApply}
            >
              {doing ?? t('content.import.nothing')}
            </Button>
          </>
        )
      }
    >
      {isSourceOpen ? (
        <ImportSourceForm
          problem={work.problem}
          pasted={pasted}
          onRead={handleRead}
          {...(onFiles ? { onFiles } : {})}
        />
      ) : (
        <ImportPreview work={work} role={role} hasNotes={noteSpot !== null} />
      )}
    </Dialog>
  )
}

/** "12 Vorhaben anlegen, 3 ändern": what will be done, or was; `null` for nothing. */
function sentenceOf(
  rows: readonly PreviewRow[],
  tense: 'do' | 'done',
  t: Translate,
): string | null {
  const parts = (['new', 'changed'] as const).flatMap((state) => {
    const counts = new Map<string, number>()
    const found = rows.filter((row) => row.state === state)
    for (const row of found) {
      const key = groups.find((kind) => kind === row.kind) ?? 'workshop'
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    const what = groups
      .filter((kind) => counts.has(kind))
      .map((kind) => countText(kind, counts.get(kind) ?? 0, t))
      .join(', ')
    return what === '' ? [] : [t(`content.${tense}.${state}`, { what })]
  })
  return parts.length === 0 ? null : parts.join(t('content.join'))
}

/** Kinds that are counted by name; everything else is one of "other things". */
const groups = [
  'initiative',
  'department',
  'corridor',
  'contribution',
  'stakeholder',
  'action',
  'note',
  'workshop',
] as const
