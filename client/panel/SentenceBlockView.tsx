/** What stands out, as a sentence with ways to the cards it speaks of. */
import { useState, type ReactNode } from 'react'
import type { SentenceBlock } from '../../shared/workshop/insight.ts'
import { targetKey } from '../../shared/workshop/target.ts'
import { useTranslate } from '../session/preferences.tsx'
import type { OnJump } from './InsightView.tsx'
import { JumpButton } from './JumpButton.tsx'
import { ToneSign } from './ToneSign.tsx'
import './sentence.css'

/** More cards than this are named only when somebody asks. */
const shownAtOnce = 4

/** Shows the sentence with the sign of its tone; cards are buttons where there is a canvas to go to. */
export function SentenceBlockView({
  block,
  onJump,
  children,
}: {
  readonly block: SentenceBlock
  readonly onJump: OnJump
  /** A way that leads to no card. */
  readonly children?: ReactNode
}): ReactNode {
  const t = useTranslate()
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? block.targets : block.targets.slice(0, shownAtOnce)
  const hidden = block.targets.length - shown.length
  return (
    <li className="k-panel-sentence" data-block={block.id} data-tone={block.tone}>
      <p className="k-panel-sentence-text">
        {block.tone && <ToneSign tone={block.tone} />}
        {block.text}
      </p>
      {block.targets.length > 0 && (
        <ul className="k-list k-panel-sentence-cards">
          {shown.map(({ target, label }) => (
            <li key={targetKey(target)}>
              <JumpButton target={target} label={label} onJump={onJump} />
            </li>
          ))}
          {hidden > 0 && (
            <li>
              <button
                type="button"
                className="k-panel-sentence-card"
                onClick={() => setIsWhole(true)}
              >
                {t('panel.more', { count: hidden })}
              </button>
            </li>
          )}
        </ul>
      )}
      {children}
    </li>
  )
}
