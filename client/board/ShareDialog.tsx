/** Links and QR codes to bring others in; everybody but facilitators hands on the link they came with. */
import { useEffect, useState, type ReactNode } from 'react'
import { may } from '../../shared/access/policy.ts'
import type { Role } from '../../shared/access/role.ts'
import type { BoardLinks } from '../../shared/api/boards.ts'
import { findLinks } from '../http/boards.ts'
import { boardPath, linksPath } from '../router/paths.ts'
import type { Identity } from '../session/identity.ts'
import { useTranslate } from '../session/preferences.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { QrCode } from '../ui/QrCode.tsx'

/** The facilitators' own link is not shown here: a board is often projected while it is shared. */
const shownRoles = ['participant', 'observer'] as const

/** Opens over the board; `onClose` ends it. */
export function ShareDialog({
  identity,
  onClose,
}: {
  readonly identity: Identity
  readonly onClose: () => void
}): ReactNode {
  const t = useTranslate()
  const isManaging = may(identity.role, 'keys.read')
  return (
    <Dialog
      title={t('board.share.title')}
      onClose={onClose}
      actions={
        isManaging && (
          <ButtonLink to={linksPath(identity.boardId)} icon="key">
            {t('board.share.manage')}
          </ButtonLink>
        )
      }
    >
      <p className="k-text k-quiet">{t(isManaging ? 'board.share.text' : 'board.share.own')}</p>
      {isManaging ? (
        <AllLinks identity={identity} />
      ) : (
        <ul className="k-list k-share-list">
          <LinkCard role={identity.role} link={ownLink(identity)} />
        </ul>
      )}
    </Dialog>
  )
}

function AllLinks({ identity }: { readonly identity: Identity }): ReactNode {
  const t = useTranslate()
  const [links, setLinks] = useState<BoardLinks['links'] | 'failed' | null>(null)
  useEffect(() => {
    let isWanted = true
    void findLinks(identity.boardId, identity.token).then((answer) => {
      if (isWanted) setLinks(answer.ok ? answer.value.links : 'failed')
    })
    return () => {
      isWanted = false
    }
  }, [identity])
  if (links === 'failed') return <p className="k-text">{t('board.share.failed')}</p>
  if (links === null) return <p className="k-text k-quiet">{t('common.loading')}</p>
  return (
    <ul className="k-list k-share-list">
      {shownRoles.map((role) => (
        <LinkCard key={role} role={role} link={links[role]} />
      ))}
    </ul>
  )
}

function LinkCard({ role, link }: { readonly role: Role; readonly link: string }): ReactNode {
  const t = useTranslate()
  const forRole = t(`home.links.forRole.${role}`)
  return (
    <li className="k-share-card">
      <div className="k-share-code">
        <QrCode text={link} label={t('home.links.qr', { role: forRole })} />
      </div>
      <div className="k-share-words">
        <h3 className="k-heading k-heading-3">{t(`home.links.${role}.title`)}</h3>
        <p className="k-text k-small k-quiet">{t(`home.links.${role}.text`)}</p>
        <div className="k-share-link">
          <input
            className="k-input"
            readOnly
            aria-label={t('home.links.address', { role: forRole })}
            value={link}
            onFocus={(event) => event.target.select()}
          />
          <CopyButton text={link} spoken={t('home.links.copy', { role: forRole })} />
        </div>
      </div>
    </li>
  )
}

function ownLink(identity: Identity): string {
  const path = boardPath(identity.boardId).slice(1)
  return `${new URL(path, document.baseURI).href}#${identity.key}`
}
