/** Says why a command did nothing. */
import type { Translate } from '../../shared/i18n/translate.ts'
import type { Refusal } from '../../shared/workshop/refusal.ts'

/** The refusal in the reader's language. */
export function refusalMessage({ code, count = 0 }: Refusal, t: Translate): string {
  switch (code) {
    case 'entity/not-found':
    case 'initiative/not-found':
    case 'action/not-found':
    case 'zone/not-found':
    case 'template/not-found':
    case 'control/unknown':
      return t('board.refused.notFound')
    case 'entity/no-name':
      return t('board.refused.noName')
    case 'entity/text-too-long':
      return t('board.refused.textTooLong')
    case 'entity/in-use':
      return t('board.refused.inUse', { count })
    case 'entity/bad-value':
      return t('board.refused.badValue')
    case 'action/circle':
      return t('board.refused.circle')
    case 'department/not-found':
      return t('board.refused.noDepartment')
    case 'corridor/not-found':
      return t('board.refused.noCorridor')
    case 'template/already-there':
      return t('board.refused.templateThere')
  }
}
