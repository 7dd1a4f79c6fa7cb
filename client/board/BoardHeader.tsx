/** The board's head: what it is, whether work is safe, who is here and what one can do with it. */
import { useCallback, useState, type ReactNode } from 'react'
import { useValue, type Editor } from 'tldraw'
import { Link } from 'wouter'
import { may } from '../../shared/access/policy.ts'
import type { Role } from '../../shared/access/role.ts'
import { locales } from '../../shared/i18n/locale.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { homePath } from '../router/paths.ts'
import type { Identity } from '../session/identity.ts'
import { appearances, usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { LogoMark } from '../ui/Logo.tsx'
import { lazyPart, PartPlace } from '../ui/lazyPart.tsx'
import { Menu } from '../ui/Menu.tsx'
import { boardTools, type BoardTool } from './boardTools.ts'
import type { BoardSession } from './BoardSession.ts'
import { BoardTitle } from './BoardTitle.tsx'
import { PageSwitch } from './PageSwitch.tsx'
import { PeopleStrip } from './PeopleStrip.tsx'
import { SavedSign } from './SavedSign.tsx'
import type { BoardView } from './useBoardView.ts'
import { useHelpKey } from './useHelpKey.ts'
import './header.css'
import './headerNarrow.css'

const ShareDialog = lazyPart(async () => (await import('./ShareDialog.tsx')).ShareDialog)
const HelpDialog = lazyPart(async () => (await import('./HelpDialog.tsx')).HelpDialog)

/** One row on a desk, two on a phone. */
export function BoardHeader({
  session,
  identity,
  title,
  editor,
  view,
  onView,
  isPanelShown,
  onPanel,
  onTool,
  isFacilitating,
  onFacilitating,
}: {
  readonly session: BoardSession
  readonly identity: Identity
  readonly title: string
  readonly editor: Editor | null
  readonly view: BoardView
  readonly onView: (view: BoardView) => void
  readonly isPanelShown: boolean
  readonly onPanel: (isShown: boolean) => void
  /** Opens a dialog that works on the board's content. */
  readonly onTool: (tool: BoardTool) => void
  /** Whether the facilitator's panel is open. */
  readonly isFacilitating: boolean
  readonly onFacilitating: (isOpen: boolean) => void
}): ReactNode {
  const { t } = usePreferences()
  const [dialog, setDialog] = useState<'share' | 'help' | null>(null)
  useHelpKey(useCallback(() => setDialog('help'), []))
  const people = useValue('people', () => session.people.get(), [session])
  return (
    <>
      <header className="k-board-header">
        <div className="k-board-head">
          <Link
            href={homePath}
            className="k-board-home"
            aria-label={t('board.home')}
            title={t('board.home')}
          >
            <LogoMark size={26} />
          </Link>
          <BoardTitle title={title} identity={identity} />
          <SavedSign saved={session.saved} role={identity.role} />
        </div>
        <div className="k-board-middle">
          <ViewSwitch view={view} onView={onView} />
          {editor && view === 'canvas' && (
            <PageSwitch
              editor={editor}
              role={identity.role}
              onTemplates={() => onTool('templates')}
            />
          )}
        </div>
        <div className="k-board-actions">
          <PeopleStrip
            people={people}
            store={session.store}
            editor={view === 'canvas' ? editor : null}
          />
          <Button variant="primary" className="k-board-share" onClick={() => setDialog('share')}>
            {t('board.share')}
          </Button>
          <ExportButton
            store={session.store}
            editor={view === 'canvas' ? editor : null}
            identity={identity}
            boardTitle={title}
            participants={people.length}
            votes={() => session.facilitation.get()?.session.pastVotes ?? []}
          />
          {may(identity.role, 'frame.write') && (
            <Button
              className="k-board-facilitate"
              icon="present"
              title={t('facilitation.title')}
              aria-pressed={isFacilitating}
              onClick={() => onFacilitating(!isFacilitating)}
            >
              {t('facilitation.title')}
            </Button>
          )}
          <MoreMenu role={identity.role} onTool={onTool} onHelp={() => setDialog('help')} />
          {view === 'canvas' && (
            <Button
              variant="quiet"
              className="k-board-panel-button"
              aria-pressed={isPanelShown}
              aria-label={t(isPanelShown ? 'board.panel.hide' : 'board.panel.show')}
              title={t(isPanelShown ? 'board.panel.hide' : 'board.panel.show')}
              onClick={() => onPanel(!isPanelShown)}
            >
              <PanelIcon />
            </Button>
          )}
        </div>
      </header>
      {dialog !== null && (
        <PartPlace onClose={() => setDialog(null)}>
          {dialog === 'share' ? (
            <ShareDialog identity={identity} onClose={() => setDialog(null)} />
          ) : (
            <HelpDialog role={identity.role} onClose={() => setDialog(null)} />
          )}
        </PartPlace>
      )}
    </>
  )
}

function ViewSwitch({
  view,
  onView,
}: {
  readonly view: BoardView
  readonly onView: (view: BoardView) => void
}): ReactNode {
  const { t } = usePreferences()
  return (
    <div className="k-view-switch" role="group" aria-label={t('board.view')}>
      {(['canvas', 'list'] as const).map((face) => (
        <button
          key={face}
          type="button"
          aria-pressed={view === face}
          title={t(`board.view.${face}`)}
          onClick={() => onView(face)}
        >
          {t(`board.${face}`)}
        </button>
      ))}
    </div>
  )
}

/** Search, import and templates, then language, light and dark, and help in one menu. */
function MoreMenu({
  role,
  onTool,
  onHelp,
}: {
  readonly role: Role
  readonly onTool: (tool: BoardTool) => void
  readonly onHelp: () => void
}): ReactNode {
  const { t, locale, setLocale, appearance, setAppearance } = usePreferences()
  return (
    <Menu
      label={t('board.more')}
      icon="more"
      isIconOnly
      items={[
        ...boardTools
          .filter((tool) => may(role, tool.needs))
          .map(({ id }) => ({
            id,
            label: t(`board.tool.${id}`),
            onSelect: () => onTool(id),
          })),
        { id: 'help', label: t('board.help'), onSelect: onHelp },
        ...locales.map((choice, at) => ({
          id: choice,
          isGroupStart: at === 0,
          label: t(`common.language.${choice}`),
          lang: choice,
          isChecked: choice === locale,
          onSelect: () => setLocale(choice),
        })),
        ...appearances.map((choice, at) => ({
          id: choice,
          isGroupStart: at === 0,
          label: t(`common.appearance.${choice}`),
          isChecked: choice === appearance,
          onSelect: () => setAppearance(choice),
        })),
      ]}
    />
  )
}

function PanelIcon(): ReactNode {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M3 4h14v12H3zM12 4v12M14 8h1M14 11h1" strokeLinecap="round" />
    </svg>
  )
}
