/** The commands of a list, with a voice in the reader's language. */
import { useLayoutEffect, useMemo, useState } from 'react'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { usePreferences } from '../session/preferences.tsx'
import { useStatus } from '../ui/Status.tsx'
import { ListCommands } from './ListCommands.ts'

/** Answers the commands, and what was last announced to those who cannot see it. */
export function useListCommands(store: BoardStore): {
  readonly commands: ListCommands
  readonly announcement: string
} {
  const { t, locale } = usePreferences()
  const show = useStatus()
  const [announcement, announce] = useState('')
  const commands = useMemo(() => new ListCommands(store, silent), [store])
  useLayoutEffect(
    () => commands.speakWith({ t, locale, show, announce }),
    [commands, t, locale, show],
  )
  return { commands, announcement }
}

/** Stands in until the first render gives the real one. */
const silent = {
  t: (key: string) => key,
  locale: 'de',
  show: () => undefined,
  announce: () => undefined,
} as const
