/**
 * A session of 200 people against the built server. A vote: every cast stored before it is answered, then
 * the close, and the time until every screen has the result; the ratio is against bare calls to the same
 * server in the same run. Wanted: 200 casts within 5 s, the result everywhere within 1 s. A storm: everybody
 * reacts as often as they may while all move cursors and a fifth edits; the ratio is against the same room
 * without reactions. Wanted: edits arrive within 100 ms (p95).
 * Run: npm run bench:session [-- --only=vote|storm] [-- --quick]
 */
import { benchStorm } from './session/storm.ts'
import { benchVote } from './session/vote.ts'

const only = process.argv.find((one) => one.startsWith('--only='))?.slice(7)
if (!only || only === 'vote') await benchVote()
if (!only || only === 'storm') await benchStorm()
