/** Shows the blocks of an insight: numbers with their words, small charts that are lists and tables too. */
import { useId, type ReactNode } from 'react'
import type { InsightBlock } from '../../shared/workshop/insight.ts'
import type { Binding } from '../../shared/workshop/mark.ts'
import type { Target } from '../../shared/workshop/target.ts'
import { useTranslate } from '../session/preferences.tsx'
import { ArrowBlockView } from './ArrowBlockView.tsx'
import { BarsBlockView } from './BarsBlockView.tsx'
import { ChoiceBlockView } from './ChoiceBlockView.tsx'
import { SentenceBlockView } from './SentenceBlockView.tsx'
import { SeriesBlockView } from './SeriesBlockView.tsx'
import { SharesBlockView } from './SharesBlockView.tsx'
import { ValueBlockView } from './ValueBlockView.tsx'

/** What a person chose for everybody; `null` where nobody may choose. */
export type OnChoice = ((binding: Binding, value: string | number) => void) | null
/** Leads to what is shown of a target; `null` where there is no canvas to lead to. */
export type OnJump = ((target: Target) => void) | null

/** Values first, then charts and choices, then what stands out. */
export function InsightView({
  blocks,
  onChoice,
  onJump,
}: {
  readonly blocks: readonly InsightBlock[]
  readonly onChoice: OnChoice
  readonly onJump: OnJump
}): ReactNode {
  const t = useTranslate()
  const headingId = useId()
  const sentences = blocks.filter((block) => block.kind === 'sentence')
  const values = blocks.filter((block) => block.kind === 'value')
  const rest = blocks.filter((block) => block.kind !== 'sentence' && block.kind !== 'value')
  return (
    <div className="k-panel-insight">
      <div className="k-panel-insight-values">
        {values.map((block) => (
          <ValueBlockView key={block.id} block={block} />
        ))}
      </div>
      {rest.map((block) => (
        <Block key={block.id} block={block} onChoice={onChoice} onJump={onJump} />
      ))}
      {sentences.length > 0 && (
        <section aria-labelledby={headingId}>
          <h3 id={headingId} className="k-panel-formula-title k-panel-striking">
            {t('panel.striking')}
          </h3>
          <ul className="k-list k-panel-insight-sentences">
            {sentences.map((block) => (
              <SentenceBlockView key={block.id} block={block} onJump={onJump} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Block({
  block,
  onChoice,
  onJump,
}: {
  readonly block: InsightBlock
  readonly onChoice: OnChoice
  readonly onJump: OnJump
}): ReactNode {
  switch (block.kind) {
    case 'shares':
      return <SharesBlockView block={block} />
    case 'series':
      return <SeriesBlockView block={block} />
    case 'arrow':
      return <ArrowBlockView block={block} />
    case 'choice':
      return <ChoiceBlockView block={block} onChoice={onChoice} />
    case 'bars':
      return <BarsBlockView block={block} onJump={onJump} />
    case 'value':
    case 'sentence':
      return null
  }
}
