/** Says whether one's work is safe, in one word with a sign, and in a sentence for whoever asks. */
import { useEffect, useState, type ReactNode } from 'react'
import { useValue, type Signal } from 'tldraw'
import type { Role } from '../../shared/access/role.ts'
import { useTranslate } from '../session/preferences.tsx'
import type { SavedState } from './savedState.ts'
import './savedSign.css'

type Shown = SavedState | 'readonly'

/** Shorter than this, `saving` is not shown: a word that blinks with every letter says nothing. */
const calmMs = 700

/** Shows the state; it is announced when it turns bad or good again, not at every letter. */
export function SavedSign({
  saved,
  role,
}: {
  readonly saved: Signal<SavedState>
  readonly role: Role
}): ReactNode {
  const t = useTranslate()
  const state = useValue('saved', () => saved.get(), [saved])
  const shown = useCalm(role === 'observer' && state === 'saved' ? 'readonly' : state)
  const sentence = t(`board.savedLong.${shown}`)
  return (
    <span className="k-saved" data-state={shown} data-exact={state} title={sentence}>
      <SavedIcon state={shown} />
      <span className="k-saved-word">{t(`board.saved.${shown}`)}</span>
      <span className="k-hidden" role="status" aria-live="polite">
        {shown === 'saving' ? '' : sentence}
      </span>
    </span>
  )
}

/** Holds `saving` back for a moment; everything else shows at once. */
function useCalm(state: Shown): Shown {
  const [settled, setSettled] = useState(state)
  const [isLong, setIsLong] = useState(false)
  const isSaving = state === 'saving'
  if (!isSaving && state !== settled) setSettled(state)
  useEffect(() => {
    if (!isSaving) return
    const timer = setTimeout(() => setIsLong(true), calmMs)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [isSaving])
  if (!isSaving) return state
  return isLong ? 'saving' : settled
}

const drawings: Readonly<Record<Shown, string>> = {
  opening: 'M10 4a6 6 0 1 1-6 6',
  saved: 'm4.500 10.500 3.800 3.800 7.200-8.300',
  saving: 'M10 4a6 6 0 1 1-6 6',
  offline:
    'M3 3l14 14M6.500 9.500A6 6 0 0 1 9 8m3.500.600A6 6 0 0 1 14 9.700M8.600 12.500a2.500 2.500 0 0 1 2.800 0M10 15h.01',
  'not-saved': 'M10 3.500 17.500 16.500h-15zM10 8.500v4M10 14.700h.01',
  readonly:
    'M2.500 10S5.500 5 10 5s7.500 5 7.500 5-3 5-7.500 5-7.500-5-7.500-5zM10 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
}

function SavedIcon({ state }: { readonly state: Shown }): ReactNode {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[state]} />
    </svg>
  )
}
