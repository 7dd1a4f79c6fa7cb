/** Gives a snapshot out as a file, says how it goes, and can be stopped. */
import { useEffect, useRef } from 'react'
import type { SnapshotEntry } from '../../shared/api/snapshots.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { saveBlob } from '../exports/saveBlob.ts'
import { usePreferences } from '../session/preferences.tsx'
import type { Said } from './SaidBar.tsx'
import type { SnapshotFormat } from './snapshotFiles.ts'
import { nameOfSnapshot } from './snapshotWords.ts'
import { useHistoryWords } from './useHistoryWords.ts'

/** Answers what begins a file. Leaving the snapshot stops it. */
export function useSnapshotFile(
  store: BoardStore | null,
  entry: SnapshotEntry,
  onSay: (said: Said) => void,
): (format: SnapshotFormat) => void {
  const say = useHistoryWords()
  const { t, locale } = usePreferences()
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  async function make(format: SnapshotFormat): Promise<void> {
    if (!store || running.current) return
    const control = new AbortController()
    running.current = control
    onSay({
      text: t('exports.working'),
      action: { label: t('exports.stop'), icon: 'close', run: () => control.abort() },
    })
    try {
      const { makeSnapshotFile } = await import('./snapshotFiles.ts')
      const pageLabel = (number: number, count: number): string =>
        t('exports.pageOf', { number, count })
      const name = nameOfSnapshot(entry, say)
      const source = { store, entry, name, locale, pageLabel }
      const file = await makeSnapshotFile(format, source, control.signal)
      if (control.signal.aborted) return
      if (!file) return onSay({ text: t('exports.empty'), isBad: true })
      saveBlob(file.name, file.blob)
      onSay({ text: t('exports.done', { name: file.name }) })
    } catch (error) {
      if (control.signal.aborted) return onSay({ text: t('exports.stopped') })
      // Nobody expects it, so it goes where faults of the page go.
      reportError(error)
      onSay({ text: t('exports.failed'), isBad: true })
    } finally {
      running.current = null
    }
  }

  return (format) => void make(format)
}
