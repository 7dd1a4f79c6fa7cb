/** Why a command was refused, in the words of somebody who stands in front of a room. */
import type { MessageKey, Translate } from '../../shared/i18n/translate.ts'
import { reasons, type Reason } from '../../shared/session/rules.ts'
import type { Failure } from '../http/request.ts'
import { failureSentence } from '../http/sentence.ts'

/** The whole message: the session's own reason where it has one, else what went wrong on the way. */
export function refusalSentence(t: Translate, failure: Failure): string {
  const reason = reasonOf(failure)
  if (reason) return t(keyOf(reason))
  return t('facilitation.failed', { reason: failureSentence(t, failure) })
}

function reasonOf(failure: Failure): Reason | null {
  if (failure.kind !== 'refused' || failure.code !== 'session/not-now') return null
  return reasonKeys.find((reason) => reason === failure.reason) ?? null
}

const reasonKeys = Object.keys(reasons) as readonly Reason[]

function keyOf(reason: Reason): MessageKey {
  return `facilitation.reason.${reason}`
}
