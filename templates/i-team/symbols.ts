/** The signs of the I-Team's frame: a sector each, a direction each, and the plus. */
import type { Direction, Sector } from '../../shared/model/records/iTeam.ts'

/** SVG path data in a square of 16 by 16. */
export const sectorSymbols: Readonly<Record<Sector, string>> = {
  /** Two people. */
  citizens:
    'M5.2 2.4a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM.8 13.4V11a2.6 2.6 0 0 1 2.6-2.6H7A2.6 2.6 0 0 1 9.6 11v2.4ZM11.2 3.6a2.1 2.1 0 1 1 0 4.2 2.1 2.1 0 0 1 0-4.2ZM10.8 13.4V11c0-.8-.2-1.5-.7-2.1h2.5a2.5 2.5 0 0 1 2.5 2.5v2Z',
  /** A case. */
  business: 'M5.4 2h5.2v2.6H15V8.2H1V4.6H5.4ZM6.8 3.4v1.2h2.4V3.4ZM1 9.4h14V14H1Z',
  /** A flask. */
  science: 'M5 1.5h6v1.6H9.9v3.3l4.1 6.3a1.2 1.2 0 0 1-1 1.8H3a1.2 1.2 0 0 1-1-1.8l4.1-6.3V3.1H5Z',
  /** A heart. */
  civilSociety: 'M8 14 2.4 8.4a3.6 3.6 0 0 1 5.1-5.1L8 3.8l.5-.5a3.6 3.6 0 0 1 5.1 5.1Z',
  /** Two houses. */
  municipalities: 'M1 14V6.5L4.5 3 8 6.5V14H5.5v-3h-2v3ZM9.2 14V6.8L7.6 5.2 11.5 1.5 15 5v9Z',
}

/** Into the administration, out of it, or both ways. */
export const directionSymbols: Readonly<Record<Direction, string>> = {
  inward: 'M7 3 2 8l5 5v-3.7h7.5V6.7H7Z',
  outward: 'M9 3l5 5-5 5V9.3H1.5V6.7H9Z',
  both: 'M5 3 .5 8 5 13V9.3h6V13l4.5-5L11 3v3.7H5Z',
}

export const plus = 'M6.9 2h2.2v4.9H14v2.2H9.1V14H6.9V9.1H2V6.9h4.9Z'
export const upArrow = 'M8 2l5 5.5H9.6V14H6.4V7.5H3Z'
