/** What every part of the facilitation shows and does: the session as it is, and how to give a command. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import * as z from 'zod/mini'
import { useValue } from 'tldraw'
import type { Role } from '../../shared/access/role.ts'
import type { Command } from '../../shared/session/commands.ts'
import type { Mine, Session } from '../../shared/session/session.ts'
import type { BoardSession } from '../board/BoardSession.ts'
import type { PersonHere } from '../board/PresenceLink.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import { request, type Failure } from '../http/request.ts'
import { failureSentence } from '../http/sentence.ts'
import { loadWorkMessages } from '../session/messages.ts'
import { usePreferences } from '../session/preferences.tsx'
import { useStatus } from '../ui/Status.tsx'

/** The session with everything around it. */
export interface Facilitation {
  readonly session: Session
  /** The server's clock minus this device's, in milliseconds. */
  readonly offsetMs: number
  readonly mine: Mine
  readonly role: Role
  /** This person's participant id. */
  readonly me: string
  readonly people: readonly PersonHere[]
  /** Gives a command; false, with a message, when the server refused it. */
  readonly give: (command: Command) => Promise<boolean>
}

const answerSchema = z.object({ session: z.unknown(), mine: z.unknown() })
const nothingMine: Mine = { drafts: [], kept: [], dots: {} }

/** The facilitation of a board; `null` until the server has said where it stands. */
export function useFacilitationOf(board: BoardSession): Facilitation | null {
  const { t, locale } = usePreferences()
  const show = useStatus()
  const received = useValue('facilitation', () => board.facilitation.get(), [board])
  const identity = useValue('identity', () => board.identity.get(), [board])
  const people = useValue('people', () => board.people.get(), [board])
  const [mine, setMine] = useState<Mine>(nothingMine)
  const { boardId, token, role, participant } = identity
  const path = `api/boards/${encodeURIComponent(boardId)}`

  const take = useCallback(
    (answer: z.infer<typeof answerSchema>) => {
      // The server is the only author of both; a page of another version is told by the schema number.
      board.takeSession(answer.session as Session)
      setMine(answer.mine as Mine)
    },
    [board],
  )
  const give = useCallback(
    async (command: Command) => {
      const options = { method: 'POST', body: command, token } as const
      const answer = await request(`${path}/commands`, answerSchema, options)
      if (answer.ok) take(answer.value)
      else void sentenceOf(t, locale, answer.error).then((words) => show(words, 'bad'))
      return answer.ok
    },
    [path, token, take, show, t, locale],
  )

  // What is one's own comes only when asked for: at first, and when a round begins or ends.
  const round = received && roundOf(received.session)
  useEffect(() => {
    if (!round) return
    const asking = new AbortController()
    void request(`${path}/session`, answerSchema, { token, signal: asking.signal }).then(
      (answer) => {
        if (answer.ok && !asking.signal.aborted) take(answer.value)
      },
    )
    return () => asking.abort()
  }, [round, path, token, take])

  return useMemo(
    () =>
      received && {
        session: received.session,
        offsetMs: received.offsetMs,
        mine,
        role,
        me: participant.id,
        people,
        give,
      },
    [received, mine, role, participant.id, people, give],
  )
}

/** Why a command did nothing. The words of the session's own reasons are fetched with the first of them. */
async function sentenceOf(t: Translate, locale: Locale, failure: Failure): Promise<string> {
  const failed = t('facilitation.failed', { reason: failureSentence(t, failure) })
  if (failure.kind !== 'refused') return failed
  try {
    const [{ reasonSentence }] = await Promise.all([
      import('./reasonSentence.ts'),
      loadWorkMessages(locale),
    ])
    return reasonSentence(t, failure) ?? failed
  } catch {
    return failed
  }
}

/** Changes when what is one's own may have changed without one's own doing; '' before anything has happened. */
function roundOf({ version, writing, vote }: Session): string {
  if (version === 0) return ''
  return `${writing?.startedAt ?? 'none'} ${vote?.id ?? 'none'} ${vote?.state ?? ''}`
}

const FacilitationContext = createContext<Facilitation | null>(null)

/** Gives everything below it the facilitation. */
export const FacilitationProvider = FacilitationContext.Provider

/** The facilitation, below a {@link FacilitationProvider}. */
export function useFacilitation(): Facilitation {
  const facilitation = useContext(FacilitationContext)
  if (!facilitation) throw new Error('useFacilitation needs a FacilitationProvider above it.')
  return facilitation
}

/** The name of a person who is here; `null` for somebody who is not. */
export function nameOf(people: readonly PersonHere[], id: string): string | null {
  return people.find((person) => person.id === id)?.name ?? null
}
