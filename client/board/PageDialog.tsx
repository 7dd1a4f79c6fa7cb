/** Asks for the name of a free sheet, or whether one shall go with everything on it. */
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/Field.tsx'

/** `onDone` gets the name; of a sheet that goes, the one it had. */
export function PageDialog({
  kind,
  name,
  onDone,
  onClose,
}: {
  readonly kind: 'add' | 'rename' | 'remove'
  readonly name: string
  readonly onDone: (name: string) => void
  readonly onClose: () => void
}): ReactNode {
  const t = useTranslate()
  const [value, setValue] = useState(kind === 'rename' ? name : '')
  const isRemoval = kind === 'remove'
  const isReady = isRemoval || value.trim() !== ''

  function handleSubmit(event: FormEvent): void {
    event.preventDefault()
    if (isReady) onDone(isRemoval ? name : value.trim())
  }

  return (
    <Dialog
      title={t(`board.page.title.${kind}`, { name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant={isRemoval ? 'danger' : 'primary'}
            disabled={!isReady}
            onClick={() => isReady && onDone(isRemoval ? name : value.trim())}
          >
            {t(`board.page.confirm.${kind}`)}
          </Button>
        </>
      }
    >
      {isRemoval ? (
        <p className="k-text">{t('board.page.removeText')}</p>
      ) : (
        <form onSubmit={handleSubmit}>
          <TextField
            label={t('board.page.name')}
            value={value}
            maxLength={80}
            data-autofocus
            onChange={(event) => setValue(event.target.value)}
          />
        </form>
      )}
    </Dialog>
  )
}
