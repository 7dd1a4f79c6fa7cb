/** Starts the product in the page. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './router/App.tsx'
import { loadPageMessages } from './session/messages.ts'
import { firstLocale } from './session/preferences.tsx'
import { registerServiceWorker } from './session/registerServiceWorker.ts'
import './ui/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root".')

loadPageMessages(firstLocale()).then(
  () =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  (error: unknown) => {
    // The one sentence that no catalogue can hold: it says that there is none.
    root.textContent =
      'Die Seite ließ sich nicht laden. Bitte neu laden. · The page could not be loaded. Please reload.'
    throw error
  },
)
registerServiceWorker()
