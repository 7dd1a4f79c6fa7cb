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
import { flagSymbols, statusSymbols } from '../../../templates/roadmap/symbols.ts'

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
    d: statusSymbols.ready,
    tone: 'good',
    word: 'board.gate.ready',
  },
  conditional: {
    d: statusSymbols.conditional,
    tone: 'warn',
    word: 'board.gate.conditional',
  },
  blocked: {
    d: statusSymbols.blocked,
    tone: 'bad',
    word: 'board.gate.blocked',
  },
  unrated: {
    d: statusSymbols.unrated,
    tone: 'text-quiet',
    word: 'board.gate.unrated',
  },
}

/** A lens, a door, a double arrow, a coin. */
export const flagSigns: Readonly<Record<RoadmapFlag, Sign>> = {
  g0_unchecked: {
    d: flagSymbols.g0_unchecked,
    tone: 'warn',
    word: 'board.flag.g0_unchecked',
  },
  exit_missing: {
    d: flagSymbols.exit_missing,
    tone: 'warn',
    word: 'board.flag.exit_missing',
  },
  transfer_early: {
    d: flagSymbols.transfer_early,
    tone: 'warn',
    word: 'board.flag.transfer_early',
  },
  opex_gap: {
    d: flagSymbols.opex_gap,
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
