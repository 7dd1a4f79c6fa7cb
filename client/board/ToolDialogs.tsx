/** The dialogs that work on a board's content; each comes in a file of its own when it is first opened. */
import { type ReactNode } from 'react'
import type { Editor } from 'tldraw'
import type { Role } from '../../shared/access/role.ts'
import type { Point } from '../../shared/workshop/mark.ts'
import { BoardCanvas } from '../canvas/BoardCanvas.tsx'
import { showPlace, showTarget } from '../canvas/showTarget.ts'
import { openWindow } from '../canvas/window/canvasWindow.ts'
import type { SearchTarget } from '../content/search/search.ts'
import type { ImportSource } from '../content/useImport.ts'
import { lazyPart, PartPlace } from '../ui/lazyPart.tsx'
import type { PageParts } from '../history/PageParts.ts'
import type { BoardSession } from './BoardSession.ts'
import { loadTemplatesOf } from './boardTemplates.ts'
import { templates } from './loadedTemplates.ts'
import { PageSwitch } from './PageSwitch.tsx'
import { useLicenseKey } from './useLicenseKey.ts'

const Import = lazyPart(async () => (await import('../content/ImportDialog.tsx')).ImportDialog)
const Bring = lazyPart(async () => (await import('../content/bring/Bring.tsx')).Bring)
const History = lazyPart(async () => (await import('../history/HistoryDialog.tsx')).HistoryDialog)
const Print = lazyPart(async () => (await import('../exports/PrintBoard.tsx')).PrintBoard)
const Protocol = lazyPart(
  async () => (await import('../protocol/ProtocolDialog.tsx')).ProtocolDialog,
)
const Search = lazyPart(async () => (await import('../content/SearchDialog.tsx')).SearchDialog)
const Templates = lazyPart(
  async () => (await import('../content/TemplatesDialog.tsx')).TemplatesDialog,
)

/** What the history shows the past with. */
const pageParts: PageParts = {
  Canvas: BoardCanvas,
  Sheets: PageSwitch,
  useLicenseKey,
  templates,
  loadTemplatesOf,
  show: (editor, target) => {
    if (target.kind === 'shape' || target.kind === 'page') showPlace(editor, target)
    else if (!showTarget(editor, target)) openWindow(editor, target)
  },
}

/** Which dialog is open, and what it begins with. */
export type OpenTool =
  | { readonly id: 'search' }
  | { readonly id: 'templates' }
  | { readonly id: 'protocol' }
  | { readonly id: 'history' }
  | { readonly id: 'print' }
  | { readonly id: 'import'; readonly source: ImportSource; readonly at: Point | null }
  | { readonly id: 'bring'; readonly files: readonly File[]; readonly at: Point | null }

/** Shows the open dialog, over the canvas as over the list. */
export function ToolDialogs({
  tool,
  board,
  title,
  editor,
  role,
  onJump,
  onFacilitate,
  onFiles,
  onClose,
}: {
  readonly tool: OpenTool
  readonly board: BoardSession
  readonly title: string
  /** `null` while the list is shown. */
  readonly editor: Editor | null
  readonly role: Role
  readonly onJump: (target: SearchTarget) => void
  /** Opens the panel of whoever runs the room. */
  readonly onFacilitate: () => void
  /** Files that were chosen where something is imported; the kind of the first decides what opens. */
  readonly onFiles: (files: readonly File[]) => void
  readonly onClose: () => void
}): ReactNode {
  const { store } = board
  return <PartPlace onClose={onClose}>{dialog()}</PartPlace>

  function dialog(): ReactNode {
    switch (tool.id) {
      case 'import':
        return (
          <Import
            store={store}
            source={tool.source}
            role={role}
            noteSpot={
              editor && {
                pageId: editor.getCurrentPageId(),
                at: tool.at ?? editor.getViewportPageBounds().center.toJson(),
              }
            }
            identity={board.identity.get()}
            onBeforeChange={() => editor?.markHistoryStoppingPoint('import')}
            onFiles={onFiles}
            onClose={onClose}
          />
        )
      case 'bring':
        return (
          <Bring
            ground={{ store, editor, identity: board.identity.get(), at: tool.at }}
            files={tool.files}
            onClose={onClose}
          />
        )
      case 'history':
        return (
          <History
            parts={pageParts}
            board={board}
            editor={editor}
            onJump={onJump}
            onClose={onClose}
          />
        )
      case 'print':
        return <Print store={store} title={title} onClose={onClose} />
      case 'search':
        return <Search store={store} onJump={onJump} onClose={onClose} />
      case 'protocol':
        return (
          <Protocol
            board={board}
            title={title}
            onJump={onJump}
            onFacilitate={onFacilitate}
            onClose={onClose}
          />
        )
      case 'templates':
        return (
          <Templates
            board={board}
            onBeforeChange={() => editor?.markHistoryStoppingPoint('templates')}
            onShow={(id) => editor && showPlace(editor, { kind: 'page', id })}
            onClose={onClose}
          />
        )
    }
  }
}
