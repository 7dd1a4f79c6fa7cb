/** Carries presence both ways: what this person does to the others, what others do into the store. */
import { TLPOINTER_ID, type TLInstancePresence } from '@tldraw/tlschema'
import { react, type Editor } from 'tldraw'
import type { Awareness } from 'y-protocols/awareness'
import type { Role } from '../../shared/access/role.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { laserLineOf } from './laserLine.ts'
import { presenceRecordId, presenceRecordOf } from './presenceRecord.ts'
import {
  isCursorHidden,
  isSamePresence,
  maxSelected,
  parsePresence,
  shownOf,
  type PersonMark,
  type PresenceState,
} from './presenceState.ts'

/** The least time between two presence messages: 12.5 a second. */
const sendGapMs = 80
const idleAfterMs = 60_000

/** Who this browser is to the others. */
export interface Self {
  readonly id: string
  readonly name: string
  readonly mark: PersonMark
  readonly department: string | null
  readonly role: Role
}

/** Somebody who is here, this browser included. */
export interface PersonHere {
  readonly id: string
  readonly name: string
  readonly mark: PersonMark
  readonly department: string | null
  /** As the person's own browser says; `null` from a page of an older version. */
  readonly role: Role | null
  readonly isSelf: boolean
  readonly isIdle: boolean
}

interface Options {
  readonly awareness: Awareness
  readonly store: BoardStore
  readonly self: () => Self
  /** True while a facilitator has hidden everybody's cursors but the facilitators'; a signal is read for it. */
  readonly areCursorsMuted: () => boolean
  /** Colours a department's mark for cursors. */
  readonly colorOf: (mark: PersonMark) => string
  readonly onPeople: (people: readonly PersonHere[]) => void
}

/** Lives as long as a board is open; `close()` says goodbye. */
export class PresenceLink {
  readonly #options: Options
  readonly #stops: (() => void)[] = []
  readonly #changed = new Set<number>()
  #frame: number | null = null
  #editor: Editor | null = null
  #sendTimer: ReturnType<typeof setTimeout> | null = null
  #lastSent: PresenceState | null = null
  #lastSentAt = 0
  #lastMoveAt = Date.now()
  #cursorOutside = true
  #knownPeople = ''

