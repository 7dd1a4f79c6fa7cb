/** A part of the page that could not be fetched. Unlike other errors it is no bug: the network or a new version did it. */
export class PartMissing extends Error {
  /** How often it has failed in a row. */
  readonly tries: number
  /** Lets the next one who shows the part fetch it anew. */
  readonly renew: () => void

  constructor(cause: unknown, tries: number, renew: () => void) {
    super('A part of the page could not be fetched.', { cause })
    this.tries = tries
    this.renew = renew
  }
}
