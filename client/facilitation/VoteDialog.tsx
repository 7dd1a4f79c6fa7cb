/** Asks what a vote is about before it is opened. */
import { useMemo, useState, type FormEvent, type ReactNode } from 'react'
import type { Editor } from 'tldraw'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField, TextField } from '../ui/Field.tsx'
import { useFacilitation } from './facilitation.ts'
import { voteOffers } from './voteOffers.ts'

const mostTargets = 500
/** Offers as targets what there is: the selection, initiatives, corridors, notes of the page, what lies in a frame. */
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
  const offers = useMemo(() => voteOffers(store, editor, t), [store, editor, t])
  const [chosen, setChosen] = useState(offers[0]?.id)
  const offer = offers.find(({ id }) => id === chosen)
  const [question, setQuestion] = useState(() => t('facilitator.ask.questionDefault'))
  const [dots, setDots] = useState('3')
  const [most, setMost] = useState('3')
  const [isAnonymous, setIsAnonymous] = useState(true)

  async function open(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!offer) return
    const each = clamp(Number(dots))
    const isOpen = await give({
      type: 'vote.open',
      question: question.trim() || t('facilitator.ask.questionDefault'),
      dots: each,
      maxPerItem: Math.min(each, clamp(Number(most))),
      anonymous: isAnonymous,
      targets: offer.targets.slice(0, mostTargets),
    })
    if (isOpen) onClose()
  }

  return (
    <Dialog title={t('facilitator.ask.title')} onClose={onClose}>
      <form className="k-facil-form" onSubmit={(event) => void open(event)}>
        <TextField
          label={t('facilitator.ask.question')}
          value={question}
          maxLength={200}
          data-autofocus
          onChange={(event) => setQuestion(event.target.value)}
        />
        <SelectField
          label={t('facilitator.ask.targets')}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        >
          {offers.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('facilitator.ask.dots')}
          type="number"
          min={1}
          max={99}
          value={dots}
          onChange={(event) => setDots(event.target.value)}
        />
        <TextField
          label={t('facilitator.ask.most')}
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
          <span>{t('facilitator.ask.anonymous')}</span>
        </label>
        <p className="k-hint">{isAnonymous ? t('facilitation.vote.anonymousHint') : ' '}</p>
        <Button variant="primary" type="submit" isBusy={!offer}>
          {t('facilitator.ask.go')}
        </Button>
      </form>
    </Dialog>
  )
}

function clamp(dots: number): number {
  return Number.isFinite(dots) ? Math.min(99, Math.max(1, Math.round(dots))) : 1
}
