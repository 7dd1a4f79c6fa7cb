/** A template's printed frame in small, drawn from the same marks as on the canvas. */
import type { ReactNode } from 'react'
import type { Locale } from '../../shared/i18n/locale.ts'
import { emptyWorkshop } from '../../shared/workshop/workshop.ts'
import { findTemplate } from '../../templates/registry.ts'
import { livePaint } from '../canvas/look/paint.ts'
import { MarkDrawing } from '../canvas/template/MarkDrawing.tsx'
import { PreviewFrame } from './PreviewFrame.tsx'

/** Draws the frame of a template that this page knows, else an empty sheet. */
export function TemplatePreview({
  templateId,
  locale,
}: {
  readonly templateId: string
  readonly locale: Locale
}): ReactNode {
  const template = findTemplate(templateId)
  if (!template) return <PreviewFrame />
  const { w, h } = template.size
  return (
    <svg
      className="k-preview"
      preserveAspectRatio="xMinYMid slice"
      viewBox={`0 0 ${w} ${h}`}
      aria-hidden="true"
      focusable="false"
    >
      {template.draw(emptyWorkshop, locale).map((mark, index) => (
        <MarkDrawing key={index} mark={mark} paint={livePaint} />
      ))}
    </svg>
  )
}
