/** What one can do with the selected cards and notes, just above the tools. */
import { useMemo, type ReactNode } from 'react'
import { useEditor, useValue, type Editor } from 'tldraw'
import { phases, type Phase } from '../../../shared/model/records/initiative.ts'
import { textIn, type Text } from '../../../shared/model/text.ts'
import {
  findInitiative,
  updateInitiatives,
  type InitiativePatch,
} from '../../../shared/workshop/commands/initiatives.ts'
import { storeBoard } from '../../../shared/workshop/storeBoard.ts'
import type { Refusal } from '../../../shared/workshop/refusal.ts'
import { templates } from '../../board/loadedTemplates.ts'
import { refusalMessage } from '../../list/refusalMessage.ts'
import { usePreferences } from '../../session/preferences.tsx'
import { useStatus } from '../../ui/Status.tsx'
import { storeOf } from '../boardStore.ts'
import {
  findSelectedTarget,
  initiativesToNotes,
  notesToInitiatives,
  openDetails,
  selectedInitiatives,
  selectedNotes,
  showInList,
} from '../cardActions.ts'
import { workshopSignals } from '../workshopSignals.ts'
import { useRun } from '../window/useFormContext.ts'

/** Shows buttons for one card, choices for several, and the way from notes to initiatives. */
export function SelectionBar(): ReactNode {
  const editor = useEditor()
  const { t } = usePreferences()
  const show = useStatus()
  // Nothing is asked while cards are dragged, so that no frame of a drag wakes this.
  const selection = useValue(
    'selection',
    () => (editor.isIn('select.idle') ? describeSelection(editor) : ''),
    [editor],
  )
  const isReadOnly = useValue('read only', () => editor.getIsReadonly(), [editor])
  const { hasTarget, notes, ids } = useMemo(() => readSelection(selection), [selection])
  const canTurn = !isReadOnly && (notes > 0 || ids.length > 0)
  if (!hasTarget && !canTurn) return null

  function tell(refusal: Refusal | null): void {
    if (refusal) show(refusalMessage(refusal, t), 'bad')
  }

  return (
    <div className="k-style-bar" role="group" aria-label={t('board.selection')}>
      {hasTarget && (
        <div className="k-style-group">
          <Act label={t('board.selection.details')} onAct={() => openDetails(editor)} />
          <Act label={t('board.window.list')} onAct={() => showInList(editor)} />
        </div>
      )}
      {!isReadOnly && ids.length > 1 && <Several ids={ids} />}
      {!isReadOnly && notes > 0 && (
        <Act
          label={t('board.selection.toInitiative', { count: notes })}
          onAct={() =>
            tell(
              notesToInitiatives(editor, (count) => show(t('board.selection.inTray', { count }))),
            )
          }
        />
      )}
      {!isReadOnly && ids.length > 0 && (
        <Act
          label={t('board.selection.toNote', { count: ids.length })}
          onAct={() => tell(initiativesToNotes(editor))}
        />
      )}
    </div>
  )
}

/** What is selected as one string, so that an equal selection draws nothing anew. */
function describeSelection(editor: Editor): string {
  const hasTarget = findSelectedTarget(editor) !== null
  return [hasTarget, selectedNotes(editor).length, ...selectedInitiatives(editor)].join(' ')
}

function readSelection(selection: string): {
  readonly hasTarget: boolean
  readonly notes: number
  readonly ids: readonly string[]
} {
  const [hasTarget, notes = '0', ...ids] = selection.split(' ')
  return { hasTarget: hasTarget === 'true', notes: Number(notes), ids }
}

function Act({ label, onAct }: { readonly label: string; readonly onAct: () => void }): ReactNode {
  return (
    <button type="button" className="k-tool k-selection-act" onClick={onAct}>
      {label}
    </button>
  )
}

/** Department, corridor and phase of several initiatives at once. */
function Several({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const editor = useEditor()
  const { t, locale } = usePreferences()
  const run = useRun(editor)
  const store = storeOf(editor)
  const key = ids.join(' ')
  const frame = useValue('frame', () => workshopSignals(store).frame.get(), [store])
  const shared = useValue('shared values', () => sharedOf(storeBoard(store), key.split(' ')), [
    store,
    key,
  ])
  const set = (patch: InitiativePatch): void =>
    void run('set several', (board) => updateInitiatives(board, templates, ids, patch))
  const named = (entities: readonly { readonly id: string; readonly name: Text }[]) =>
    entities.map(({ id, name }) => ({ value: id, label: textIn(name, locale) || id }))
  return (
    <div className="k-style-group">
      <span className="k-selection-count">{t('board.selection.count', { count: ids.length })}</span>
      <Choice
        label={t('board.selection.department')}
        value={shared.leadDeptId}
        none={t('board.selection.none')}
        options={named(frame.departments)}
        onChoose={(leadDeptId) => set({ leadDeptId })}
      />
      <Choice
        label={t('board.selection.corridor')}
        value={shared.corridorId}
        none={t('board.selection.none')}
        options={named(frame.corridors)}
        onChoose={(corridorId) => set({ corridorId })}
      />
      <Choice
        label={t('board.selection.phase')}
        value={shared.phase}
        none={null}
        options={phases.map((phase) => ({ value: phase, label: t(`board.phase.${phase}`) }))}
        onChoose={(chosen) => {
          const phase = phases.find((each) => each === chosen)
          if (phase) set({ phase })
        }}
      />
    </div>
  )
}

/** What is not the same for all of them. */
const mixed = '~mixed'
const nothing = '~none'

function Choice({
  label,
  value,
  none,
  options,
  onChoose,
}: {
  readonly label: string
  /** `undefined`: the selected ones differ. */
  readonly value: string | null | undefined
  /** The word for no value; `null` where there is always one. */
  readonly none: string | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string | null) => void
}): ReactNode {
  const shown = value === undefined ? mixed : (value ?? nothing)
  return (
    <span className="k-select k-selection-choice">
      <select
        className="k-input"
        aria-label={label}
        title={label}
        value={shown}
        onChange={({ target }) => onChoose(target.value === nothing ? null : target.value)}
      >
        {value === undefined && (
          <option value={mixed} disabled>
            {label} …
          </option>
        )}
        {none !== null && <option value={nothing}>{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}

interface SharedValues {
  readonly leadDeptId: string | null | undefined
  readonly corridorId: string | null | undefined
  readonly phase: Phase | undefined
}

/** The values that all of them have; `undefined` where they differ. */
function sharedOf(board: ReturnType<typeof storeBoard>, ids: readonly string[]): SharedValues {
  const records = ids.flatMap((id) => findInitiative(board, id) ?? [])
  const [first, ...rest] = records
  const isSame = (key: keyof SharedValues): boolean =>
    first !== undefined && rest.every((each) => each[key] === first[key])
  return {
    leadDeptId: isSame('leadDeptId') ? first?.leadDeptId : undefined,
    corridorId: isSame('corridorId') ? first?.corridorId : undefined,
    phase: isSame('phase') ? first?.phase : undefined,
  }
}
