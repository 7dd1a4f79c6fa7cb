/** The signs of the roadmap: SVG path data in a square of 16 by 16. */
import type { GateStatus } from './metrics.ts'

const disc = 'M8 1a7 7 0 1 1 0 14a7 7 0 0 1 0-14z'

/** How an initiative stands before its gate: a disc with a tick, half a disc, a barred square, a ring. */
export const statusSymbols: Readonly<Record<GateStatus, string>> = {
  ready: `${disc}M4.4 8.5L7.1 11.1L11.6 6.3L10.7 5.4L7.1 9.3L5.3 7.5z`,
  conditional: `${disc}M8 2.6v10.8a5.4 5.4 0 0 0 0-10.8z`,
  blocked:
    'M2.4 1h11.2a1.4 1.4 0 0 1 1.4 1.4v11.2a1.4 1.4 0 0 1-1.4 1.4H2.4a1.4 1.4 0 0 1-1.4-1.4V2.4a1.4 1.4 0 0 1 1.4-1.4zM4 6.8v2.4h8V6.8z',
  unrated: `${disc}M8 2.6a5.4 5.4 0 1 0 0 10.8a5.4 5.4 0 0 0 0-10.8z`,
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
