/** The form of a target above the list; parts open in the same window, with a way back. */
import { useState, type ReactNode } from 'react'
import { useValue } from 'tldraw'
import { cardKinds } from '../../shared/model/shapes.ts'
import { targetKey, type EntityTarget, type Target } from '../../shared/workshop/target.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { TargetForm } from '../forms/TargetForm.tsx'
import { targetTitle } from '../forms/targetTitle.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { ListContext } from './listContext.ts'

/** What a command answers is said inside: what lies below the window is silent while it is open. */
export function FormDialog({
  target,
  workshop,
  context,
  onClose,
}: {
  readonly target: Target
  readonly workshop: Workshop
  readonly context: ListContext
  readonly onClose: () => void
}): ReactNode {
  const { t, locale, commands, isReadOnly, onJump } = context
  const [path, setPath] = useState<readonly Target[]>([target])
  const [fault, setFault] = useState<string | null>(null)
  const lastStep = useValue('list undo', () => commands.lastStep.get(), [commands])
  const current = path.at(-1) ?? target
  const title = targetTitle(current, { t, locale, workshop })

  function show(next: readonly Target[]): void {
    setFault(null)
    setPath(next)
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          {onJump && (
            <Button
              variant="quiet"
              icon="arrowRight"
              onClick={() => {
                onClose()
                onJump(current)
              }}
            >
              {t('list.jumpHere')}
            </Button>
          )}
          {!isReadOnly && (
            <Button
              variant="quiet"
              icon="undo"
              aria-disabled={lastStep === null || undefined}
              title={lastStep === null ? undefined : t('list.undoStep', { step: lastStep })}
              data-testid="form-undo"
              onClick={() => {
                setFault(null)
                if (lastStep !== null) commands.undo()
              }}
            >
              {t('list.undo')}
            </Button>
          )}
          <Button variant="primary" data-testid="form-done" onClick={onClose}>
            {t('list.done')}
          </Button>
        </>
      }
    >
      {path.length > 1 && (
        <div>
          <Button
            variant="quiet"
            icon="arrowLeft"
            data-testid="form-back"
            onClick={() => show(path.slice(0, -1))}
          >
            {targetTitle(path.at(-2) ?? target, { t, locale, workshop })}
          </Button>
        </div>
      )}
      <div className="k-form-live" role="alert">
        {fault !== null && (
          <p className="k-fault">
            <Icon name="warning" size={18} />
            <span>{fault}</span>
          </p>
        )}
      </div>
      <TargetForm
        key={targetKey(current)}
        target={current}
        context={{
          t,
          locale,
          workshop,
          isReadOnly,
          run: (step, command) => {
            let isGone = false
            const refused = commands.attempt(step, (board) => {
              const refusal = command(board)
              isGone = isEntity(current) && !board.get(`${current.kind}:${current.id}`)
              return refusal
            })
            setFault(refused)
            if (refused === null && isGone) onClose()
            return refused === null
          },
          onOpen: (next) => show([...path, next]),
        }}
      />
    </Dialog>
  )
}

/** Parts of an entity have no record of their own. */
function isEntity(target: Target): target is EntityTarget {
  return entityKinds.some((kind) => kind === target.kind)
}

const entityKinds: readonly Target['kind'][] = [...cardKinds, 'department', 'corridor', 'teamRole']
