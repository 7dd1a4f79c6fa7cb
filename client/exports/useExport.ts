/** Runs one export at a time, says how far it is, and can be stopped. */
import { useEffect, useRef, useState } from 'react'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { MessageKey } from '../../shared/i18n/translate.ts'
import type { Vote } from '../../shared/session/session.ts'
import { asEditorStore } from '../canvas/boardStore.ts'
import type { Identity } from '../session/identity.ts'
import { usePreferences } from '../session/preferences.tsx'
import { useStatus } from '../ui/Status.tsx'
import type { ExportRequest } from './exportRequest.ts'
import { NoFile } from './fetchExport.ts'
import { makeExport, type ExportSource } from './makeExport.ts'
import { TooLarge } from './png/paintPng.ts'
import { saveBlob } from './saveBlob.ts'
import { startWork, Stopped } from './work.ts'

/** An export as the dialog sees it. */
export interface RunningExport {
  /** From 0 to 1; `null` while nothing runs. */
  readonly progress: number | null
  /** What went wrong with the last one; `null` while nothing has. */
  readonly fault: string | null
  start(request: ExportRequest): void
  stop(): void
}

/** `onDone` is called when a file was saved. Leaving the dialog stops the work. */
export function useExport(options: {
  readonly store: BoardStore
  readonly identity: Identity
  readonly boardTitle: string
  readonly participants: number | null
  /** The closed votes as they are when the work begins. */
  readonly votes: () => readonly Vote[]
  readonly onDone: () => void
}): RunningExport {
  const { t, locale } = usePreferences()
  const show = useStatus()
  const [progress, setProgress] = useState<number | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  async function run(request: ExportRequest): Promise<void> {
    const control = new AbortController()
    running.current = control
    setFault(null)
    setProgress(0)
    const { store, identity, boardTitle } = options
    const source: ExportSource = {
      records: store.allRecords(),
      assets: asEditorStore(store).props.assets,
      identity,
      participants: options.participants,
      boardTitle,
      locale,
      now: new Date(),
      votes: options.votes(),
      words: {
        selection: t('exports.selection'),
        frame: t('exports.frame'),
        pictures: t('exports.pictures'),
        tables: t('exports.tables'),
        slideAlt: (title) => t('exports.slide.alt', { title }),
        pageLabel: (number, count) => t('exports.pageOf', { number, count }),
      },
    }
    try {
      const work = startWork(control.signal, setProgress)
      const file = await makeExport(request, source, work, control.signal)
      if (!file) return setFault(t('exports.empty'))
      saveBlob(file.name, file.blob)
      const names = file.missing?.join(', ') ?? ''
      const done = t('exports.done', { name: file.name })
      show(names === '' ? done : `${done} ${t('exports.missing', { names })}`)
      options.onDone()
    } catch (error) {
      if (error instanceof Stopped || control.signal.aborted) show(t('exports.stopped'))
      else setFault(t(reasonOf(error)))
    } finally {
      setProgress(null)
      running.current = null
    }
  }

  return {
    progress,
    fault,
    start: (request) => {
      if (!running.current) void run(request)
    },
    stop: () => running.current?.abort(),
  }
}

function reasonOf(error: unknown): MessageKey {
  if (error instanceof TooLarge) return 'exports.tooLarge'
  if (!(error instanceof NoFile)) {
    // Nobody expects it, so it goes where faults of the page go.
    reportError(error)
    return 'exports.failed'
  }
  if (error.status === 501) return 'errors.notYet'
  if (error.status > 0) return 'errors.unexpected'
  return navigator.onLine ? 'errors.serverAway' : 'errors.offline'
}
