/** What a target is called, as the heading over its form. */
import type { Locale } from '../../../shared/i18n/locale.ts'
import type { MessageKey, Translate } from '../../../shared/i18n/translate.ts'
import { sectors } from '../../../shared/model/records/iTeam.ts'
import { textIn, type Text } from '../../../shared/model/text.ts'
import type { Target } from '../../../shared/workshop/target.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'

interface Reading {
  readonly t: Translate
  readonly locale: Locale
  readonly workshop: Workshop
}

const nameless = {
  initiative: 'board.card.untitled',
  department: 'board.new.department',
  corridor: 'board.new.corridor',
  stakeholder: 'board.new.stakeholder',
  teamRole: 'board.new.teamRole',
} as const satisfies Record<string, MessageKey>

/** Answers the name in the reader's language; `null` for what is not on the board. */
export function findTitle(target: Target, { t, locale, workshop }: Reading): string | null {
  switch (target.kind) {
    case 'contribution': {
      const corridor = nameOf('corridor', target.corridorId)
      const department = nameOf('department', target.departmentId)
      if (corridor === null || department === null) return null
      return t('board.window.contribution', { corridor, department })
    }
    case 'gate':
    case 'criterion':
    case 'tranche':
      return nameOf('initiative', target.id)
    case 'link': {
      const { kind, id } = target.end
      if (kind !== 'sector') {
        const name = nameOf(kind, id)
        return name === null ? null : t('board.window.link', { name })
      }
      const sector = sectors.find((each) => each === id)
      return sector ? t('board.window.link', { name: t(`board.sector.${sector}`) }) : null
    }
    case 'field':
      return t('board.window.field')
    default:
      return nameOf(target.kind, target.id)
  }

  function nameOf(kind: keyof typeof nameless, id: string): string | null {
    const name = findName(workshop, kind, id)
    return name === undefined ? null : textIn(name, locale).trim() || t(nameless[kind])
  }
}

function findName(workshop: Workshop, kind: keyof typeof nameless, id: string): Text | undefined {
  const byId = ({ id: own }: { readonly id: string }): boolean => own === id
  switch (kind) {
    case 'initiative':
      return workshop.initiatives.find(byId)?.title
    case 'department':
      return workshop.departments.find(byId)?.name
    case 'corridor':
      return workshop.corridors.find(byId)?.name
    case 'stakeholder':
      return workshop.stakeholders.find(byId)?.name
    case 'teamRole':
      return workshop.teamRoles.find(byId)?.name
  }
}
