/** Finds the nonce of this page's content security policy. */

/**
 * Answers the nonce the server gave this page, or `undefined` in development, where there is none.
 * A browser hides the attribute's text but keeps it readable as the element's `nonce`.
 */
export function findPageNonce(page: Document = document): string | undefined {
  const carrier = page.querySelector<HTMLElement>('script[nonce], style[nonce], link[nonce]')
  const nonce =
    carrier?.nonce || page.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
  return nonce || undefined
}
