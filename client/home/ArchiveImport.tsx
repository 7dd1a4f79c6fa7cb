/** The way back for a board that was taken away whole: its `board.json` becomes a board of this server. */
import { useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { failureSentence } from '../http/sentence.ts'
import { linksPath } from '../router/paths.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { rememberCreated } from './openBoard.ts'
import type { Progress } from './takeInArchive.ts'
import type { AccessWord } from './useAccessWord.ts'
import './ArchiveImport.css'

/** Asks for the file, makes the board and leads to its links. What is wrong with a file is said below the button. */
export function ArchiveImport({ word }: { readonly word: AccessWord }): ReactNode {
  const { locale, t } = usePreferences()
  const [, navigate] = useLocation()
  const picker = useRef<HTMLInputElement>(null)
  /** How far it has come; null while nothing is sent. */
  const [sent, setSent] = useState<Progress | null>(null)
  const [stopper, setStopper] = useState<AbortController | null>(null)
  const [fault, setFault] = useState<string | null>(null)

  async function handleFile(file: File): Promise<void> {
    const token = word.take()
    if (token === undefined) return
    const controller = new AbortController()
    setStopper(controller)
    setSent({ part: 0, words: t('home.archive.file') })
    setFault(null)
    const watch = { onSent: setSent, signal: controller.signal }
    const answer = await import('./takeInArchive.ts').then(
      ({ takeInArchive }) => takeInArchive(file, token, word, { locale, t }, watch),
      () => failureSentence(t, { kind: 'unreachable' }),
    )
    setSent(null)
    if (answer === null) return
    if (typeof answer === 'string') return setFault(answer)
    rememberCreated(answer)
    navigate(linksPath(answer.id), { state: { created: answer } })
  }

  return (
    <section className="k-sample k-archive" aria-labelledby="archive-title">
      <div className="k-sample-words">
        <h2 id="archive-title" className="k-heading k-heading-3">
          {t('home.archive.title')}
        </h2>
        <p className="k-text k-quiet">{t('home.archive.text')}</p>
      </div>
      <Button
        isBusy={sent !== null}
        onClick={() => {
          if (word.take() !== undefined) picker.current?.click()
        }}
      >
        {t('home.archive.submit')}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        aria-label={t('home.archive.file')}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? []
          // The same file can be chosen again after it was mended.
          event.target.value = ''
          if (file) void handleFile(file)
        }}
      />
      <div role="status">{sent?.part === 1 && <p className="k-text">{sent.words}</p>}</div>
      {sent !== null && sent.part < 1 && (
        <div className="k-archive-sending">
          <progress value={sent.part} aria-label={sent.words} />
          <span aria-hidden="true">{sent.words}</span>
          <Button variant="quiet" onClick={() => stopper?.abort()}>
            {t('common.cancel')}
          </Button>
        </div>
      )}
      <div role="alert">{fault !== null && <p className="k-fault">{fault}</p>}</div>
    </section>
  )
}
