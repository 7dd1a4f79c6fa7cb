/** The snapshots of one board in memory. */
import type { NewSnapshot, SnapshotBody, SnapshotRow, Thumbnail } from './contract.ts'

/** What the contract promises of snapshots, without a disk. */
export class MemorySnapshots {
  readonly #snapshots = new Map<number, NewSnapshot>()
  readonly #thumbnails = new Map<number, Thumbnail>()

  add(snapshot: NewSnapshot): void {
    if (this.#snapshots.has(snapshot.n)) throw new Error('There is a snapshot of this number.')
    this.#snapshots.set(snapshot.n, { ...snapshot, body: snapshot.body.slice() })
  }

  list(): readonly SnapshotRow[] {
    return this.#inOrder().map(({ body, ...row }) => ({
      ...row,
      bytes: body.byteLength,
      thumbnailBytes: this.#thumbnails.get(row.n)?.bytes.byteLength ?? 0,
    }))
  }

  load(base: number, throughN: number): readonly SnapshotBody[] {
    return this.#inOrder()
      .filter((one) => one.base === base && one.n <= throughN)
      .map(({ n, body }) => ({ n, base, body }))
  }

  rewrite(removed: readonly number[], rewritten: readonly SnapshotBody[]): void {
    for (const n of removed) {
      this.#snapshots.delete(n)
      this.#thumbnails.delete(n)
    }
    for (const { n, base, body } of rewritten) {
      const before = this.#snapshots.get(n)
      if (before) this.#snapshots.set(n, { ...before, base, body: body.slice() })
    }
  }

  setFacts(n: number, facts: string): boolean {
    const before = this.#snapshots.get(n)
    if (before) this.#snapshots.set(n, { ...before, facts })
    return before !== undefined
  }

  saveThumbnail(n: number, { mediaType, bytes }: Thumbnail): boolean {
    if (!this.#snapshots.has(n)) return false
    this.#thumbnails.set(n, { mediaType, bytes: bytes.slice() })
    return true
  }

  loadThumbnail(n: number): Thumbnail | null {
    return this.#thumbnails.get(n) ?? null
  }

  #inOrder(): readonly NewSnapshot[] {
    return [...this.#snapshots.values()].toSorted((a, b) => a.n - b.n)
  }
}
