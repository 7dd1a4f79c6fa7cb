/** Goes through a list of an archive, one entry in memory at a time. */
import type { ZodMiniType } from 'zod/mini'
import { parse } from '../../shared/api/parse.ts'
import { pointerTo } from '../../shared/api/pointer.ts'
import type { Fault } from '../../shared/api/problem.ts'
import type { ArchiveFile } from './archiveFile.ts'
import { othersTurn } from './othersTurn.ts'
import { findPoison } from './findPoison.ts'
import type { ListName } from './scanArchive.ts'

/** An entry of a list is not what it should be. */
export class UnsoundEntry extends Error {
  override readonly name = 'UnsoundEntry'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super('an entry of an archive is not sound')
    this.faults = faults
  }
}

/** Looks at an entry that fits the schema, at its place in the list. */
export interface EntryCheck<T> {
  look(entry: T, at: number): Promise<void>
}

/** The entries as they stand in the file. Throws `UnsoundEntry` at the first that does not fit the schema. */
export async function* eachSound<T>(
  file: ArchiveFile,
  list: ListName,
  schema: ZodMiniType<T>,
  check: EntryCheck<T> | null = null,
): AsyncGenerator<unknown> {
  for (let at = 0; at < file.counts[list]; at += 1) {
    const entry = await entryOf(file, list, at)
    const place = ['archive', list, at]
    const poison = findPoison(entry)
    if (poison) {
      const pointer = pointerTo([...place, ...poison])
      throw new UnsoundEntry([{ pointer, detail: 'is a name that no field may have' }])
    }
    await othersTurn()
    const parsed = parse(schema, entry, place)
    if (!parsed.ok) throw new UnsoundEntry(parsed.faults)
    await othersTurn()
    await check?.look(parsed.value, at)
    yield entry
  }
}

/** The entries of a list in which `eachSound` has found no fault, whose schema is that of `T`. */
export async function* each<T>(file: ArchiveFile, list: ListName): AsyncGenerator<T> {
  for (let at = 0; at < file.counts[list]; at += 1) yield (await entryOf(file, list, at)) as T
}

async function entryOf(file: ArchiveFile, list: ListName, at: number): Promise<unknown> {
  const entry = await file.entry(list, at)
  if (!entry.ok) throw new UnsoundEntry(entry.faults)
  return entry.value
}
