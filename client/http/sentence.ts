/** Failures in the words of somebody who has a workshop to run. */
import type { MessageKey, Translate } from '../../shared/i18n/translate.ts'
import type { Failure } from './request.ts'

/** Answers what happened and what to do now, without the words of the protocol. */
export function failureSentence(t: Translate, failure: Failure): string {
  return t(keyOf(failure))
}

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
  507: 'errors.diskFull',
}

function keyOf(failure: Failure): MessageKey {
  switch (failure.kind) {
    case 'unreachable':
      return navigator.onLine ? 'errors.serverAway' : 'errors.offline'
    case 'unreadable':
      return 'errors.pageOutdated'
    case 'refused':
      return keysByStatus[failure.status] ?? 'errors.unexpected'
  }
}
