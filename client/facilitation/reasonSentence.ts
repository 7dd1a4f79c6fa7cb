/** Why a command was refused, in the words of somebody who stands in front of a room. */
import type { MessageKey, Translate } from '../../shared/i18n/translate.ts'
import { reasons, type Reason } from '../../shared/session/rules.ts'
import type { Failure } from '../http/request.ts'

/** The session's own reason; `null` where it has none, or one of a later version. */
export function reasonSentence(t: Translate, failure: Failure): string | null {
  if (failure.kind !== 'refused' || failure.code !== 'session/not-now') return null
  const reason = reasonsInOrder.find((each) => each === failure.reason)
  return reason ? t(keyOf(reason)) : null
}

const reasonsInOrder = Object.keys(reasons) as readonly Reason[]

function keyOf(reason: Reason): MessageKey {
  return `facilitator.reason.${reason}`
}
