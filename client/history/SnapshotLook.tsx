/** A snapshot on the real canvas or as the list: as it was, to be looked at. */
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Editor } from 'tldraw'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { Target } from '../../shared/workshop/target.ts'
import { PageSwitch } from '../board/PageSwitch.tsx'
import { useLicenseKey } from '../board/useLicenseKey.ts'
import { BoardCanvas } from '../canvas/BoardCanvas.tsx'
import { showTarget } from '../canvas/showTarget.ts'
import { openWindow } from '../canvas/window/canvasWindow.ts'
import { ListView } from '../list/ListView.tsx'
import { useTranslate } from '../session/preferences.tsx'
import { Loading } from '../ui/Loading.tsx'

/** Nobody is on a snapshot; the canvas wants somebody to show it to. */
const person = { id: 'history', name: '' }
const findRemoved = (): null => null
const nothing = (): void => undefined

/** `view` is the face of it; what is pointed at on one face can be shown on the other. */
export function SnapshotLook({
  store,
  view,
  note,
  label,
  onView,
}: {
  readonly store: BoardStore
  readonly view: 'canvas' | 'list'
  /** Says that it is the past one looks at. */
  readonly note: string
  /** What is shown, for those who cannot see it. */
  readonly label: string
  readonly onView: (view: 'canvas' | 'list') => void
}): ReactNode {
  const t = useTranslate()
  const licenseKey = useLicenseKey()
  const [editor, setEditor] = useState<Editor | null>(null)
  /** What is to be shown as soon as there is a canvas. */
  const goal = useRef<Target | null>(null)
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
    goal.current = null
    if (editor && target && !showTarget(editor, target)) openWindow(editor, target)
  }, [editor])

  return (
    <>
      <div className="k-history-note">
        <p>{note}</p>
        {editor && <PageSwitch editor={editor} role="observer" onTemplates={nothing} />}
      </div>
      {face()}
    </>
  )

  function face(): ReactNode {
    if (view === 'list') {
      return (
        <div className="k-history-list" role="region" aria-label={label} tabIndex={0}>
          <ListView
            store={store}
            focusTarget={listTarget}
            onJump={(target) => {
              goal.current = target
              onView('canvas')
            }}
          />
        </div>
      )
    }
    if (licenseKey === undefined) return <Loading label={t('board.opening')} />
    return (
      <div className="k-history-canvas" role="region" aria-label={label}>
        <BoardCanvas
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
