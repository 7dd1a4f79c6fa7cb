/** What became of a thing, as a word with a sign before it. */
import type { ReactNode } from 'react'
import type { ChangeKind } from './compareBoards.ts'
import { useHistoryWords } from './useHistoryWords.ts'

const signs: Readonly<Record<ChangeKind, string>> = {
  added: '+',
  changed: '≠',
  moved: '↔',
  removed: '−',
}

/** The colour is never alone: sign and word say the same. */
export function ChangeSign({ kind }: { readonly kind: ChangeKind }): ReactNode {
  const say = useHistoryWords()
  return (
    <span className="k-history-change" data-kind={kind}>
      <span aria-hidden="true">{signs[kind]}</span> {say(`history.change.${kind}`)}
    </span>
  )
}
