/** The sheets over the edge of the canvas: private writing, and the vote. */
import { lazy, Suspense, type ReactNode } from 'react'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { useFacilitation } from './facilitation.ts'

// A board on which nobody writes or votes loads neither.
const VoteSheet = lazy(async () => ({ default: (await import('./VoteSheet.tsx')).VoteSheet }))
const WritingSheet = lazy(async () => ({
  default: (await import('./WritingSheet.tsx')).WritingSheet,
}))

/** What the rounds that run ask of this person, or have given back. */
export function RoundSheets({ store }: { readonly store: BoardStore }): ReactNode {
  const { session, mine, role } = useFacilitation()
  const isWriting = role !== 'observer' && (session.writing !== null || mine.kept.length > 0)
  return (
    <div className="k-facil-sheets">
      <Suspense fallback={null}>
        {isWriting && <WritingSheet />}
        {session.vote && <VoteSheet store={store} />}
      </Suspense>
    </div>
  )
}
