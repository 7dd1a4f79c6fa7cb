/** Writes the I-Team, the fields of templates and the stakeholders of a workshop into a file. */
import type { JsonObject } from '@tldraw/utils'
import type { Field, Link, Stakeholder, TeamRole, Workshop } from '../workshop.ts'
import { json, said, withUnknown } from './json.ts'
import { roleIdAt } from './readTeam.ts'
import { teamBoxes, teamTemplateId, type TeamBox } from './teamRecords.ts'

/**
 * `iteam`, `fields` and `stakeholders`, each where there is something to say. Levels and ticked boxes are
 * written in the plain way, `iteam.links` and `fields` only name what goes beyond that.
 */
export function writeTeam(workshop: Workshop): JsonObject {
  const { links, teamRoles, fields, stakeholders } = workshop
  const of = (kind: Link['kind']) => links.filter((link) => link.kind === kind)
  const iteam = filled({
    roles: teamRoles.map(writeRole),
    inward: Object.fromEntries(of('department').map(({ to, level }) => [to, level])),
    corridors: of('corridor').flatMap(({ to, level }) => (level > 0 ? [to] : [])),
    outward: Object.fromEntries(of('sector').map(({ to, level }) => [to, level])),
    mandate: Object.fromEntries(
      fields.filter(isBox).map((field) => [field.key, isFieldFilled(field)]),
    ),
    links: links.filter(saysMoreThanItsLevel).map(writeLink),
  })
  return filled({
    iteam,
    fields: fields.filter(saysMoreThanItsBox).map(writeField),
    stakeholders: stakeholders.map(writeStakeholder),
  })
}

/** Whether a field counts as filled: ticked by hand, or else with text in it. */
export function isFieldFilled({ filled: ticked, text }: Pick<Field, 'filled' | 'text'>): boolean {
  return ticked ?? !isBlank(text)
}

function writeRole(role: TeamRole, position: number): JsonObject {
  const { id, name, fte, direction } = role
  const own = id === roleIdAt(position) ? {} : { id }
  return withUnknown(role, { ...own, name: json(name), ...said({ fte, direction }) })
}

function writeLink(link: Link): JsonObject {
  const { kind, to, level, extra: _extra, ...more } = link
  return withUnknown(link, { kind, to, level, ...said(more) })
}

function saysMoreThanItsLevel({ kind, level, extra, ...more }: Link): boolean {
  const { levelTarget, purpose, ownerRole } = more
  const isPlain = levelTarget === null && purpose === null && ownerRole === null
  const isListed = kind !== 'corridor' || level <= 1
  return !isPlain || !isListed || Object.keys(extra).length > 0
}

function writeField(field: Field): JsonObject {
  const { templateId, key, extra: _extra, filled: ticked, ...more } = field
  // Beside a box' tick in `mandate`, `null` says that nobody ticked it by hand.
  const tick = isBox(field) ? { filled: ticked } : said({ filled: ticked })
  return withUnknown(field, { templateId, key, ...said(more), ...tick })
}

function saysMoreThanItsBox(field: Field): boolean {
  const { text, confidence, filled: ticked, extra } = field
  const isSaid = text !== null || confidence !== null || Object.keys(extra).length > 0
  return isSaid || (ticked !== null && !isBox(field))
}

function isBox({ templateId, key, filled: ticked, text }: Field): boolean {
  const isOne = templateId === teamTemplateId && teamBoxes.includes(key as TeamBox)
  return isOne && (ticked !== null || text !== null)
}

function writeStakeholder(stakeholder: Stakeholder): JsonObject {
  const { id, name, sector, levelNow, extra: _extra, ...more } = stakeholder
  return withUnknown(stakeholder, { id, name: json(name), sector, levelNow, ...said(more) })
}

function isBlank(text: Field['text']): boolean {
  if (text === null) return true
  const words = typeof text === 'string' ? [text] : Object.values(text)
  return words.every((each) => each.trim() === '')
}

/** Without the parts that are empty. */
function filled(parts: Readonly<Record<string, unknown>>): JsonObject {
  const kept = Object.entries(parts).filter(
    ([, part]) => typeof part === 'object' && part !== null && Object.keys(part).length > 0,
  )
  return Object.fromEntries(kept.map(([key, part]) => [key, json(part)]))
}
