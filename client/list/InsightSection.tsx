/** The panel of a template, for those who do not have it beside the canvas. */
import { useCallback, useState, type ReactNode } from 'react'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { Target } from '../../shared/workshop/target.ts'
import type { Template } from '../../shared/workshop/template.ts'
import { workshopSignals } from '../canvas/workshopSignals.ts'
import { InsightView } from '../panel/InsightView.tsx'
import { useToday } from '../session/useToday.ts'
import { useThrottled } from '../panel/useThrottled.ts'
import '../panel/panel.css'
import type { ListContext } from './listContext.ts'
import { ListSection } from './ListSection.tsx'
import { useIsPrinting } from './useIsPrinting.ts'

/** Sentences lead to the rows they speak of. */
export function InsightSection({
  store,
  template,
  context,
  onShow,
}: {
  readonly store: BoardStore
  readonly template: Template
  readonly context: ListContext
  /** `null` where nothing can be led to. */
  readonly onShow: ((target: Target) => void) | null
}): ReactNode {
  const { t } = context
  const [isOpen, setIsOpen] = useState(false)
  const isPrinting = useIsPrinting()
  return (
    <ListSection
      id="insight"
      title={t('list.insightOf', { title: template.texts[context.locale].title })}
    >
      <p className="k-text k-quiet">{template.texts[context.locale].description}</p>
      <details
        className="k-list-insight"
        data-testid="list-insight"
        open={isOpen || isPrinting}
        onToggle={(event) => {
          if (!isPrinting) setIsOpen(event.currentTarget.open)
        }}
      >
        <summary>{t('list.insight.open')}</summary>
        {(isOpen || isPrinting) && (
          <LiveInsight store={store} template={template} context={context} onShow={onShow} />
        )}
      </details>
    </ListSection>
  )
}

function LiveInsight({
  store,
  template,
  context,
  onShow,
}: Parameters<typeof InsightSection>[0]): ReactNode {
  const { locale, commands, isReadOnly } = context
  const today = useToday()
  const read = useCallback(
    () => template.insight(workshopSignals(store).workshop.get(), locale, today),
    [store, template, locale, today],
  )
  const insight = useThrottled(`list insight ${template.id}`, read)
  return (
    <InsightView
      blocks={insight.blocks}
      onChoice={isReadOnly ? null : (binding, value) => commands.control(binding, value)}
      onJump={onShow}
    />
  )
}
