/** Everything a workshop file's `derived` holds: T1 to T4, whatever templates a board shows. */
import type { Derive } from '../shared/workshop/file/derived.ts'
import { fourApproaches } from './four-approaches/index.ts'
import { deriveTeam } from './i-team/metrics.ts'
import { deriveRoadmap } from './roadmap/metrics.ts'
import { deriveCorridors } from './topic-corridors/metrics.ts'

/** One deriver a key, in the order of the keys. */
export const derivers: readonly Derive[] = [
  fourApproaches,
  { code: 'T2', derive: (workshop) => ({ ...deriveRoadmap(workshop) }) },
  { code: 'T3', derive: (workshop) => ({ ...deriveCorridors(workshop) }) },
  { code: 'T4', derive: (workshop) => ({ ...deriveTeam(workshop) }) },
]
