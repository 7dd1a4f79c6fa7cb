/** The sheets over the edge of the canvas: private writing, and the vote. */
import { type ReactNode } from 'react'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { useFacilitation } from './facilitation.ts'
import { lazyPart, PartPlace } from '../ui/lazyPart.tsx'

// A board on which nobody writes or votes loads neither.
const VoteSheet = lazyPart(async () => (await import('./VoteSheet.tsx')).VoteSheet)
const WritingSheet = lazyPart(async () => (await import('./WritingSheet.tsx')).WritingSheet)

/** What the rounds that run ask of this person, or have given back. */
export function RoundSheets({ store }: { readonly store: BoardStore }): ReactNode {
  const { session, mine, role } = useFacilitation()
  const hasKept = role !== 'observer' && mine.kept.length > 0
  const isWriting = session.writing !== null || hasKept
  return (
    <div className="k-facil-sheets">
      <PartPlace>
        {isWriting && <WritingSheet />}
        {session.vote && <VoteSheet store={store} />}
      </PartPlace>
    </div>
  )
}
