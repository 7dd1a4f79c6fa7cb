/** A remark of one's own at the end of a section. */
import { useId, useState, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { useProtocolWords } from './useProtocolWords.ts'

/** A button until somebody wants to write; then a field that stays while there is something in it. */
export function SectionRemark({
  title,
  remark,
  onChange,
}: {
  readonly title: string
  readonly remark: string
  readonly onChange: (remark: string) => void
}): ReactNode {
  const say = useProtocolWords()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  if (!isOpen && remark === '') {
    return (
      <Button
        variant="quiet"
        icon="plus"
        className="k-paper-remark-button"
        aria-label={say('protocol.ui.remark.add', { title })}
        onClick={() => setIsOpen(true)}
      >
        {say('protocol.ui.remark')}
      </Button>
    )
  }
  return (
    <div className="k-paper-remark">
      <label className="k-label" htmlFor={id}>
        {say('protocol.ui.remark.of', { title })}
      </label>
      <textarea
        id={id}
        className="k-input"
        rows={3}
        maxLength={8_000}
        autoFocus={isOpen}
        value={remark}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
