/** One open board in this browser: its document, its connection, its own copy and who is here. */
import { atom, computed, type Atom, type Computed, type Editor, type TLAssetStore } from 'tldraw'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import type { EntityId } from '../../shared/model/id.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import { correctOffset } from '../../shared/session/clock.ts'
import type { RecordFault } from '../../shared/model/check.ts'
import type { Lock, RoomEvent, Session } from '../../shared/session/session.ts'
import { noticeCode, type Notice } from '../../shared/sync/messages.ts'
import { BoardHistory } from '../../shared/sync/BoardHistory.ts'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import { StoreBinding, type BoardStore } from '../../shared/sync/StoreBinding.ts'
import { templatePageId } from '../../shared/workshop/cards.ts'
import type { Identity } from '../session/identity.ts'
import { makeAssetStore } from '../canvas/assetStore.ts'
import { makeBoardStore } from '../canvas/boardStore.ts'
import { workshopSignals } from '../canvas/workshopSignals.ts'
import { markColors } from '../ui/palette.ts'
import { afterClose, type BoardEnd } from './boardEnd.ts'
import { BoardSocket } from './BoardSocket.ts'
import { joinAgain } from './joinAgain.ts'
import { knownTemplateIds, loadTemplates } from './loadedTemplates.ts'
import { LocalCopy } from './LocalCopy.ts'
import { PresenceLink, type PersonHere, type Self } from './PresenceLink.ts'
import { Confirmations, savedStateOf, type Progress, type SavedState } from './savedState.ts'

/** Where the opening of a board stands. */
export type BoardPhase =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open' }
  | { readonly kind: 'ended'; readonly why: BoardEnd }

/** How long the server may take before the board is opened from this browser's own copy. */
const preferServerMs = 1_500
/** Local edits leave after this long; bigger selections change more, so they leave half as often. */
const flushMs = 33
const bigFlushMs = 66
const bigSelection = 20
const clockMs = 500

/** A session, and the server's clock minus this device's in milliseconds. */
export interface ReceivedSession {
  readonly session: Session
  readonly offsetMs: number
}

interface Options {
  readonly identity: Identity
  readonly onIdentity: (identity: Identity) => void
  readonly onNotice: (notice: Notice) => void
}

