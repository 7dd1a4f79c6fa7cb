/** The sign beside what stands out: a shape of its own for each tone, with its word for those who hear it. */
import type { ReactNode } from 'react'
import type { SentenceBlock } from '../../shared/workshop/insight.ts'
import { useTranslate } from '../session/preferences.tsx'
import './sentence.css'

/** How a sentence is meant. */
export type SentenceTone = NonNullable<SentenceBlock['tone']>

/** SVG path data in a square of 16 by 16, even-odd: an i in a disc, a ring with a gap, a warning triangle. */
const signs: Readonly<Record<SentenceTone, string>> = {
  hint: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM7 7v5h2V7ZM7 4v2h2V4Z',
  gap: 'M6.8 1.100A7 7 0 0 0 1.1 6.800L3.3 7.200A4.8 4.8 0 0 1 7.2 3.300ZM9.2 1.1 8.8 3.300A4.8 4.8 0 0 1 12.7 7.200L14.9 6.800A7 7 0 0 0 9.2 1.100ZM14.9 9.2 12.7 8.800A4.8 4.8 0 0 1 8.8 12.700L9.2 14.900A7 7 0 0 0 14.9 9.200ZM1.1 9.200A7 7 0 0 0 6.8 14.900L7.2 12.700A4.8 4.8 0 0 1 3.3 8.800Z',
  over: 'M8 1.2 15.3 14.300H.700ZM7.1 5.800v4.400h1.800V5.800ZM7.1 11.300v1.700h1.800v-1.700Z',
}

/** Draws the sign of a tone. */
export function ToneSign({ tone }: { readonly tone: SentenceTone }): ReactNode {
  const t = useTranslate()
  return (
    <span className="k-panel-tone" data-tone={tone}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={signs[tone]} fillRule="evenodd" />
      </svg>
      <span className="k-hidden">{`${t(`panel.tone.${tone}`)}: `}</span>
    </span>
  )
}