  constructor(options: Options) {
    this.#options = options
    const { awareness } = options
    const handleChange = (change: { added: number[]; updated: number[]; removed: number[] }) => {
      for (const id of [...change.added, ...change.updated, ...change.removed])
        this.#changed.add(id)
      this.#frame ??= requestAnimationFrame(() => this.#take())
    }
    awareness.on('change', handleChange)
    this.#stops.push(() => awareness.off('change', handleChange))
    this.#stops.push(
      react('muted cursors', () => {
        options.areCursorsMuted()
        handleChange({ added: [...awareness.getStates().keys()], updated: [], removed: [] })
      }),
    )
    this.#send()
  }

  /** Follows an editor's pointer, page, selection and view until the answer is called. */
  attach(editor: Editor): () => void {
    this.#editor = editor
    const container = editor.getContainer()
    const noteMove = () => {
      this.#lastMoveAt = Date.now()
      this.#cursorOutside = false
    }
    const noteLeave = () => {
      this.#cursorOutside = true
      this.#schedule()
    }
    const noteTab = () => this.#schedule()
    container.addEventListener('pointermove', noteMove, { passive: true })
    container.addEventListener('pointerdown', noteMove, { passive: true })
    container.addEventListener('keydown', noteMove, { passive: true })
    container.addEventListener('pointerleave', noteLeave, { passive: true })
    document.addEventListener('visibilitychange', noteTab)
    const stopReacting = react('presence', () => {
      this.#stateOf(editor)
      this.#schedule()
    })
    const idleTimer = setInterval(() => this.#schedule(), idleAfterMs / 4)
    return () => {
      stopReacting()
      clearInterval(idleTimer)
      container.removeEventListener('pointermove', noteMove)
      container.removeEventListener('pointerdown', noteMove)
      container.removeEventListener('keydown', noteMove)
      container.removeEventListener('pointerleave', noteLeave)
      document.removeEventListener('visibilitychange', noteTab)
      this.#editor = null
    }
  }

  /** Sends again who this is: after joining anew, or when the department's mark has changed. */
  refresh(): void {
    this.#schedule()
  }

  /** Takes everyone out of the store and tells the others that this person has gone. */
  close(): void {
    for (const stop of this.#stops.splice(0)) stop()
    if (this.#frame !== null) cancelAnimationFrame(this.#frame)
    if (this.#sendTimer !== null) clearTimeout(this.#sendTimer)
    this.#options.awareness.setLocalState(null)
  }

  #schedule(): void {
    if (this.#sendTimer !== null) return
    const wait = Math.max(0, this.#lastSentAt + sendGapMs - Date.now())
    this.#sendTimer = setTimeout(() => {
      this.#sendTimer = null
      this.#send()
    }, wait)
  }

  #send(): void {
    const { awareness, self } = this.#options
    const state: PresenceState = this.#editor
      ? this.#stateOf(this.#editor)
      : {
          user: self(),
          page: '',
          cursor: null,
          selected: [],
          view: null,
          follows: null,
          isIdle: document.hidden,
        }
    if (isSamePresence(state, this.#lastSent)) return
    this.#lastSent = state
    this.#lastSentAt = Date.now()
    awareness.setLocalState({ ...state })
    this.#tellPeople()
  }

  #stateOf(editor: Editor): PresenceState {
    const { x, y } = editor.inputs.currentPagePoint
    // Read so that a moved pointer wakes the reaction: the point itself is no signal.
    editor.store.get(TLPOINTER_ID)
    const view = editor.getViewportPageBounds()
    const isAway = document.hidden || Date.now() - this.#lastMoveAt > idleAfterMs
    const user = this.#options.self()
    const isMuted = isCursorHidden(user, this.#options.areCursorsMuted())
    const { scribbles, followingUserId } = editor.getInstanceState()
    const laser = isMuted ? [] : laserLineOf(scribbles)
    return {
      user,
      page: editor.getCurrentPageId(),
      cursor: isMuted || isAway || this.#cursorOutside ? null : [Math.round(x), Math.round(y)],
      selected: editor.getSelectedShapeIds().slice(0, maxSelected),
      view: [view.x, view.y, view.w, view.h].map(Math.round) as [number, number, number, number],
      follows: followingUserId,
      ...(laser.length > 0 ? { laser } : {}),
      isIdle: isAway,
    }
  }

  #take(): void {
    this.#frame = null
    const { awareness, store, areCursorsMuted } = this.#options
    const areMuted = areCursorsMuted()
    const changed = [...this.#changed].filter((id) => id !== awareness.clientID)
    this.#changed.clear()
    const now = Date.now()
    const puts: TLInstancePresence[] = []
    const removals: TLInstancePresence['id'][] = []
    for (const clientId of changed) {
      const state = parsePresence(awareness.getStates().get(clientId))
      if (state) puts.push(this.#recordOf(clientId, shownOf(state, areMuted), now))
      else removals.push(presenceRecordId(clientId))
    }
    store.mergeRemoteChanges(() => {
      if (puts.length > 0) store.put(puts)
      if (removals.length > 0) store.remove(removals)
    })
    this.#tellPeople()
  }

  #recordOf(clientId: number, state: PresenceState, now: number): TLInstancePresence {
    return presenceRecordOf(clientId, state, this.#options.colorOf(state.user.mark), now)
  }

  #tellPeople(): void {
    const { awareness, onPeople } = this.#options
    const people = new Map<string, PersonHere>()
    for (const [clientId, value] of awareness.getStates()) {
      const state = parsePresence(value)
      if (!state) continue
      const { id, name, mark, department, role = null } = state.user
      const known = people.get(id)
      people.set(id, {
        id,
        name,
        mark,
        department,
        role,
        isSelf: clientId === awareness.clientID || (known?.isSelf ?? false),
        isIdle: state.isIdle && (known?.isIdle ?? true),
      })
    }
    const sorted = [...people.values()].toSorted(inOrderOfPeople)
    const known = JSON.stringify(sorted)
    if (known === this.#knownPeople) return
    this.#knownPeople = known
    onPeople(sorted)
  }
}

function inOrderOfPeople(a: PersonHere, b: PersonHere): number {
  if (a.isSelf !== b.isSelf) return a.isSelf ? -1 : 1
  return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)
}
