/** Rows in the order and selection somebody asked for, stable while they are edited. */
import { useState } from 'react'
import { keepArranged, type Arrangement } from './listOrder.ts'

/** Answers the rows to show. They are arranged anew only when `key` changes; `arrange` answers ids. */
export function useArranged<R extends { readonly id: string }>(
  rows: readonly R[],
  key: string,
  arrange: () => readonly string[],
): readonly R[] {
  const [before, setBefore] = useState<Arrangement | null>(null)
  const ids = rows.map(({ id }) => id)
  const now = keepArranged(before, ids, key, arrange)
  if (now !== before) setBefore(now)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return now.shown.flatMap((id) => byId.get(id) ?? [])
}
