/** The messages of the list, the forms and the dialogs, for the parts that speak them. */
import { use } from 'react'
import { loadWorkMessages } from './messages.ts'
import { usePreferences } from './preferences.tsx'

/** Suspends until the messages are here in the reader's language. */
export function useWorkMessages(): void {
  const { locale } = usePreferences()
  // Always, also when they are here: React repeats a component that was held up with the same hooks.
  use(loadWorkMessages(locale))
}
