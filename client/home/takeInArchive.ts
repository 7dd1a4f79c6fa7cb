/** Sends the file of a board to the server and says how that goes; comes with its words when a file is chosen. */
import { maxArchiveBytes } from '../../shared/api/archive.ts'
import type { CreatedBoard } from '../../shared/api/boards.ts'
import deMessages from '../../shared/i18n/de/archive.json'
import enMessages from '../../shared/i18n/en/archive.json'
import type { Locale } from '../../shared/i18n/locale.ts'
import { formatMessage, type MessageParams } from '../../shared/i18n/message.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import { importBoard } from '../http/importBoard.ts'
import type { Failure } from '../http/request.ts'
import { failureSentence } from '../http/sentence.ts'
import type { AccessWord } from './useAccessWord.ts'

const mebibyte = 1024 * 1024
const catalogues = { de: deMessages, en: enMessages }

type Key = keyof typeof deMessages
type Say = (key: Key, params?: MessageParams) => string

/** How far it has come. */
export interface Progress {
  /** How much of the file is there, from 0 to 1; at 1 the server reads it. */
  readonly part: number
  readonly words: string
}

/** How an import is followed and stopped. */
export interface TakeInWatch {
  readonly onSent: (progress: Progress) => void
  readonly signal: AbortSignal
}

/**
 * The new board, or a sentence that says what is wrong with the file and what to do; `null` if the word
 * is wrong or it was stopped.
 */
export async function takeInArchive(
  file: File,
  adminToken: string | null,
  word: AccessWord,
  { locale, t }: { readonly locale: Locale; readonly t: Translate },
  { onSent, signal }: TakeInWatch,
): Promise<CreatedBoard | string | null> {
  const say: Say = (key, params = {}) => formatMessage(catalogues, locale, key, params)
  const { name } = file
  if (file.size > maxArchiveBytes) {
    return say('archive.tooLarge', { name, size: Math.floor(maxArchiveBytes / mebibyte) })
  }
  if (!(await looksLikeJson(file))) return say('archive.unreadable', { name })
  const made = await importBoard(file, adminToken, {
    onSent: (part) => onSent({ part, words: wordsOf(part, say) }),
    signal,
  })
  if (made === null) return null
  if (made.ok) return made.value
  return word.isWrong(made.error) ? null : sentenceOf(made.error, name, t, say)
}

function wordsOf(part: number, say: Say): string {
  return part < 1
    ? say('archive.sent', { percent: Math.floor(part * 100) })
    : say('archive.reading')
}

/** False for a file of another kind, or one that ends too early: nobody has to wait for it to be sent. */
async function looksLikeJson(file: File): Promise<boolean> {
  const ends = [file.slice(0, 100), file.slice(-100)]
  const [first = '', last = ''] = await Promise.all(ends.map((end) => end.text())).catch(() => [])
  return first.trimStart().startsWith('{') && last.trimEnd().endsWith('}')
}

/** What is wrong, by the place in the file that the server could not accept. */
const faultsByPlace: Readonly<Record<string, Key>> = {
  '/archive': 'archive.noArchive',
  '/archive/sha256': 'archive.altered',
  '/archive/schema': 'archive.otherVersion',
}

function sentenceOf(failure: Failure, name: string, t: Translate, say: Say): string {
  if (failure.kind !== 'refused') return failureSentence(t, failure)
  if (failure.code === 'request/malformed') return say('archive.unreadable', { name })
  if (failure.status !== 422) return failureSentence(t, failure)
  const place = failure.pointer ?? ''
  const known = faultsByPlace[place]
  return known ? say(known, { name }) : say('archive.damaged', { name, place })
}
