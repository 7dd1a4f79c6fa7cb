/** Search over all text of the board: type, choose with the arrows, jump with Enter. */
import {
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { workshopOf } from '../../shared/workshop/boardWorkshop.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import { usePreferences } from '../session/preferences.tsx'
import { useWorkMessages } from '../session/useWorkMessages.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { workshopEntries } from './search/entries.ts'
import {
  search,
  type MarkedText,
  type SearchEntry,
  type SearchGroup,
  type SearchResult,
  type SearchTarget,
} from './search/search.ts'
import { shapeEntries } from './search/shapeEntries.ts'
import './search.css'

/** Opens over the board; a chosen result closes it and is jumped to. */
export function SearchDialog({
  store,
  onJump,
  onClose,
}: {
  readonly store: BoardStore
  readonly onJump: (target: SearchTarget) => void
  readonly onClose: () => void
}): ReactNode {
  useWorkMessages()
  const { t } = usePreferences()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const entries = useEntries(store)
  // Typing stays quick on a large board: the results follow when there is time.
  const query = useDeferredValue(text)
  const groups = useMemo(() => search(entries, query), [entries, query])
  const results = groups.flatMap((group) => group.results)
  const current = results[Math.min(active, results.length - 1)]

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])

  function handleChoose(result: SearchResult | undefined): void {
    if (!result) return
    onClose()
    onJump(result.target)
  }

  function handleKeyDown(event: KeyboardEvent): void {
    const step = steps[event.key]
    if (event.key === 'Enter') handleChoose(current)
    else if (step === undefined) return
    else {
      const last = Math.max(0, results.length - 1)
      setActive((before) => Math.min(last, Math.max(0, Math.min(before, last) + step)))
    }
    event.preventDefault()
  }

  const count = groups.reduce((sum, group) => sum + group.count, 0)
  return (
    <Dialog title={t('content.search.title')} onClose={onClose}>
      <input
        type="search"
        className="k-input"
        role="combobox"
        aria-label={t('content.search.label')}
        aria-expanded={results.length > 0}
        aria-controls={id}
        aria-activedescendant={current ? `${id}-${results.indexOf(current)}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        data-autofocus
        placeholder={t('content.search.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setActive(0)
        }}
        onKeyDown={handleKeyDown}
      />
      <p className="k-hint k-search-count" role="status">
        {query.trim() === ''
          ? t('content.search.hint')
          : count === 0
            ? t('content.search.none', { text: query.trim() })
            : t('content.search.count', { count })}
      </p>
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={t('content.search.results')}
        className="k-search-list"
      >
        {groups.map((group) => (
          <Group
            key={group.kind}
            id={id}
            group={group}
            offset={results.indexOf(group.results[0] ?? emptyResult)}
            current={current}
            onChoose={handleChoose}
          />
        ))}
      </div>
    </Dialog>
  )
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
}

const emptyResult: SearchResult = {
  key: '',
  kind: 'page',
  title: { text: '', parts: [] },
  place: '',
  found: null,
  target: { kind: 'page', id: '' },
}

function Group({
  id,
  group,
  offset,
  current,
  onChoose,
}: {
  readonly id: string
  readonly group: SearchGroup
  /** The place of its first result among all. */
  readonly offset: number
  readonly current: SearchResult | undefined
  readonly onChoose: (result: SearchResult) => void
}): ReactNode {
  const { t } = usePreferences()
  const label = t(`content.search.kind.${group.kind}`)
  const more = group.count - group.results.length
  return (
    <div role="group" aria-label={label} className="k-search-group">
      <p className="k-search-kind" aria-hidden="true">
        {label}
      </p>
      {group.results.map((result, position) => (
        <button
          key={result.key}
          id={`${id}-${offset + position}`}
          type="button"
          role="option"
          aria-selected={result === current}
          tabIndex={-1}
          className="k-search-result"
          onClick={() => onChoose(result)}
        >
          <span className="k-search-title">
            <Marked marked={result.title} />
          </span>
          {result.found && (
            <span className="k-search-found">
              {result.found.label !== '' && <span className="k-quiet">{result.found.label}: </span>}
              <Marked marked={result.found} />
            </span>
          )}
          {result.place !== '' && (
            <span className="k-quiet k-small">
              {t('content.search.onPage', { page: result.place })}
            </span>
          )}
        </button>
      ))}
      {more > 0 && <p className="k-hint">{t('content.search.more', { count: more })}</p>}
    </div>
  )
}

function Marked({ marked: { text, parts } }: { readonly marked: MarkedText }): ReactNode {
  const pieces: ReactNode[] = []
  let at = 0
  for (const { start, end } of parts) {
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return [...pieces, text.slice(at)]
}

/** The board's text as it was when the search was opened. */
function useEntries(store: BoardStore): readonly SearchEntry[] {
  const { t, locale } = usePreferences()
  return useMemo(() => {
    const board = storeBoard(store)
    const workshop = workshopOf(board)
    return [
      ...workshopEntries({ workshop, t, locale }),
      ...shapeEntries(board.all('shape'), board.all('page')),
    ]
  }, [store, t, locale])
}
