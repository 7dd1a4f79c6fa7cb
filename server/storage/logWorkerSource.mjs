/** The thread's entry when Korridor runs from source: Node 20 reads no TypeScript, and ignores `--import` in a thread. */
import { register } from 'tsx/esm/api'

register()
await import('./logWorker.ts')
