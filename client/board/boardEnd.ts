/** Why a board cannot go on in this browser, and what a closed socket means. */
import { closeCode } from '../../shared/sync/messages.ts'

/** Why the board stands still. */
export type BoardEnd =
  /** The link's key no longer opens the board: the facilitator has changed it. */
  | 'signed-out'
  /** The board was deleted, or its time is over. */
  | 'gone'
  /** The server has a newer version of this page. */
  | 'outdated'
  /** The board or a change is larger than the server allows. */
  | 'too-large'

/** What to do after the server closed a socket. */
export type AfterClose =
  | { readonly kind: 'reconnecting' }
  | { readonly kind: 'join-again' }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'end'; readonly why: BoardEnd }

/** How long to keep away after `4429`. */
const crowdedMs = 15_000

/** Answers what a close code asks of the page; `null` is a lost connection. */
export function afterClose(code: number | null): AfterClose {
  switch (code) {
    case closeCode.unauthorized:
      return { kind: 'join-again' }
    case closeCode.forbidden:
      return { kind: 'end', why: 'signed-out' }
    case closeCode.notFound:
      return { kind: 'end', why: 'gone' }
    case closeCode.schema:
      return { kind: 'end', why: 'outdated' }
    case closeCode.tooLarge:
      return { kind: 'end', why: 'too-large' }
    case closeCode.tooMany:
      return { kind: 'wait', ms: crowdedMs }
    default:
      return { kind: 'reconnecting' }
  }
}
