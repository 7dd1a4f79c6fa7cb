/** A snapshot on the real canvas or as the list: as it was, to be looked at. */
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Editor } from 'tldraw'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { Target } from '../../shared/workshop/target.ts'
import type { SearchTarget } from '../content/search/search.ts'
import { useTranslate } from '../session/preferences.tsx'
import { lazyPart, PartPlace } from '../ui/lazyPart.tsx'
import type { PageParts } from './PageParts.ts'
import { Loading } from '../ui/Loading.tsx'

/** The list's own file, as the board opens it. */
const List = lazyPart(async () => (await import('../list/ListView.tsx')).ListView)

/** Nobody is on a snapshot; the canvas wants somebody to show it to. */
const person = { id: 'history', name: '' }
const findRemoved = (): null => null
const nothing = (): void => undefined

/** Something to be shown, once for each such object. */
export interface Goal {
  readonly target: SearchTarget
}

/** `view` is the face of it; what is pointed at on one face can be shown on the other. */
export function SnapshotLook({
  parts: { Canvas, Sheets, show, useLicenseKey },
  store,
  view,
  note,
  label,
  goal: asked,
  onView,
}: {
  readonly parts: PageParts
  readonly store: BoardStore
  readonly view: 'canvas' | 'list'
  /** Says that it is the past one looks at. */
  readonly note: string
  /** What is shown, for those who cannot see it. */
  readonly label: string
  /** What somebody has asked to see; `null` for nothing. */
  readonly goal: Goal | null
  readonly onView: (view: 'canvas' | 'list') => void
}): ReactNode {
  const t = useTranslate()
  const licenseKey = useLicenseKey()
  const [editor, setEditor] = useState<Editor | null>(null)
  /** What is to be shown as soon as there is a canvas. */
  const goal = useRef<SearchTarget | null>(asked?.target ?? null)
  const [listTarget, setListTarget] = useState<Target | null>(null)
  const links = useMemo(
    () => ({
      onList: (target: Target) => {
        setListTarget({ ...target })
        onView('list')
      },
      onImport: nothing,
    }),
    [onView],
  )
  const handleMount = useCallback((mounted: Editor) => {
    setEditor(mounted)
    return () => setEditor(null)
  }, [])
  useEffect(() => {
    const target = goal.current
    if (!editor || !target) return
    goal.current = null
    show(editor, target)
  }, [editor, show])

  return (
    <>
      <div className="k-history-note">
        <p>{note}</p>
        {editor && <Sheets editor={editor} role="observer" onTemplates={nothing} />}
      </div>
      {face()}
    </>
  )

  function face(): ReactNode {
    if (view === 'list') {
      return (
        <div className="k-history-list" role="region" aria-label={label} tabIndex={0}>
          <PartPlace fallback={<Loading label={t('common.loading')} />}>
            <List
              store={store}
              focusTarget={listTarget}
              onJump={(target: SearchTarget) => {
                goal.current = target
                onView('canvas')
              }}
            />
          </PartPlace>
        </div>
      )
    }
    if (licenseKey === undefined) return <Loading label={t('board.opening')} />
    return (
      <div className="k-history-canvas" role="region" aria-label={label}>
        <Canvas
          store={store}
          role="observer"
          person={person}
          findRemoved={findRemoved}
          licenseKey={licenseKey}
          links={links}
          onMount={handleMount}
        />
      </div>
    )
  }
}
