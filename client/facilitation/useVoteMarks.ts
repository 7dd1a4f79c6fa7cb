/** Brings the vote of the session onto the canvas. */
import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import type { Facilitation } from './facilitation.ts'
import { voteMarksOf, type VoteMarkState } from './voteMarks.ts'

/** Shows one's own dots while a vote is open, and what it came to until the next one is opened. */
export function useVoteMarks(editor: Editor | null, facilitation: Facilitation | null): void {
  useEffect(() => {
    if (!editor) return
    const marks = voteMarksOf(editor)
    marks.set(facilitation && marksFor(facilitation))
    return () => void marks.set(null)
  }, [editor, facilitation])
}

function marksFor({ session, mine, role, give }: Facilitation): VoteMarkState | null {
  const { vote } = session
  if (!vote) return null
  const { targets } = vote
  if (vote.state === 'closed') return { kind: 'closed', targets, dots: vote.results ?? {} }
  if (role === 'observer') return null
  const cast = (targetId: string, dots: number) => void give({ type: 'vote.cast', targetId, dots })
  return { kind: 'open', targets, dots: mine.dots, cast }
}
