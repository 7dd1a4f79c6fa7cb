/** Where the page comes from: the built files in production, Vite in development. */
import type { HttpContext } from '../http/env.ts'

/** Stands in index.html wherever an answer's nonce belongs; the build puts it there. */
export const noncePlaceholder = '__KORRIDOR_NONCE__'

/** A source of the page. */
export interface ClientSource {
  /** index.html with nonce placeholders; null if there is none. `path` is the address asked for. */
  readIndex(path: string): Promise<string | null>
  /** Answers the request for a file, or null if there is no such file. `path` has no leading slash. */
  answerFile(path: string, context: HttpContext): Promise<Response | null>
}
