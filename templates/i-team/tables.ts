/**
 * The table of the I-Team: one file with sections one below the other. `section` says what a row is, and
 * which columns it uses:
 * - `link`: from, to, side, level_now, level_target, purpose, owner_role; a row for every department,
 *   corridor and sector, also without a link (level 0). A sector's level is that of the link itself.
 * - `stakeholder`: from (the sector), to (its name), side, level_now, level_target, influence, interest.
 * - `role`: name, fte, direction. `box`: name (its key), text, filled, confidence.
 * - `metric`: name (its key in `derived.T4`), value, and `of` where it is so many of so many.
 */
import { cellText, namesOf } from '../../shared/export/names.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { sectors, type LinkKind } from '../../shared/model/records/iTeam.ts'
import { textIn } from '../../shared/model/text.ts'
import { isFieldFilled } from '../../shared/workshop/file/exportTeam.ts'
import { teamBoxes, teamTemplateId } from '../../shared/workshop/file/teamRecords.ts'
import type { Table, TableCell } from '../../shared/workshop/table.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { findLink } from './levels.ts'
import { deriveTeam } from './metrics.ts'
import { say } from './texts.ts'

const columns = [
  'section',
  'from',
  'to',
  'side',
  'level_now',
  'level_target',
  'purpose',
  'owner_role',
  'name',
  'fte',
  'direction',
  'influence',
  'interest',
  'text',
  'filled',
  'confidence',
  'value',
  'of',
] as const

type Row = Readonly<Partial<Record<(typeof columns)[number], TableCell>>>

/** Names and texts in the reader's language; keys and numbers as they are. DOMAIN.md T4. */
export function tables(workshop: Workshop, locale: Locale): readonly Table[] {
  const rows = [
    ...linkRows(workshop, locale),
    ...stakeholderRows(workshop, locale),
    ...roleRows(workshop, locale),
    ...boxRows(workshop, locale),
    ...metricRows(workshop),
  ]
  return [
    { name: 'iteam', columns, rows: rows.map((row) => columns.map((key) => row[key] ?? null)) },
  ]
}

function linkRows(workshop: Workshop, locale: Locale): readonly Row[] {
  const departments = namesOf(workshop.departments, locale)
  const corridors = namesOf(workshop.corridors, locale)
  const row = (kind: LinkKind, id: string, to: string | null): Row => {
    const link = findLink(workshop, { kind, id })
    return {
      section: 'link',
      from: 'I-Team',
      to,
      side: kind === 'sector' ? 'outside' : 'inside',
      level_now: link?.level ?? 0,
      level_target: link?.levelTarget ?? null,
      purpose: cellText(link?.purpose, locale),
      owner_role: cellText(link?.ownerRole, locale),
    }
  }
  return [
    ...workshop.departments.map(({ id }) => row('department', id, departments(id))),
    ...workshop.corridors.map(({ id }) => row('corridor', id, corridors(id))),
    ...sectors.map((sector) => row('sector', sector, say(locale, `sector.${sector}`))),
  ]
}

function stakeholderRows({ stakeholders }: Workshop, locale: Locale): readonly Row[] {
  return stakeholders.map(({ sector, name, levelNow, levelTarget, influence, interest }) => ({
    section: 'stakeholder',
    from: say(locale, `sector.${sector}`),
    to: textIn(name, locale),
    side: 'outside',
    level_now: levelNow,
    level_target: levelTarget,
    influence,
    interest,
  }))
}

function roleRows({ teamRoles }: Workshop, locale: Locale): readonly Row[] {
  return teamRoles.map(({ name, fte, direction }) => ({
    section: 'role',
    name: textIn(name, locale),
    fte,
    direction,
  }))
}

function boxRows({ fields }: Workshop, locale: Locale): readonly Row[] {
  return teamBoxes.map((key) => {
    const field = fields.find((each) => each.templateId === teamTemplateId && each.key === key)
    return {
      section: 'box',
      name: key,
      text: cellText(field?.text, locale),
      filled: field ? isFieldFilled(field) : false,
      confidence: field?.confidence ?? null,
    }
  })
}

function metricRows(workshop: Workshop): readonly Row[] {
  return Object.entries(deriveTeam(workshop)).map(([name, value]) => {
    const [part, of] = Array.isArray(value) ? value : [value, null]
    return { section: 'metric', name, value: part, of }
  })
}
