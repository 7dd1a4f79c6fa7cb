/** What the canvas shows of a vote: the way from the session to the marks on cards and notes. */
import { atom, type Atom, type Editor } from 'tldraw'
import type { Dots } from '../../shared/session/session.ts'

/** Marks of an open vote, in which a person sets dots, or of a closed one. */
export type VoteMarkState =
  | {
      readonly kind: 'open'
      readonly targets: readonly string[]
      /** The person's own dots. */
      readonly dots: Dots
      /** Sets the dots on a target; the server holds the limits. */
      readonly cast: (target: string, dots: number) => void
    }
  | { readonly kind: 'closed'; readonly targets: readonly string[]; readonly dots: Dots }

const marks = new WeakMap<Editor, Atom<VoteMarkState | null>>()

/** The marks on an editor's canvas; `null` where there is nothing to show. */
export function voteMarksOf(editor: Editor): Atom<VoteMarkState | null> {
  const known = marks.get(editor)
  if (known) return known
  const made = atom<VoteMarkState | null>('vote marks', null)
  marks.set(editor, made)
  return made
}
