/** The way back for a board that was taken away whole: its `board.json` becomes a board of this server. */
import { useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { maxArchiveBytes } from '../../shared/api/archive.ts'
import type { MessageKey, Translate } from '../../shared/i18n/translate.ts'
import { importBoard, type ImportWatch } from '../http/importBoard.ts'
import type { Failure } from '../http/request.ts'
import { failureSentence } from '../http/sentence.ts'
import { linksPath } from '../router/paths.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { rememberCreated } from './openBoard.ts'
import type { AccessWord } from './useAccessWord.ts'
import './ArchiveImport.css'

const mebibyte = 1024 * 1024

/** Asks for the file, makes the board and leads to its links. What is wrong with a file is said below the button. */
export function ArchiveImport({ word }: { readonly word: AccessWord }): ReactNode {
  const { t } = usePreferences()
  const [, navigate] = useLocation()
  const picker = useRef<HTMLInputElement>(null)
  /** How much has been sent, from 0 to 1; null while nothing is. */
  const [sent, setSent] = useState<number | null>(null)
  const [stopper, setStopper] = useState<AbortController | null>(null)
  const [fault, setFault] = useState<string | null>(null)

  async function handleFile(file: File): Promise<void> {
    const token = word.take()
    if (token === undefined) return
    const controller = new AbortController()
    setStopper(controller)
    setSent(0)
    setFault(null)
    const watch = { onSent: setSent, signal: controller.signal }
    const answer = await takeIn(file, token, word, t, watch)
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
      <div role="status">{sent === 1 && <p className="k-text">{t('home.archive.reading')}</p>}</div>
      {sent !== null && sent < 1 && (
        <div className="k-archive-sending">
          <progress value={sent} aria-label={t('home.archive.sending')} />
          <span>{t('home.archive.sent', { percent: Math.floor(sent * 100) })}</span>
          <Button variant="quiet" onClick={() => stopper?.abort()}>
            {t('common.cancel')}
          </Button>
        </div>
      )}
      <div role="alert">{fault !== null && <p className="k-fault">{fault}</p>}</div>
    </section>
  )
}

/** The new board, or a sentence that says what is wrong with the file and what to do; `null` if the word is wrong. */
async function takeIn(
  file: File,
  adminToken: string | null,
  word: AccessWord,
  t: Translate,
  watch: ImportWatch,
) {
  const { name } = file
  if (file.size > maxArchiveBytes) {
    return t('home.archive.tooLarge', { name, size: Math.floor(maxArchiveBytes / mebibyte) })
  }
  if (!(await looksLikeJson(file))) return t('home.archive.unreadable', { name })
  const made = await importBoard(file, adminToken, watch)
  if (made === null) return null
  if (made.ok) return made.value
  return word.isWrong(made.error) ? null : sentenceOf(made.error, name, t)
}

/** False for a file of another kind, or one that ends too early: nobody has to wait for it to be sent. */
async function looksLikeJson(file: File): Promise<boolean> {
  const ends = [file.slice(0, 100), file.slice(-100)]
  const [first = '', last = ''] = await Promise.all(ends.map((end) => end.text())).catch(() => [])
  return first.trimStart().startsWith('{') && last.trimEnd().endsWith('}')
}

/** What is wrong, by the place in the file that the server could not accept. */
const faultsByPlace: Readonly<Record<string, MessageKey>> = {
  '/archive': 'home.archive.noArchive',
  '/archive/sha256': 'home.archive.altered',
  '/archive/schema': 'home.archive.otherVersion',
}

function sentenceOf(failure: Failure, name: string, t: Translate): string {
  if (failure.kind !== 'refused') return failureSentence(t, failure)
  if (failure.code === 'request/malformed') return t('home.archive.unreadable', { name })
  if (failure.status !== 422) return failureSentence(t, failure)
  const place = failure.pointer ?? ''
  const known = faultsByPlace[place]
  return known ? t(known, { name }) : t('home.archive.damaged', { name, place })
}
