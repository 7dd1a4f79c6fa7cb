/** Three links on one page, the one for everybody first. */
import type { ReactNode } from 'react'
import type { Role } from '../../shared/access/role.ts'
import { writtenAs } from '../../shared/i18n/locale.ts'
import type { BoardLinks } from '../http/boards.ts'
import { boardPath } from '../router/paths.ts'
import { usePreferences } from '../session/preferences.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { LinkSheet } from './LinkSheet.tsx'

const shownRoles = ['participant', 'observer', 'facilitator'] as const

/** Shows the links with what each may do; `children` follow below. */
export function LinkSheets({
  boardId,
  title,
  heading,
  links,
  expiresAt,
  onRotate,
  children,
}: {
  readonly boardId: string
  /** The board's title. */
  readonly title: string
  readonly heading: string
  readonly links: BoardLinks
  /** ISO time of the board's deletion; null if it is kept. */
  readonly expiresAt: string | null
  /** Absent for somebody who has not joined and may not renew links yet. */
  readonly onRotate?: (role: Role) => void
  readonly children: ReactNode
}): ReactNode {
  const { t, locale } = usePreferences()
  const date = new Intl.DateTimeFormat(writtenAs[locale], { dateStyle: 'long' })
  return (
    <div className="k-links">
      <header className="k-links-head">
        <div className="k-links-words">
          <h1 className="k-heading k-links-title">{heading}</h1>
          <p className="k-text">{t('home.links.text')}</p>
        </div>
        <ButtonLink to={boardPath(boardId)} variant="primary" iconAfter="arrowRight">
          {t('home.links.open')}
        </ButtonLink>
      </header>
      <ul className="k-list k-links-list">
        {shownRoles.map((role) => (
          <LinkSheet
            key={role}
            role={role}
            title={title}
            link={links[role]}
            {...(onRotate ? { onRotate: () => onRotate(role) } : {})}
          />
        ))}
      </ul>
      <p className="k-text k-quiet">
        {expiresAt === null
          ? t('home.links.kept')
          : t('home.links.expires', { date: date.format(new Date(expiresAt)) })}
      </p>
      {children}
    </div>
  )
}
