/** One line to make a new initiative, department or corridor; the focus stays for the next. */
import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { maxTextLength } from '../../shared/model/text.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'

/** Gives what was written to `onAdd`, which answers whether it worked. */
export function NewEntityForm({
  label,
  addLabel,
  isPrimary = false,
  more = null,
  testId,
  onAdd,
}: {
  readonly label: string
  readonly addLabel: string
  readonly isPrimary?: boolean
  /** Further fields, beside the name. */
  readonly more?: ReactNode
  readonly testId: string
  readonly onAdd: (name: string) => boolean
}): ReactNode {
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')

  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    const written = name.trim()
    if (written !== '' && onAdd(written)) setName('')
    field.current?.focus()
  }

  return (
    <form className="k-list-new" onSubmit={handleSubmit}>
      <TextField
        ref={field}
        label={label}
        value={name}
        maxLength={maxTextLength}
        autoComplete="off"
        data-testid={testId}
        onChange={(event) => setName(event.target.value)}
      />
      {more}
      <Button type="submit" variant={isPrimary ? 'primary' : 'secondary'} icon="plus">
        {addLabel}
      </Button>
    </form>
  )
}
