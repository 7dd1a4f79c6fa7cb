/** The minutes of the open board, composed anew when the board, the session or the wishes change. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useValue } from 'tldraw'
import { composeProtocol } from '../../shared/export/protocol/composeProtocol.ts'
import {
  applyEdits,
  staleEdits,
  withSignatures,
  type ProtocolEdits,
} from '../../shared/export/protocol/edits.ts'
import { notesOf } from '../../shared/export/protocol/notesOf.ts'
import type {
  Protocol,
  ProtocolText,
  ReviewFinding,
} from '../../shared/export/protocol/protocol.ts'
import type { ProtocolPerson, ProtocolSource } from '../../shared/export/protocol/protocolSource.ts'
import { reviewProtocol } from '../../shared/export/protocol/reviewProtocol.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { titleOfTarget } from '../../shared/session/titleOfTarget.ts'
import { templatesOn } from '../../shared/workshop/cards.ts'
import { isBlank } from '../../shared/workshop/labelOf.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import type { BoardSession } from '../board/BoardSession.ts'
import { useAllTemplates } from '../board/loadedTemplates.ts'
import { workshopSignals } from '../canvas/workshopSignals.ts'
import { useThrottled } from '../panel/useThrottled.ts'
import { fetchAttendance, fetchExpiry } from './attendance.ts'
import { editsKey, readEdits, writeEdits } from './storedEdits.ts'

/** The minutes and what one can do about them. */
export interface ProtocolWork {
  /** As the board gives them. */
  readonly whole: Protocol
  /** As they are given out. */
  readonly edited: Protocol
  readonly findings: readonly ReviewFinding[]
  /** False where the board does not say what the workshop is for. */
  readonly hasPurpose: boolean
  /** Texts that were worded otherwise before the board changed. */
  readonly stale: readonly ProtocolText[]
  readonly edits: ProtocolEdits
  change(edits: ProtocolEdits): void
}

/** `null` until the templates and the answer about who took part are here. */
export function useProtocol(
  board: BoardSession,
  title: string,
  locale: Locale,
  withNames: boolean,
): ProtocolWork | null {
  const { store } = board
  const identity = useValue('identity', () => board.identity.get(), [board])
  const all = useAllTemplates()
  const known = useServerFacts(board, withNames)
  const key = editsKey(identity.boardId, locale)
  const [kept, setKept] = useState({ key, edits: readEdits(key) })
  const edits = kept.key === key ? kept.edits : readEdits(key)
  const read = useCallback((): ProtocolSource | null => {
    if (known === null || all.length === 0) return null
    const reader = storeBoard(store)
    const workshop = workshopSignals(store).workshop.get()
    return {
      board: { title, purpose: workshop.purpose, expiresAt: known.expiresAt },
      workshop,
      templates: templatesOn(reader, all),
      session: board.facilitation.get()?.session ?? null,
      people: known.people,
      notes: notesOf(reader),
      titleOf: (target) => titleOfTarget(reader, target, locale),
      locale,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      now: Date.now(),
    }
  }, [board, store, all, known, title, locale])
  const source = useThrottled('protocol source', read)
  // Typing changes the edits, never what the board gives: that is composed only when the board changes.
  const given = useMemo(
    () =>
      source && {
        composed: composeProtocol(source),
        findings: reviewProtocol(source),
        hasPurpose: !isBlank(source.board.purpose),
      },
    [source],
  )
  return useMemo(() => {
    if (given === null || given.composed.locale !== locale) return null
    const whole = withSignatures(given.composed, edits)
    return {
      whole,
      edited: applyEdits(whole, edits),
      findings: given.findings,
      hasPurpose: given.hasPurpose,
      stale: staleEdits(whole, edits),
      edits,
      change: (next) => {
        writeEdits(key, next)
        setKept({ key, edits: next })
      },
    }
  }, [given, locale, edits, key, setKept])
}

interface ServerFacts {
  readonly people: readonly ProtocolPerson[] | null
  readonly expiresAt: number | null
}

/** `null` until the server has answered, or it is clear that it does not. */
function useServerFacts(board: BoardSession, withNames: boolean): ServerFacts | null {
  const [facts, setFacts] = useState<ServerFacts | null>(null)
  useEffect(() => {
    const control = new AbortController()
    const identity = board.identity.get()
    void Promise.all([
      fetchAttendance(identity, withNames, control.signal),
      fetchExpiry(identity, control.signal),
    ]).then(([people, expiresAt]) => {
      if (!control.signal.aborted) setFacts({ people, expiresAt })
    })
    return () => control.abort()
  }, [board, withNames])
  return facts
}
