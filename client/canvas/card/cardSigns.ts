/** The small signs on the cards of the roadmap: how an initiative stands before its gate, and its flags. */
import type { MessageKey, Translate } from '../../../shared/i18n/translate.ts'
import type { Tone } from '../../../shared/workshop/mark.ts'
import { readInitiative } from '../../../shared/workshop/readWorkshop.ts'
import type { RecordOfType } from '../../../shared/workshop/board.ts'
import type { Template } from '../../../shared/workshop/template.ts'
import {
  flagsOf,
  gateStatusOf,
  type GateStatus,
  type RoadmapFlag,
} from '../../../templates/roadmap/metrics.ts'

/** What the signs of a card stand for. */
export interface CardSigns {
  readonly status: GateStatus
  readonly flags: readonly RoadmapFlag[]
}

/** Only the roadmap's cards carry signs: elsewhere they would say what nobody asks. */
export function findSigns(
  template: Template | null,
  record: RecordOfType<'initiative'>,
): CardSigns | null {
  if (template?.id !== 'roadmap') return null
  const initiative = readInitiative(record)
  return {
    status: gateStatusOf(initiative),
    flags: initiative.status === 'active' ? flagsOf(initiative) : [],
  }
}

/** A sign: SVG path data in a square of 16 by 16 (even-odd), its colour, and the sentence that says it. */
export interface Sign {
  readonly d: string
  readonly tone: Tone
  readonly word: MessageKey
}

/** A disc with a tick, a half disc, a stop sign, an empty ring: four shapes, whatever their colour. */
export const gateSigns: Readonly<Record<GateStatus, Sign>> = {
  ready: {
    d: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM6.9 11.8 12.6 6 11.1 4.6 6.9 8.9 4.9 6.9 3.4 8.300Z',
    tone: 'good',
    word: 'board.gate.ready',
  },
  conditional: {
    d: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM8 2.800V13.200A5.2 5.2 0 0 0 8 2.800Z',
    tone: 'warn',
    word: 'board.gate.conditional',
  },
  blocked: {
    d: 'M5 .800h6L15.2 5v6L11 15.200H5L.8 11V5ZM3.8 6.900v2.200h8.400V6.900Z',
    tone: 'bad',
    word: 'board.gate.blocked',
  },
  unrated: {
    d: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM8 2.800a5.2 5.2 0 1 0 0 10.400A5.2 5.2 0 0 0 8 2.800Z',
    tone: 'text-quiet',
    word: 'board.gate.unrated',
  },
}

/** A lens, a door, a double arrow, a coin. */
export const flagSigns: Readonly<Record<RoadmapFlag, Sign>> = {
  g0_unchecked: {
    d: 'M6.5 1a5.5 5.5 0 0 1 4.4 8.800l4 4-1.7 1.7-4-4A5.5 5.5 0 1 1 6.5 1ZM6.5 3.200a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.600Z',
    tone: 'warn',
    word: 'board.flag.g0_unchecked',
  },
  exit_missing: {
    d: 'M1.5 1h7v2.200H3.700v9.600h4.800V15h-7ZM10.3 4l4.7 4-4.7 4V9.200H5.500V6.800h4.800Z',
    tone: 'warn',
    word: 'board.flag.exit_missing',
  },
  transfer_early: {
    d: 'M1 2.5 7 8l-6 5.500ZM8 2.5 14.5 8 8 13.500Z',
    tone: 'warn',
    word: 'board.flag.transfer_early',
  },
  opex_gap: {
    d: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM11 4.300A4.3 4.3 0 0 0 5.1 6.300H4v1.200h.800v1H4v1.200h1.100A4.3 4.3 0 0 0 11 11.700L10.2 10.100A2.5 2.5 0 0 1 7.1 9.700H9.300V8.500H6.700v-1H9.300V6.300H7.100A2.5 2.5 0 0 1 10.2 5.900Z',
    tone: 'warn',
    word: 'board.flag.opex_gap',
  },
}

/** A sign with its sentence in the reader's language. */
export type WordedSign = Omit<Sign, 'word'> & { readonly text: string }

/** The signs of a card in the order they are drawn, the gate last. */
export function signsIn({ status, flags }: CardSigns, t: Translate): readonly WordedSign[] {
  return [...flags.map((flag) => flagSigns[flag]), gateSigns[status]].map(({ d, tone, word }) => ({
    d,
    tone,
    text: t(word),
  }))
}
