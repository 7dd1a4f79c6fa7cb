/** Lets a board reload while the network is away. */

/** Registers the service worker once the page has loaded; in development there is none. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  addEventListener('load', () => {
    const scope = new URL('./', document.baseURI)
    void navigator.serviceWorker
      .register(new URL('sw.js', scope), { scope: scope.pathname })
      // Not allowed without TLS or in private windows: the page works without it.
      .catch(() => undefined)
  })
}
