/** Failures in the words of somebody who has a workshop to run. */
import type { ProblemCode } from '../../shared/api/problem.ts'
import type { MessageKey, Translate } from '../../shared/i18n/translate.ts'
import type { Failure } from './request.ts'

/** Answers what happened and what to do now, without the words of the protocol. */
export function failureSentence(t: Translate, failure: Failure): string {
  return t(keyOf(failure))
}

/** Reasons that deserve more than their status tells. */
const keysByCode: Partial<Record<string, MessageKey>> = {
  'admin/not-allowed': 'errors.wrongAdminToken',
  'board/not-found': 'errors.boardGone',
  'key/wrong': 'errors.wrongKey',
  'storage/unavailable': 'errors.diskFull',
} satisfies Partial<Record<ProblemCode, MessageKey>>

const keysByStatus: Readonly<Record<number, MessageKey>> = {
  400: 'errors.badRequest',
  401: 'errors.signedOut',
  403: 'errors.notAllowed',
  404: 'errors.notFound',
  409: 'errors.conflict',
  413: 'errors.tooLarge',
  422: 'errors.badRequest',
  429: 'errors.tooMany',
  501: 'errors.notYet',
  502: 'errors.serverAway',
  503: 'errors.serverAway',
  504: 'errors.serverAway',
}

function keyOf(failure: Failure): MessageKey {
  switch (failure.kind) {
    case 'unreachable':
      return navigator.onLine ? 'errors.serverAway' : 'errors.offline'
    case 'unreadable':
      return 'errors.pageOutdated'
    case 'refused':
      return keysByCode[failure.code ?? ''] ?? keysByStatus[failure.status] ?? 'errors.unexpected'
  }
}
