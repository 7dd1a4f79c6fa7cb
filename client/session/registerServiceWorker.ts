/** Lets a board reload while the network is away. */

/** Registers the service worker once the page has loaded; in development there is none. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  addEventListener('load', () => void register(), { once: true })
}

async function register(): Promise<void> {
  const scope = new URL('./', document.baseURI)
  const { serviceWorker } = navigator
  try {
    await serviceWorker.register(new URL('sw.js', scope), { scope: scope.pathname })
  } catch {
    // Not allowed without TLS or in some private windows: the page works without it.
    return
  }
  if (serviceWorker.controller) tellUsedFiles()
  else serviceWorker.addEventListener('controllerchange', tellUsedFiles, { once: true })
}

/** Files that came before the worker had control are asked for once more, out of the HTTP cache. */
function tellUsedFiles(): void {
  const used = performance.getEntriesByType('resource').map(({ name }) => name)
  navigator.serviceWorker.controller?.postMessage(used)
}
