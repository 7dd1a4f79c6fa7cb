/** The answer to calls that the interface promises and this version does not have. */
import { refuse } from './refuse.ts'

/** The answer to a call of a later version. */
export function refuseNotYet(): Response {
  return refuse('feature/not-available', 'This version of the server cannot do this yet.')
}
