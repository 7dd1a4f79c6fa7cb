/** The canvas of a board: tldraw with our shapes, tools, look and rules. */
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react'
import {
  createTLUser,
  DefaultFontStyle,
  DefaultDashStyle,
  DefaultSizeStyle,
  tipTapDefaultExtensions,
  Tldraw,
  type Editor,
  type TLComponents,
  type TLUserPreferences,
  useAtom,
  useValue,
} from 'tldraw'
import type { Role } from '../../shared/access/role.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { usePreferences } from '../session/preferences.tsx'
import { asEditorStore } from './boardStore.ts'
import { BoardContextMenu } from './BoardContextMenu.tsx'
import { CardShapeUtil } from './card/CardShapeUtil.tsx'
import { registerExternalContent } from './externalContent.ts'
import { JumpRing } from './JumpRing.tsx'
import { canvasAssets } from './look/canvasAssets.ts'
import { applyOwnColors } from './look/canvasColors.ts'
import { nearbyCatchers } from './pace/nearbyCatchers.ts'
import { steadyShapes } from './pace/steadyShapes.ts'
import { findPageNonce } from './pageNonce.ts'
import { PersonCursor } from './people/PersonCursor.tsx'
import { applyRules } from './rules/applyRules.ts'
import { showFirst } from './showWholeSheet.ts'
import { lazyPart, PartPlace } from '../ui/lazyPart.tsx'
import { TemplateShapeUtil } from './template/TemplateShapeUtil.tsx'
import { outsideText } from './text/outsideText.ts'
import { BoardToolbar } from './tools/BoardToolbar.tsx'
import { canvasOverrides } from './tools/canvasOverrides.ts'
import { CardTool } from './tools/CardTool.ts'
import { ZoomBar } from './tools/ZoomBar.tsx'
import { closeWindow, findWindow, setCanvasLinks, type CanvasLinks } from './window/canvasWindow.ts'
import './look/canvas.css'

const TargetWindow = lazyPart(async () => (await import('./window/TargetWindow.tsx')).TargetWindow)

/** What the session draws: a board on which nobody votes or points works without it. */
const RoomMarks = lazy(() =>
  import('../facilitation/RoomMarks.tsx').then(
    (module) => ({ default: module.RoomMarks }),
    () => ({ default: () => null }),
  ),
)

function SessionMarks(): ReactNode {
  return (
    <Suspense fallback={null}>
      <RoomMarks />
    </Suspense>
  )
}

const shapeUtils = [CardShapeUtil, TemplateShapeUtil]
const tools = [CardTool]

/** Everything else that tldraw would draw around its canvas stands in our own header. */
const components: TLComponents = {
  ContextMenu: BoardContextMenu,
  Toolbar: BoardToolbar,
  NavigationPanel: ZoomBar,
  CollaboratorCursor: PersonCursor,
  InFrontOfTheCanvas: JumpRing,
  OnTheCanvas: SessionMarks,
  ActionsMenu: null,
  HelpMenu: null,
  ZoomMenu: null,
  MainMenu: null,
  Minimap: null,
  StylePanel: null,
  PageMenu: null,
  QuickActions: null,
  DebugPanel: null,
  DebugMenu: null,
  MenuPanel: null,
  TopPanel: null,
  SharePanel: null,
  CursorChatBubble: null,
  VideoToolbar: null,
}

const imageTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/svg+xml']
const maxAssetBytes = 10 * 1024 * 1024

/** Shows a store. `onMount` gets the editor when it is ready and may answer how to let go of it. */
export function BoardCanvas({
  store,
  role,
  person,
  findRemoved,
  licenseKey,
  links,
  onMount,
}: {
  readonly store: BoardStore
  readonly role: Role
  readonly person: { readonly id: string; readonly name: string }
  /** Finds a record that was deleted while this board is open. */
  readonly findRemoved: (id: string) => BoardRecord | null
  /** The operator's licence for tldraw; without one tldraw shows its mark. */
  readonly licenseKey: string | null
  /** Where the canvas leads beside itself. */
  readonly links: CanvasLinks
  readonly onMount: (editor: Editor) => () => void
}): ReactNode {
  const { t, locale, isDark } = usePreferences()
  const [shown] = useState(() => new ShownEditor())
  const [live, setLive] = useState<Editor | null>(null)
  const wanted = useMemo<TLUserPreferences>(
    () => ({
      id: person.id,
      name: person.name,
      locale,
      colorScheme: isDark ? 'dark' : 'light',
      isPasteAtCursorMode: true,
    }),
    [person.id, person.name, locale, isDark],
  )
  const preferences = useAtom('canvas preferences', wanted)
  useEffect(() => void preferences.set(wanted), [preferences, wanted])
  const fixed = useMemo(() => {
    applyOwnColors()
    const nonce = findPageNonce()
    return {
      assets: canvasAssets(),
      user: createTLUser({ userPreferences: preferences, setUserPreferences: () => undefined }),
      options: { ...(nonce ? { nonce } : {}), maxPages: 40, createTextOnCanvasDoubleClick: false },
      textOptions: {
        tipTapConfig: {
          extensions: [...tipTapDefaultExtensions, outsideText(() => shown.editor)],
          ...(nonce ? { injectNonce: nonce } : {}),
        },
      },
    }
  }, [preferences, shown])
  const overrides = useMemo(
    () =>
      canvasOverrides({
        card: t('board.tool.card'),
        details: t('board.selection.details'),
        takeAway: t('board.export.selection'),
      }),
    [t],
  )

  useEffect(() => {
    if (live) setCanvasLinks(live, links)
  }, [live, links])

  function handleMount(editor: Editor): () => void {
    shown.set(editor)
    DefaultDashStyle.setDefaultValue('solid')
    editor.setStyleForNextShapes(DefaultDashStyle, 'solid')
    editor.setStyleForNextShapes(DefaultFontStyle, 'draw')
    // Large enough to be read when a whole sheet is projected.
    editor.setStyleForNextShapes(DefaultSizeStyle, 'l')
    registerExternalContent(editor)
    const stops = [
      steadyShapes(editor),
      nearbyCatchers(editor),
      applyRules(editor, role, findRemoved),
    ]
    const letGo = onMount(editor)
    showFirst(editor)
    setLive(editor)
    return () => {
      setLive(null)
      letGo()
      for (const stop of stops) stop()
      shown.set(null)
    }
  }

  return (
    <div className="k-canvas">
      <Tldraw
        store={asEditorStore(store)}
        user={fixed.user}
        shapeUtils={shapeUtils}
        tools={tools}
        components={components}
        overrides={overrides}
        assetUrls={fixed.assets}
        options={fixed.options}
        textOptions={fixed.textOptions}
        embeds={[]}
        acceptedImageMimeTypes={imageTypes}
        acceptedVideoMimeTypes={[]}
        maxAssetSize={maxAssetBytes}
        autoFocus={false}
        {...(licenseKey ? { licenseKey } : {})}
        onMount={handleMount}
      />
      {live && <WindowPlace editor={live} />}
    </div>
  )
}

/** The window with the form of what one has pointed at; it comes when the first one opens. */
function WindowPlace({ editor }: { readonly editor: Editor }): ReactNode {
  const isOpen = useValue('a window is open', () => findWindow(editor) !== null, [editor])
  if (!isOpen) return null
  return (
    <PartPlace onClose={() => closeWindow(editor)}>
      <TargetWindow editor={editor} />
    </PartPlace>
  )
}

/** Leads parts that are made before the editor to the editor. */
class ShownEditor {
  editor: Editor | null = null

  set(editor: Editor | null): void {
    this.editor = editor
  }
}
