/** Asks what a vote is about before it is opened. */
import { useMemo, useState, type FormEvent, type ReactNode } from 'react'
import type { Editor } from 'tldraw'
import { entityIdOf } from '../../shared/model/id.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { inOrder } from '../../shared/workshop/readWorkshop.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField, TextField } from '../ui/Field.tsx'
import { useFacilitation } from './facilitation.ts'
import { targetOfShape } from './voteTargets.ts'

const mostTargets = 500
type Kind = 'selection' | 'initiatives' | 'corridors' | 'notes'
const kinds: readonly Kind[] = ['selection', 'initiatives', 'corridors', 'notes']

/** Offers as targets what there is: the selection, initiatives, corridors, notes of the page. */
export function VoteDialog({
  store,
  editor,
  onClose,
}: {
  readonly store: BoardStore
  readonly editor: Editor | null
  readonly onClose: () => void
}): ReactNode {
  const t = useTranslate()
  const { give } = useFacilitation()
  const targets = useMemo(() => targetsOf(store, editor), [store, editor])
  const offered = kinds.filter((kind) => targets[kind].length > 0)
  const [kind, setKind] = useState<Kind>(offered[0] ?? 'initiatives')
  const [question, setQuestion] = useState(() => t('facilitation.ask.questionDefault'))
  const [dots, setDots] = useState('3')
  const [most, setMost] = useState('3')
  const [isAnonymous, setIsAnonymous] = useState(true)

  async function open(event: FormEvent): Promise<void> {
    event.preventDefault()
    const each = clamp(Number(dots))
    const isOpen = await give({
      type: 'vote.open',
      question: question.trim() || t('facilitation.ask.questionDefault'),
      dots: each,
      maxPerItem: Math.min(each, clamp(Number(most))),
      anonymous: isAnonymous,
      targets: [...targets[kind]].slice(0, mostTargets),
    })
    if (isOpen) onClose()
  }

  return (
    <Dialog title={t('facilitation.ask.title')} onClose={onClose}>
      <form className="k-facil-form" onSubmit={(event) => void open(event)}>
        <TextField
          label={t('facilitation.ask.question')}
          value={question}
          maxLength={200}
          data-autofocus
          onChange={(event) => setQuestion(event.target.value)}
        />
        <SelectField
          label={t('facilitation.ask.targets')}
          value={kind}
          onChange={(event) => setKind(kinds.find((each) => each === event.target.value) ?? kind)}
        >
          {offered.map((each) => (
            <option key={each} value={each}>
              {t(`facilitation.ask.${each}`, { count: targets[each].length })}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('facilitation.ask.dots')}
          type="number"
          min={1}
          max={99}
          value={dots}
          onChange={(event) => setDots(event.target.value)}
        />
        <TextField
          label={t('facilitation.ask.most')}
          type="number"
          min={1}
          max={99}
          value={most}
          onChange={(event) => setMost(event.target.value)}
        />
        <label className="k-facil-check">
          <input
            type="checkbox"
            checked={isAnonymous}
            onChange={(event) => setIsAnonymous(event.target.checked)}
          />
          <span>{t('facilitation.ask.anonymous')}</span>
        </label>
        <p className="k-hint">{isAnonymous ? t('facilitation.vote.anonymousHint') : ' '}</p>
        <Button variant="primary" type="submit" isBusy={offered.length === 0}>
          {t('facilitation.ask.go')}
        </Button>
      </form>
    </Dialog>
  )
}

function clamp(dots: number): number {
  return Number.isFinite(dots) ? Math.min(99, Math.max(1, Math.round(dots))) : 1
}

function targetsOf(
  store: BoardStore,
  editor: Editor | null,
): Readonly<Record<Kind, readonly string[]>> {
  const board = storeBoard(store)
  const selected = editor?.getSelectedShapeIds() ?? []
  const here = editor ? [...editor.getCurrentPageShapeIds()] : []
  return {
    selection: [...new Set(selected.map((id) => targetOfShape(store, id)))],
    initiatives: inOrder(board.all('initiative'))
      .filter(({ status }) => status === 'active')
      .map(({ id }) => entityIdOf(id)),
    corridors: inOrder(board.all('corridor')).map(({ id }) => entityIdOf(id)),
    notes: here.filter((id) => {
      const shape = board.get(id)
      return shape?.typeName === 'shape' && shape.type === 'note'
    }),
  }
}
