/** One link: for whom, what it allows, the address to copy and the code to scan. */
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Role } from '../../shared/access/role.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Icon } from '../ui/Icon.tsx'
import { QrCode, qrSvg } from '../ui/QrCode.tsx'
import { saveFile } from '../ui/saveFile.ts'
import { QrWall } from './QrWall.tsx'
import './LinkSheet.css'

/**
 * Shows the link; with `onRotate` it can be renewed here. The facilitator's is covered until asked
 * for: this page is often projected, and whoever scans that code could delete the board.
 */
export function LinkSheet({
  role,
  title,
  link,
  onRotate,
}: {
  readonly role: Role
  /** The board's title, which goes on the wall with the code. */
  readonly title: string
  readonly link: string
  readonly onRotate?: () => void
}): ReactNode {
  const t = useTranslate()
  const [isCovered, setIsCovered] = useState(role === 'facilitator')
  const forRole = t(`home.links.forRole.${role}`)
  return (
    <li className="k-sheet k-link-sheet" data-role={role}>
      <div className="k-link-words">
        <h2 className="k-heading k-heading-2">{t(`home.links.${role}.title`)}</h2>
        <p className="k-text k-quiet">{t(`home.links.${role}.text`)}</p>
        {role === 'facilitator' && (
          <p className="k-text k-link-warning">
            <Icon name="key" />
            <span>{t('home.links.facilitator.warning')}</span>
          </p>
        )}
      </div>
      {isCovered ? (
        <div className="k-link-code">
          <div className="k-link-cover">
            <Icon name="key" size={40} />
            <Button onClick={() => setIsCovered(false)}>{t('home.links.uncover')}</Button>
          </div>
        </div>
      ) : (
        <Code role={role} title={title} link={link} />
      )}
      <div className="k-link-address">
        <input
          className="k-input k-link-input"
          aria-label={t('home.links.address', { role: forRole })}
          readOnly
          value={isCovered ? t('home.links.covered') : link}
          onFocus={(event) => event.target.select()}
        />
        <CopyButton text={link} spoken={t('home.links.copy', { role: forRole })} />
        {onRotate && (
          <Button
            variant="quiet"
            icon="refresh"
            aria-label={t('home.links.rotateSpoken', { role: forRole })}
            onClick={onRotate}
          >
            {t('home.links.rotate')}
          </Button>
        )}
      </div>
    </li>
  )
}

function Code({
  role,
  title,
  link,
}: {
  readonly role: Role
  readonly title: string
  readonly link: string
}): ReactNode {
  const t = useTranslate()
  const [isLarge, setIsLarge] = useState(false)
  const forRole = t(`home.links.forRole.${role}`)
  return (
    <div className="k-link-code">
      <QrCode text={link} label={t('home.links.qr', { role: forRole })} />
      <div className="k-link-code-actions">
        <Button
          variant="quiet"
          icon="enlarge"
          aria-label={t('home.links.enlargeSpoken', { role: forRole })}
          onClick={() => setIsLarge(true)}
        >
          {t('home.links.enlarge')}
        </Button>
        <Button
          variant="quiet"
          icon="download"
          aria-label={t('home.links.downloadSpoken', { role: forRole })}
          onClick={() => saveFile(`korridor-${role}.svg`, 'image/svg+xml', qrSvg(link))}
        >
          {t('common.download')}
        </Button>
      </div>
      {isLarge && (
        <QrWall role={role} title={title} link={link} onClose={() => setIsLarge(false)} />
      )}
    </div>
  )
}
