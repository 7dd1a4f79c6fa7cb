/** The messages of the list, the forms and the dialogs, for the parts that speak them. */
import { use } from 'react'
import { usePreferences } from './preferences.tsx'
import { waitForWorkMessages } from './messages.ts'

/** Suspends until the messages are here in the reader's language. */
export function useWorkMessages(): void {
  const { locale } = usePreferences()
  const waiting = waitForWorkMessages(locale)
  if (waiting !== null) use(waiting)
}
