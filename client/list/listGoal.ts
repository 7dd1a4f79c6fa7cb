/** What the list is to show first: set by whoever leads there, taken by the list. */
import { atom, type Atom } from 'tldraw'
import type { Target } from '../../shared/workshop/target.ts'

/** The target to scroll to and to give the focus; `null` when there is none. */
export const listGoal: Atom<Target | null> = atom('list goal', null)
