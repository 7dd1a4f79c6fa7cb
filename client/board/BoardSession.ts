/** One open board in this browser: its document, its connection, its own copy and who is here. */
import { atom, computed, type Atom, type Computed, type Editor, type TLAssetStore } from 'tldraw'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { mayChangeCanvas } from '../../shared/access/recordPolicy.ts'
import { SCHEMA_VERSION } from '../../shared/model/version.ts'
import type { EntityId } from '../../shared/model/id.ts'
import type { BoardRecord } from '../../shared/model/schema.ts'
import type { RecordFault } from '../../shared/model/check.ts'
import type { RoomEvent, Session } from '../../shared/session/session.ts'
import { noticeCode, type Notice } from '../../shared/sync/messages.ts'
import { RecordDocument } from '../../shared/sync/RecordDocument.ts'
import { StoreBinding, type BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { Identity } from '../session/identity.ts'
import { makeAssetStore } from '../canvas/assetStore.ts'
import { makeBoardStore } from '../canvas/boardStore.ts'
import { workshopSignals } from '../canvas/workshopSignals.ts'
import { markColors } from '../ui/palette.ts'
import { attachHistory } from './attachHistory.ts'
import type { BoardEnd } from './boardEnd.ts'
import { BoardSocket } from './BoardSocket.ts'
import { followTemplates, loadTemplatesOf } from './boardTemplates.ts'
import { LocalCopy } from './LocalCopy.ts'
import { PresenceLink, type PersonHere, type Self } from './PresenceLink.ts'
import { receiveSession, type ReceivedSession } from './receivedSession.ts'
import { Reconnection } from './Reconnection.ts'
import { SaveProgress } from './SaveProgress.ts'
import type { SavedState } from './savedState.ts'

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
  readonly people: Atom<readonly PersonHere[]> = atom('people', [])
  readonly quarantine: Atom<ReadonlyMap<string, RecordFault>> = atom('quarantine', new Map())
  /** The facilitation session as the server last sent it; null until it has. */
  readonly facilitation: Atom<ReceivedSession | null> = atom('facilitation', null)
  /** What happened last in the room, such as a call to look somewhere; a new list each time. */
  readonly roomEvents: Atom<readonly RoomEvent[]> = atom('room events', [])
  readonly identity: Atom<Identity>
  readonly #options: Options
  readonly #doc = new Y.Doc()
  readonly #awareness = new Awareness(this.#doc)
  readonly #copy: LocalCopy
  readonly #socket: BoardSocket
  readonly #reconnection: Reconnection
  readonly #progress = new SaveProgress(this.#doc, () => this.#binding.get()?.hasPending ?? false)
  readonly #editor: Atom<Editor | null> = atom('editor', null)
  readonly #binding: Atom<StoreBinding | null> = atom('binding', null)
  #presence: PresenceLink | null = null
  #templates: ReturnType<typeof followTemplates> | null = null
  #isClosed = false

  constructor(options: Options) {
    this.#options = options
    const { identity } = options
    this.identity = atom('identity', identity)
    this.document = new RecordDocument(this.#doc)
    this.store = makeBoardStore({
      assets: this.#makeAssets(),
      connection: computed('connection', () =>
        this.#progress.isOnline.get() ? 'online' : 'offline',
      ),
      mode: computed('mode', () =>
        mayChangeCanvas(
          this.identity.get().role,
          this.facilitation.get()?.session.lock === 'canvas',
        )
          ? 'readwrite'
          : 'readonly',
      ),
    })
    this.#socket = this.#makeSocket()
    this.#reconnection = new Reconnection({
      identity: () => this.identity.get(),
      onRenewed: (renewed) => {
        this.#takeIdentity(renewed)
        this.#socket.useToken(renewed.token)
        this.#presence?.refresh()
      },
      isOver: () => this.phase.get().kind === 'ended',
      connect: () => this.#socket.connect(),
      disconnect: () => this.#socket.disconnect(),
      onEnd: (why) => this.#end(why),
    })
    this.#copy = new LocalCopy(identity.boardId, this.#doc)
    addEventListener('pagehide', this.#handleLeaving)
    addEventListener('beforeunload', this.#handleUnload)
    void this.#open()
  }

  get saved(): Computed<SavedState> {
    return this.#progress.saved
  }

  /** Gives an editor the board's undo and its presence until the answer is called. */
  attach(editor: Editor): () => void {
    const binding = this.#binding.get()
    if (!binding) throw new Error('A board is attached to an editor when it is open.')
    const stopHistory = attachHistory(editor, this.document, binding)
    this.#editor.set(editor)
    const stopPresence = this.#presence?.attach(editor)
    return () => {
      stopPresence?.()
      this.#editor.set(null)
      stopHistory()
    }
  }

  /** A record that was deleted while this board is open, as it was last seen. */
  readonly findRemoved = (id: string): BoardRecord | null =>
    this.#binding.get()?.findRemoved(id) ?? null

  /** The session as it is now, from a message or from the answer to a command; an older one is passed over. */
  takeSession(session: Session): void {
    const known = this.facilitation.get()
    const received = receiveSession(known, session, Date.now())
    if (received === known) return
    this.facilitation.set(received)
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
    this.#reconnection.close()
    this.#progress.close()
    removeEventListener('pagehide', this.#handleLeaving)
    removeEventListener('beforeunload', this.#handleUnload)
    this.#binding.get()?.close()
    this.#templates?.close()
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
        onConnected: () => this.#progress.noteConnected(),
        onSynced: () => {
          this.#progress.noteSynced()
          this.#templates?.retry()
          void this.#begin()
        },
        onDisconnected: (code) => this.#handleClosed(code),
        onSent: () => this.#progress.noteSent(),
        onDurable: (stateVector) => this.#progress.noteDurable(stateVector),
        onSession: (json) => this.takeSession(JSON.parse(json) as Session),
        onEvents: (json) => this.roomEvents.set(JSON.parse(json) as RoomEvent[]),
        onNotice: (notice) => {
          if (notice.code === noticeCode.storageFull) this.#progress.noteRefused()
          this.#options.onNotice(notice)
        },
      },
    })
  }

  async #open(): Promise<void> {
    const hasCopy = await this.#copy.loaded
    if (this.#isClosed) return
    this.#progress.noteStored()
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
      areCursorsMuted: () => this.facilitation.get()?.session.cursors === 'muted',
      colorOf: (mark) => (mark ? markColors(mark).solid : 'var(--k-text-quiet)'),
      onPeople: (people) => this.people.set(people),
    })
    this.#templates = followTemplates(this.store)
    this.phase.set({ kind: 'open' })
  }

  #flushInterval(): number {
    const selected = this.#editor.get()?.getSelectedShapeIds().length ?? 0
    return selected > bigSelection ? bigFlushMs : flushMs
  }

  #self(): Self {
    const { participant, role } = this.identity.get()
    const mark = workshopSignals(this.store)
      .departmentColors.get()
      .get(participant.departmentId ?? '')
    return {
      id: participant.id,
      name: participant.name,
      mark: mark ?? null,
      department: participant.departmentId,
      role,
    }
  }

  #handleClosed(code: number | null): void {
    this.#progress.noteDisconnected(this.document.size === 0)
    this.#reconnection.afterClose(code)
  }

  #end(why: BoardEnd): void {
    this.phase.set({ kind: 'ended', why })
    if (why === 'gone') void this.#copy.forget()
  }

  /** The page goes, maybe for good: what waits is written while there is still time. */
  readonly #handleLeaving = (): void => this.#binding.get()?.flush()

  /** Asks before a tab with work that is nowhere but in it is closed. */
  readonly #handleUnload = (event: BeforeUnloadEvent): void => {
    this.#binding.get()?.flush()
    if (this.saved.get() === 'not-saved') event.preventDefault()
  }
}
