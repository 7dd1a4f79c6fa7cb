/** The log: one JSON line a happening, to stdout. Never what is on a board, a name, a key or a token. */
import { destination, pino, stdTimeFunctions } from 'pino'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'

/**
 * Makes the log. It writes at once and in order, so that the line that says the server is listening
 * comes after everything that was logged before.
 */
export function makeLogger(level: Config['logLevel']): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return pino(options, destination({ fd: 1, sync: true }))
}
