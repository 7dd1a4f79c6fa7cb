/** Whether what stands in this browser has reached the server's disk, as a signal for the page. */
import { atom, computed, type Atom, type Computed } from 'tldraw'
import type * as Y from 'yjs'
import { Confirmations, savedStateOf, type Progress, type SavedState } from './savedState.ts'

/** Time passes for the sign too: what is long on its way is said. */
const clockMs = 500

/** Is told what happens on the connection; ends with `close()`. */
export class SaveProgress {
  readonly saved: Computed<SavedState>
  readonly isOnline: Computed<boolean>
  readonly #confirmations: Confirmations
  readonly #progress: Atom<Progress> = atom('progress', {
    connection: 'opening',
    unconfirmedSince: null,
    isRefused: false,
  })
  readonly #now = atom('now', Date.now())
  readonly #clock: ReturnType<typeof setInterval>

  /** `hasPending` says whether edits wait that are not in the document yet. */
  constructor(doc: Y.Doc, hasPending: () => boolean) {
    this.#confirmations = new Confirmations(doc)
    this.isOnline = computed('online', () => this.#progress.get().connection === 'online')
    this.saved = computed('saved', () =>
      savedStateOf(this.#progress.get(), hasPending(), this.#now.get()),
    )
    this.#clock = setInterval(() => this.#tick(), clockMs)
  }

  /** What this browser's own copy held is nothing new. */
  noteStored(): void {
    this.#confirmations.noteStored()
  }

  noteConnected(): void {
    this.#confirmations.noteConnected()
    this.#report({ unconfirmedSince: Date.now(), isRefused: false })
  }

  noteSynced(): void {
    this.#report({ connection: 'online' })
  }

  noteSent(): void {
    this.#confirmations.noteSent(Date.now())
    this.#compare()
  }

  noteDurable(stateVector: Uint8Array): void {
    this.#confirmations.noteDurable(stateVector, Date.now())
    this.#report({ isRefused: false })
    this.#compare()
  }

  /** The server cannot store at the moment. */
  noteRefused(): void {
    this.#report({ isRefused: true })
  }

  /** The connection has ended; a board that has shown nothing yet is still being opened. */
  noteDisconnected(isEmpty: boolean): void {
    const isOpening = this.#progress.get().connection === 'opening' && isEmpty
    this.#report({ connection: isOpening ? 'opening' : 'offline' })
  }

  close(): void {
    clearInterval(this.#clock)
  }

  #report(change: Partial<Progress>): void {
    this.#progress.update((progress) => ({ ...progress, ...change }))
  }

  #compare(): void {
    const isComplete = this.#confirmations.isComplete(Date.now())
    const { unconfirmedSince } = this.#progress.get()
    if (isComplete === (unconfirmedSince === null)) return
    this.#report({ unconfirmedSince: isComplete ? null : Date.now() })
  }

  #tick(): void {
    this.#now.set(Date.now())
    if (this.isOnline.get()) this.#compare()
  }
}
