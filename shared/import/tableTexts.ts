/** The texts of a table beside texts in two languages: what is there in either language stays as it is. */
import type { JsonObject, JsonValue } from '@tldraw/utils'
import type { Locale } from '../i18n/locale.ts'
import { withText, type Text } from '../model/text.ts'
import type { BoardReader } from '../workshop/board.ts'
import { cellIdOf } from './conflicts.ts'
import { withoutGuard } from './csv.ts'
import type { Proposal, Proposed } from './proposal.ts'

const textFields = new Set([
  'title',
  'name',
  'note',
  'exitTrigger',
  'headRole',
  'goal',
  'sharedBenefit',
  'reputationNote',
  'text',
  'what',
  'ownerRole',
  'resources',
])

/**
 * A table holds one language. A text that the entity has already, in whichever language, is left alone;
 * another one is written in the reader's language, beside the other language.
 */
export function settleTexts(proposal: Proposal, board: BoardReader, locale: Locale): Proposal {
  if (!proposal.isTable) return proposal
  const settle =
    (typeName: string, idOf: (proposed: Proposed) => string = ({ id }) => id) =>
    (proposed: Proposed): Proposed => {
      const before: unknown = board.get(`${typeName}:${idOf(proposed)}`)
      if (typeof before !== 'object' || before === null) return proposed
      return { ...proposed, json: settleFields(proposed.json, before, locale) }
    }
  return {
    ...proposal,
    departments: proposal.departments.map(settle('department')),
    corridors: proposal.corridors.map(settle('corridor')),
    initiatives: proposal.initiatives.map(settle('initiative')),
    cells: proposal.cells.map(settle('contribution', cellIdOf)),
    stakeholders: proposal.stakeholders.map(settle('stakeholder')),
    actions: proposal.actions.map(settle('action')),
  }
}

function settleFields(json: JsonObject, before: object, locale: Locale): JsonObject {
  const fields = Object.entries(json).flatMap(([key, value]): [string, JsonValue][] => {
    if (!textFields.has(key) || typeof value !== 'string') return [[key, value as JsonValue]]
    const there = textAt(before, key)
    if (there === null) return [[key, value]]
    const words = typeof there === 'string' ? [there] : Object.values(there)
    if (words.some((each) => isSame(each, value))) return []
    return [[key, withText(there, locale, value) as JsonValue]]
  })
  return Object.fromEntries(fields)
}

/** A cell has lost the space around it; a guard is written before and taken away again. */
function isSame(words: string, cell: string): boolean {
  return withoutGuard(words.trim()) === cell || withoutGuard(`'${words}`.trim()) === cell
}

function textAt(record: object, key: string): Text | null {
  const value: unknown = Object.entries(record).find(([name]) => name === key)?.[1]
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null ? (value as Text) : null
}
