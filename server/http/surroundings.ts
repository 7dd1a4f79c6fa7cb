/** What the HTTP routes need of the server around them. */
import type { Logger } from 'pino'
import type { BoardKeys } from '../access/boardKeys.ts'
import type { Tokens } from '../access/tokens.ts'
import type { Uploads } from '../archive/uploads.ts'
import type { AssetStore } from '../assets/assetStore.ts'
import type { Config } from '../config.ts'
import type { Metrics } from '../observe/metrics.ts'
import type { ClientSource } from '../page/clientSource.ts'
import type { Sessions } from '../session/sessions.ts'
import type { OwnTemplates } from '../ownTemplates/ownTemplates.ts'
import type { Snapshots } from '../snapshots/snapshots.ts'
import type { Storage } from '../storage/contract.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { CallLimits } from './callLimits.ts'

/** Made once by `createServer`. Each route takes what it needs of it. */
export interface Surroundings {
  readonly config: Config
  readonly storage: Storage
  readonly rooms: Rooms
  readonly sessions: Sessions
  readonly snapshots: Snapshots
  readonly ownTemplates: OwnTemplates
  readonly keys: BoardKeys
  readonly tokens: Tokens
  readonly assets: AssetStore
  readonly uploads: Uploads
  readonly limits: CallLimits
  readonly metrics: Metrics
  readonly client: ClientSource
  readonly log: Logger
  /** Epoch milliseconds. */
  readonly now: () => number
  /** The address links start with: PUBLIC_URL, or the one that was printed. */
  readonly address: () => string
}
