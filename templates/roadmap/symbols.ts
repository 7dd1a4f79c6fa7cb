/** The signs of the roadmap: SVG path data in a square of 16 by 16. */
import type { GateStatus, RoadmapFlag } from './metrics.ts'

const disc = 'M8 1a7 7 0 1 1 0 14a7 7 0 0 1 0-14z'

/** How an initiative stands before its gate: a disc with a tick, half a disc, a stop sign, a ring. */
export const statusSymbols: Readonly<Record<GateStatus, string>> = {
  ready: `${disc}M4.4 8.5L7.1 11.1L11.6 6.3L10.7 5.4L7.1 9.3L5.3 7.5z`,
  conditional: `${disc}M8 2.6v10.8a5.4 5.4 0 0 0 0-10.8z`,
  blocked: 'M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5zM3.8 6.9v2.2h8.4V6.9z',
  unrated: `${disc}M8 2.6a5.4 5.4 0 1 0 0 10.8a5.4 5.4 0 0 0 0-10.8z`,
}

/** What to talk about: a lens, a door, a double arrow, a coin. */
export const flagSymbols: Readonly<Record<RoadmapFlag, string>> = {
  g0_unchecked:
    'M6.5 1a5.5 5.5 0 0 1 4.4 8.8l4 4-1.7 1.7-4-4A5.5 5.5 0 1 1 6.5 1zM6.5 3.2a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6z',
  exit_missing: 'M1.5 1h7v2.2H3.7v9.6h4.8V15h-7zM10.3 4l4.7 4-4.7 4V9.2H5.5V6.8h4.8z',
  transfer_early: 'M1 2.5 7 8l-6 5.5zM8 2.5 14.5 8 8 13.5z',
  opex_gap:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM11 4.3A4.3 4.3 0 0 0 5.1 6.3H4v1.2h.8v1H4v1.2h1.1A4.3 4.3 0 0 0 11 11.7L10.2 10.1A2.5 2.5 0 0 1 7.1 9.7H9.3V8.5H6.7v-1H9.3V6.3H7.1A2.5 2.5 0 0 1 10.2 5.9z',
}

/** A gate. */
export const diamond = 'M8 0L16 8L8 16L0 8z'

/** Running costs: what turns round and round. */
export const runningCosts =
  'M8 1.5a6.5 6.5 0 0 1 5.6 3.2V2h1.9v6H9.6V6.1h2.7A4.6 4.6 0 0 0 8 3.4a4.6 4.6 0 0 0 0 9.2a4.6 4.6 0 0 0 4.3-3h2a6.5 6.5 0 0 1-12.8-1.6A6.5 6.5 0 0 1 8 1.5z'

/** Investment: what is built once. */
export const investment = 'M1 9h6.5v6H1zM8.5 9H15v6H8.5zM4.75 2h6.5v6h-6.5z'

/** Something to talk about. */
export const notice = 'M8 1L15.5 15H0.5zM7.1 6v4.5h1.8V6zM7.1 11.7v1.8h1.8v-1.8z'

/** Points down: the lowest of several. */
export const lowest = 'M8 14L1.5 3h13z'
