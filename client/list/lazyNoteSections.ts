/** Notes and pictures, in a file of their own that comes after the first tables. */
import { lazyPart } from '../ui/lazyPart.tsx'

/** Stands in a `PartPlace`. */
export const LazyNoteSections = lazyPart(
  async () => (await import('./notes/NoteSections.tsx')).NoteSections,
)
