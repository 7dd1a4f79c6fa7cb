/** The places of the list and of the panel; each comes in a file of its own when it is first shown. */
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Loading } from '../ui/Loading.tsx'

type Face = ComponentType<{ readonly store: BoardStore }>

const lists = import.meta.glob<{ readonly ListView: Face }>('../list/ListView.tsx')
const panels = import.meta.glob<{ readonly LivePanel: Face }>('../panel/LivePanel.tsx')

const List = lazy(async (): Promise<{ default: Face }> => {
  const loaded = await Object.values(lists)[0]?.()
  return { default: loaded?.ListView ?? Nothing }
})

const Panel = lazy(async (): Promise<{ default: Face }> => {
  const loaded = await Object.values(panels)[0]?.()
  return { default: loaded?.LivePanel ?? Nothing }
})

function Nothing(): ReactNode {
  return null
}

/** The board as headings, tables and forms. */
export function ListSlot({ store }: { readonly store: BoardStore }): ReactNode {
  const t = useTranslate()
  return (
    <Suspense fallback={<Loading label={t('common.loading')} />}>
      <List store={store} />
    </Suspense>
  )
}

/** What the template reads out of the board, live. */
export function PanelSlot({ store }: { readonly store: BoardStore }): ReactNode {
  const t = useTranslate()
  return (
    <Suspense fallback={<Loading label={t('common.loading')} />}>
      <Panel store={store} />
    </Suspense>
  )
}
