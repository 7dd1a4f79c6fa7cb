/** A name that leads to what it names, where there is a canvas or a list to lead to. */
import type { ReactNode } from 'react'
import type { Target } from '../../shared/workshop/target.ts'
import { useTranslate } from '../session/preferences.tsx'
import type { OnJump } from './InsightView.tsx'
import './sentence.css'

/** Cards and cells are called by what they are; without `onJump` the name is only written. */
export function JumpButton({
  target,
  label,
  onJump,
}: {
  readonly target: Target
  readonly label: string
  readonly onJump: OnJump
}): ReactNode {
  const t = useTranslate()
  if (!onJump) return <span className="k-panel-sentence-card">{label}</span>
  const isCard = target.kind === 'initiative' || target.kind === 'stakeholder'
  return (
    <button
      type="button"
      className="k-panel-sentence-card"
      aria-label={t(isCard ? 'panel.jump' : 'panel.jumpPlace', { title: label })}
      onClick={() => onJump(target)}
    >
      {label}
    </button>
  )
}
