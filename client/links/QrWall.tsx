/** A QR code as large as the screen, to be scanned from the last row, or on paper beside the door. */
import type { ReactNode } from 'react'
import type { Role } from '../../shared/access/role.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { QrCode } from '../ui/QrCode.tsx'
import './QrWall.css'

/** Shows the code alone, with one line that says what to do. On paper the address stands below it. */
export function QrWall({
  role,
  title,
  link,
  onClose,
}: {
  readonly role: Role
  readonly title: string
  readonly link: string
  readonly onClose: () => void
}): ReactNode {
  const t = useTranslate()
  return (
    <Dialog title={title} size="screen" onClose={onClose}>
      <div className="k-wall">
        <QrCode text={link} label={t('home.links.qr', { role: t(`home.links.forRole.${role}`) })} />
        <div className="k-wall-who">
          <p className="k-text k-quiet">{t(`home.links.${role}.title`)}</p>
          <Button onClick={() => window.print()}>{t('home.links.print')}</Button>
        </div>
        <p className="k-text k-wall-how">{t('home.links.scan')}</p>
        <p className="k-wall-link">{link}</p>
      </div>
    </Dialog>
  )
}
