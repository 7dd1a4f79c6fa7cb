/** The sections of the facilitator's kit, in a file of their own until somebody looks at them. */
import { lazyPart } from '../ui/lazyPart.tsx'

/** Stands in a `PartPlace`. */
export const LazyKitSections = lazyPart(
  async () => (await import('./kit/KitSections.tsx')).KitSections,
)
