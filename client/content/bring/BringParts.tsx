/** What the dialogs that bring something onto the board have in common. */
import { useState, type ReactNode } from 'react'
import { useValue, type TLPageId } from 'tldraw'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useStatus } from '../../ui/Status.tsx'
import { pagesOf, type BoardPlace, type Ground } from './ground.ts'
import type { Bringing } from './useBringing.ts'
import { useBringWords } from './useBringWords.ts'

/** The sheets of the board and the chosen one: the one in view, or the first. */
export function useSheet(ground: Ground): {
  readonly sheets: readonly BoardPlace[]
  readonly sheet: BoardPlace | null
  readonly choose: (id: string) => void
} {
  const { store, editor } = ground
  const sheets = useValue('sheets', () => pagesOf(store), [store])
  const [chosen, setChosen] = useState<TLPageId | null>(() => editor?.getCurrentPageId() ?? null)
  const sheet = sheets.find(({ id }) => id === chosen) ?? sheets[0] ?? null
  return { sheets, sheet, choose: (id) => setChosen(id as TLPageId) }
}

/** Asks for the sheet where there are several. */
export function SheetField({ sheets, sheet, choose }: ReturnType<typeof useSheet>): ReactNode {
  const words = useBringWords()
  if (sheets.length < 2) return null
  return (
    <SelectField
      label={words('bring.page')}
      value={sheet?.id ?? ''}
      onChange={(event) => choose(event.target.value)}
    >
      {sheets.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

/** The foot of such a dialog: begins the work, stops it while it runs, or leaves. */
export function BringActions({
  work,
  label,
  isReady,
  onStart,
  onClose,
}: {
  readonly work: Bringing
  readonly label: string
  readonly isReady: boolean
  readonly onStart: () => void
  readonly onClose: () => void
}): ReactNode {
  const words = useBringWords()
  const isBusy = work.step !== null
  return (
    <>
      {isBusy ? (
        <Button onClick={work.stop}>{words('bring.stop')}</Button>
      ) : (
        <Button onClick={onClose}>{words('bring.cancel')}</Button>
      )}
      <Button variant="primary" isBusy={isBusy} disabled={!isReady} onClick={onStart}>
        {label}
      </Button>
    </>
  )
}

/** How far work is, in words and as a bar. */
export function BringProgress({
  label,
  at,
  count,
}: {
  readonly label: string
  readonly at: number
  readonly count: number
}): ReactNode {
  return (
    <div className="k-bring-progress">
      <label htmlFor="bring-progress">{label}</label>
      <progress id="bring-progress" value={at} max={Math.max(1, count)} />
    </div>
  )
}

/** What went wrong, read out at once. */
export function BringFaults({ faults }: { readonly faults: readonly string[] }): ReactNode {
  if (faults.length === 0) return null
  return (
    <div className="k-bring-faults" role="alert">
      {faults.map((fault) => (
        <p key={fault} className="k-fault">
          <Icon name="warning" size={18} />
          <span>{fault}</span>
        </p>
      ))}
    </div>
  )
}

/** What came, and the way back. */
export interface Came {
  readonly said: string
  /** What did not come, in sentences. */
  readonly more: readonly string[]
  readonly undo: () => void
}

/** Says it, after everything is on the board. */
export function BringDone({
  title,
  came,
  onClose,
}: {
  readonly title: string
  readonly came: Came
  readonly onClose: () => void
}): ReactNode {
  const words = useBringWords()
  const show = useStatus()
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button
            onClick={() => {
              came.undo()
              show(words('bring.undone'))
              onClose()
            }}
          >
            {words('bring.undo')}
          </Button>
          <Button variant="primary" data-autofocus onClick={onClose}>
            {words('bring.finish')}
          </Button>
        </>
      }
    >
      <p className="k-text">{came.said}</p>
      <BringNotes notes={came.more} />
      <p className="k-text k-quiet">{words('bring.doneText')}</p>
    </Dialog>
  )
}

/** Sentences about what stays behind or is different. */
export function BringNotes({
  title,
  notes,
}: {
  readonly title?: string
  readonly notes: readonly string[]
}): ReactNode {
  if (notes.length === 0) return null
  return (
    <div className="k-bring-notes">
      {title !== undefined && <h3 className="k-label">{title}</h3>}
      <ul className="k-list">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  )
}