/** Opens with `new`, ends with `close()`. Everything the page shows of it is a signal. */
export class BoardSession {
  readonly store: BoardStore
  readonly document: RecordDocument
  readonly phase: Atom<BoardPhase> = atom('board phase', { kind: 'opening' })
  readonly saved: Computed<SavedState>
  readonly people: Atom<readonly PersonHere[]> = atom('people', [])
  readonly quarantine: Atom<ReadonlyMap<string, RecordFault>> = atom('quarantine', new Map())
  /** The facilitation session as the server last sent it; null until it has. */
  readonly facilitation: Atom<ReceivedSession | null> = atom('facilitation', null)
  /** What happened last in the room, such as a call to look somewhere; a new object each time. */
  readonly roomEvent: Atom<RoomEvent | null> = atom('room event', null)
  readonly identity: Atom<Identity>
  readonly #options: Options
  readonly #doc = new Y.Doc()
  readonly #awareness = new Awareness(this.#doc)
  readonly #copy: LocalCopy
  readonly #socket: BoardSocket
  readonly #confirmations = new Confirmations(this.#doc)
  readonly #progress: Atom<Progress> = atom('progress', {
    connection: 'opening',
    unconfirmedSince: null,
    isRefused: false,
  })
  readonly #now = atom('now', Date.now())
  readonly #clock: ReturnType<typeof setInterval>
  readonly #editor: Atom<Editor | null> = atom('editor', null)
  readonly #binding: Atom<StoreBinding | null> = atom('binding', null)
  #presence: PresenceLink | null = null
  #isClosed = false
  #waiting: ReturnType<typeof setTimeout> | null = null

  constructor(options: Options) {
    this.#options = options
    const { identity } = options
    this.identity = atom('identity', identity)
    this.document = new RecordDocument(this.#doc)
    this.store = makeBoardStore({
      assets: this.#makeAssets(),
      connection: computed('connection', () =>
        this.#progress.get().connection === 'online' ? 'online' : 'offline',
      ),
      mode: computed('mode', () =>
        mayChange(this.identity.get().role, this.facilitation.get()?.session.lock ?? 'none')
          ? 'readwrite'
          : 'readonly',
      ),
    })
    this.saved = computed('saved', () =>
      savedStateOf(this.#progress.get(), this.#binding.get()?.hasPending ?? false, this.#now.get()),
    )
    this.#socket = this.#makeSocket()
    this.#copy = new LocalCopy(identity.boardId, this.#doc)
    this.#clock = setInterval(() => this.#tick(), clockMs)
    addEventListener('offline', this.#handleNetworkGone)
    addEventListener('online', this.#handleNetworkBack)
    addEventListener('pagehide', this.#handleLeaving)
    addEventListener('beforeunload', this.#handleUnload)
    void this.#open()
  }

  /** Gives an editor the board's undo and its presence until the answer is called. */
  attach(editor: Editor): () => void {
    const binding = this.#binding.get()
    if (!binding) throw new Error('A board is attached to an editor when it is open.')
    const history = new BoardHistory({
      document: this.document,
      binding,
      view: {
        save: () => editor.getSelectedShapeIds(),
        restore: (view) => restoreSelection(editor, view),
      },
    })
    const before = Reflect.get(editor, 'history') as { dispose(): void }
    before.dispose()
    Reflect.set(editor, 'history', history)
    // tldraw remembers its answers by the history it was made with.
    editor.getCanUndo = () => history.getNumUndos() > 0
    editor.getCanRedo = () => history.getNumRedos() > 0
    this.#editor.set(editor)
    const stopPresence = this.#presence?.attach(editor)
    return () => {
      stopPresence?.()
      this.#editor.set(null)
      history.dispose()
    }
  }

  /** A record that was deleted while this board is open, as it was last seen. */
  readonly findRemoved = (id: string): BoardRecord | null =>
    this.#binding.get()?.findRemoved(id) ?? null

  /** The session as it is now, from a message or from the answer to a command; an older one is passed over. */
  takeSession(session: Session): void {
    const known = this.facilitation.get()
    if (known && known.session.version > session.version) return
    const offsetMs = correctOffset(known?.offsetMs ?? null, session.now - Date.now())
    this.facilitation.set({ session, offsetMs })
    const { participant, role } = this.identity.get()
    const set = session.roles[participant.id]
    if (set && set !== role) this.#takeIdentity({ ...this.identity.get(), role: set })
  }

  #takeIdentity(identity: Identity): void {
    this.identity.set(identity)
    this.#options.onIdentity(identity)
  }

  /** The person belongs to this department from now on; it was made while the board was open. */
  takeDepartment(departmentId: EntityId): void {
    const { participant, ...identity } = this.identity.get()
    const changed = {
      ...identity,
      newDepartmentName: null,
      participant: { ...participant, departmentId },
    }
    this.#takeIdentity(changed)
    this.#presence?.refresh()
  }

  /** Tries once more after an end that may pass, such as a board that was too large. */
  retry(): void {
    this.phase.set({ kind: this.#binding.get() ? 'open' : 'opening' })
    this.#socket.connect()
  }

  /** Writes what waits and lets go of everything. */
  close(): void {
    this.#isClosed = true
    if (this.#waiting) clearTimeout(this.#waiting)
    clearInterval(this.#clock)
    removeEventListener('offline', this.#handleNetworkGone)
    removeEventListener('online', this.#handleNetworkBack)
    removeEventListener('pagehide', this.#handleLeaving)
    removeEventListener('beforeunload', this.#handleUnload)
    this.#binding.get()?.close()
    this.#presence?.close()
    this.#socket.close()
    this.#copy.close()
    this.#awareness.destroy()
    this.#doc.destroy()
  }

  #makeAssets(): TLAssetStore {
    return makeAssetStore(this.#options.identity.boardId, () => this.identity.get().token)
  }

  #makeSocket(): BoardSocket {
    const { boardId, token } = this.#options.identity
    return new BoardSocket({
      boardId,
      doc: this.#doc,
      awareness: this.#awareness,
      token,
      events: {
        onBeforeChange: () => this.#binding.get()?.flush(),
        onConnected: () => {
          this.#confirmations.noteConnected()
          this.#report({ unconfirmedSince: Date.now(), isRefused: false })
        },
        onSynced: () => {
          this.#report({ connection: 'online' })
          void this.#begin()
        },
        onDisconnected: (code) => void this.#handleClosed(code),
        onSent: () => {
          this.#confirmations.noteSent(Date.now())
          this.#noteProgress()
        },
        onDurable: (stateVector) => {
          this.#confirmations.noteDurable(stateVector, Date.now())
          this.#report({ isRefused: false })
          this.#noteProgress()
        },
        onSession: (json) => this.takeSession(JSON.parse(json) as Session),
        onEvent: (json) => this.roomEvent.set(JSON.parse(json) as RoomEvent),
        onNotice: (notice) => {
          if (notice.code === noticeCode.storageFull) this.#report({ isRefused: true })
          this.#options.onNotice(notice)
        },
      },
    })
  }

  async #open(): Promise<void> {
    const hasCopy = await this.#copy.loaded
    if (this.#isClosed) return
    this.#confirmations.noteStored()
    this.#socket.connect()
    if (!hasCopy || this.document.size === 0) return
    setTimeout(() => {
      if (!this.#isClosed && this.phase.get().kind === 'opening') void this.#begin()
    }, preferServerMs)
  }

  /** Binds store and document once: after the first exchange, or from this browser's own copy. */
  async #begin(): Promise<void> {
    if (this.#isClosed || this.#binding.get()) return
    const { schema } = this.document
    if (schema === null && this.document.size === 0) return
    if (schema !== null && schema > SCHEMA_VERSION) return this.#end('outdated')
    await loadTemplatesOf(this.document.ids())
    if (this.#isClosed || this.#binding.get()) return
    const binding = new StoreBinding({
      store: this.store,
      document: this.document,
      intervalMs: () => this.#flushInterval(),
      onQuarantine: (quarantine) => this.quarantine.set(new Map(quarantine)),
    })
    this.#binding.set(binding)
    this.quarantine.set(new Map(binding.quarantine))
    this.#presence = new PresenceLink({
      awareness: this.#awareness,
      store: this.store,
      self: () => this.#self(),
      colorOf: (mark) => (mark ? markColors(mark).solid : 'var(--k-text-quiet)'),
      onPeople: (people) => this.people.set(people),
    })
    this.store.sideEffects.registerAfterCreateHandler('page', ({ id }) => {
      void loadTemplatesOf([id])
    })
    this.phase.set({ kind: 'open' })
  }

  #flushInterval(): number {
    const selected = this.#editor.get()?.getSelectedShapeIds().length ?? 0
    return selected > bigSelection ? bigFlushMs : flushMs
  }

  #self(): Self {
    const { participant } = this.identity.get()
    const mark = workshopSignals(this.store)
      .departmentColors.get()
      .get(participant.departmentId ?? '')
    return {
      id: participant.id,
      name: participant.name,
      mark: mark ?? null,
      department: participant.departmentId,
    }
  }

  async #handleClosed(code: number | null): Promise<void> {
    const wasOpening = this.#progress.get().connection === 'opening'
    this.#report({ connection: wasOpening && this.document.size === 0 ? 'opening' : 'offline' })
    const next = afterClose(code)
    switch (next.kind) {
      case 'reconnecting':
        return
      case 'wait':
        this.#waiting = setTimeout(() => this.#socket.connect(), next.ms)
        return
      case 'join-again':
        return this.#renewToken()
      case 'end':
        return this.#end(next.why)
    }
  }

  async #renewToken(): Promise<void> {
    const renewed = await joinAgain(this.identity.get())
    if (this.#isClosed) return
    switch (renewed.kind) {
      case 'joined':
        this.identity.set(renewed.identity)
        this.#options.onIdentity(renewed.identity)
        this.#socket.useToken(renewed.identity.token)
        this.#socket.connect()
        this.#presence?.refresh()
        return
      case 'refused':
        return this.#end(renewed.why)
      case 'unreachable':
        this.#waiting = setTimeout(() => void this.#renewToken(), renewed.retryMs)
    }
  }

  #end(why: BoardEnd): void {
    this.phase.set({ kind: 'ended', why })
    if (why === 'gone') void this.#copy.forget()
  }

  #report(change: Partial<Progress>): void {
    this.#progress.update((progress) => ({ ...progress, ...change }))
  }

  #noteProgress(): void {
    const isComplete = this.#confirmations.isComplete(Date.now())
    const { unconfirmedSince } = this.#progress.get()
    if (isComplete === (unconfirmedSince === null)) return
    this.#report({ unconfirmedSince: isComplete ? null : Date.now() })
  }

  #tick(): void {
    this.#now.set(Date.now())
    if (this.#progress.get().connection === 'online') this.#noteProgress()
  }

  /**
   * The device has lost its network: a socket would notice only after half a minute. It is taken up again
   * at once, because a server on this very device can still be reached.
   */
  readonly #handleNetworkGone = (): void => {
    if (this.phase.get().kind === 'ended') return
    this.#socket.disconnect()
    this.#socket.connect()
  }

  readonly #handleNetworkBack = (): void => {
    if (this.phase.get().kind !== 'ended') this.#socket.connect()
  }

  /** The page goes, maybe for good: what waits is written while there is still time. */
  readonly #handleLeaving = (): void => this.#binding.get()?.flush()

  /** Asks before a tab with work that is nowhere but in it is closed. */
  readonly #handleUnload = (event: BeforeUnloadEvent): void => {
    this.#binding.get()?.flush()
    if (this.saved.get() === 'not-saved') event.preventDefault()
  }
}

function restoreSelection(editor: Editor, view: unknown): void {
  if (!Array.isArray(view)) return
  const ids = editor.getCurrentPageShapeIds()
  editor.setSelectedShapes([...ids].filter((id) => view.includes(id)))
}

/** Observers only look; while the canvas is locked, so do participants. */
function mayChange(role: Identity['role'], lock: Lock): boolean {
  return role === 'facilitator' || (role === 'participant' && lock !== 'canvas')
}

/**
 * Loads the templates of the pages among these records. A board opens without one that cannot be fetched:
 * its page then stands without its print until the next try.
 */
async function loadTemplatesOf(ids: Iterable<string>): Promise<void> {
  const pages = new Set(ids)
  const wanted = knownTemplateIds.filter((id) => pages.has(templatePageId(id)))
  await loadTemplates(wanted).catch(() => undefined)
}
