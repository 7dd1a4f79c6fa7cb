/** Renewing a link: says what will happen, does it, and keeps this browser signed in. */
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Role } from '../../shared/access/role.ts'
import { joinBoard, rotateKey } from '../http/boards.ts'
import { failureSentence } from '../http/sentence.ts'
import type { Identity } from '../session/identity.ts'
import { rememberIdentity, rememberKey } from '../session/identity.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useStatus } from '../ui/Status.tsx'

/** Asks before it renews; `onDone` gets a new identity if this browser had to join again. */
export function RotateDialog({
  role,
  identity,
  onDone,
}: {
  readonly role: Role
  readonly identity: Identity
  readonly onDone: (identity: Identity | null) => void
}): ReactNode {
  const t = useTranslate()
  const show = useStatus()
  const [isBusy, setIsBusy] = useState(false)
  const isOwn = role === identity.role
  const forRole = t(`home.links.forRole.${role}`)

  async function handleRotate(): Promise<void> {
    setIsBusy(true)
    const rotated = await rotateKey(identity.boardId, role, identity.token)
    if (!rotated.ok) {
      setIsBusy(false)
      show(failureSentence(t, rotated.error), 'bad')
      return
    }
    const renewed = isOwn ? await joinAgain(identity, rotated.value.key) : null
    show(t('home.links.rotated'))
    onDone(renewed)
  }

  return (
    <Dialog
      title={t('home.links.rotateTitle', { role: forRole })}
      onClose={() => onDone(null)}
      actions={
        <>
          <Button onClick={() => onDone(null)}>{t('common.cancel')}</Button>
          <Button variant="primary" isBusy={isBusy} onClick={() => void handleRotate()}>
            {t('home.links.rotate')}
          </Button>
        </>
      }
    >
      <p className="k-text">{t('home.links.rotateText')}</p>
      {isOwn && <p className="k-text">{t('home.links.rotateOwnText')}</p>}
    </Dialog>
  )
}

async function joinAgain(identity: Identity, key: string): Promise<Identity | null> {
  const { boardId, participant, newDepartmentName } = identity
  rememberKey(boardId, key)
  const { name, departmentId } = participant
  const joined = await joinBoard(boardId, { key, name, departmentId })
  if (!joined.ok) return null
  const renewed = { boardId, key, newDepartmentName, ...joined.value }
  rememberIdentity(renewed)
  return renewed
}
