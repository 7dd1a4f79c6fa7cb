/** Keeps the board as it is now, under a name, with a picture of the sheet one looks at. */
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { maxLabelLength } from '../../shared/api/snapshots.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { useHistoryWords } from './useHistoryWords.ts'

/** `onTake` answers whether it was kept; then the next name can be written. */
export function TakeSnapshot({
  onTake,
}: {
  readonly onTake: (label: string, signal: AbortSignal) => Promise<boolean>
}): ReactNode {
  const say = useHistoryWords()
  const field = useRef<HTMLInputElement>(null)
  const [label, setLabel] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const leaving = useRef(new AbortController())
  useEffect(() => {
    const control = new AbortController()
    leaving.current = control
    return () => control.abort()
  }, [])

  async function handleSubmit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isBusy) return
    const name = label.trim()
    setIsMissing(name === '')
    if (name === '') return field.current?.focus()
    const { signal } = leaving.current
    setIsBusy(true)
    const isKept = await onTake(name, signal)
    if (signal.aborted) return
    setIsBusy(false)
    if (isKept) setLabel('')
  }

  return (
    <form className="k-history-take" noValidate onSubmit={(event) => void handleSubmit(event)}>
      <TextField
        ref={field}
        label={say('history.take.label')}
        hint={say('history.take.hint')}
        fault={isMissing ? say('history.take.missing') : null}
        value={label}
        maxLength={maxLabelLength}
        autoComplete="off"
        onChange={(event) => {
          setLabel(event.target.value)
          setIsMissing(false)
        }}
      />
      <Button type="submit" variant="primary" icon="plus" isBusy={isBusy}>
        {say('history.take')}
      </Button>
    </form>
  )
}
