/** What controls on a frame may change of departments, corridors, contributions, links, roles and fields. */
import type { Locale } from '../i18n/locale.ts'
import { contributionKey, entityIdOf, type EntityId } from '../model/id.ts'
import { levels } from '../model/ladder.ts'
import { contributionRoles, taskTypes } from '../model/records/contribution.ts'
import { criterionFamilies, type Rating } from '../model/records/initiative.ts'
import { directions, linkKinds } from '../model/records/iTeam.ts'
import { withText, type Text } from '../model/text.ts'
import type { Board } from './board.ts'
import { setContribution, updateCorridor } from './commands/corridors.ts'
import { updateDepartment } from './commands/departments.ts'
import { setField } from './commands/fields.ts'
import { setLink, updateTeamRole } from './commands/iTeam.ts'
import { setCriterion } from './commands/roadmap.ts'
import type { ControlValue } from './controls.ts'
import type { Binding } from './mark.ts'
import { refuse, type Refusal } from './refusal.ts'

/** One field as a control sets it. The readers below answer `undefined` for a value that cannot stand there. */
interface Setting {
  readonly board: Board
  /** The part of the record's id behind its type. */
  readonly key: EntityId
  readonly value: ControlValue
  readonly locale: Locale
}

type Setter = (setting: Setting) => Refusal | null

/**
 * Sets a field of an entity. Contributions, links and fields need not exist yet; an empty text means
 * that nothing is said there. Numbers may be typed, with a decimal comma or point.
 */
export function changeEntity(
  board: Board,
  { recordId, field }: Binding,
  value: ControlValue,
  locale: Locale,
): Refusal | null {
  const kind = recordId.slice(0, recordId.indexOf(':'))
  const name = `${kind}.${field}`
  const set = Object.hasOwn(setters, name) ? setters[name] : undefined
  return set ? set({ board, key: entityIdOf(recordId), value, locale }) : refuse('control/unknown')
}

const badValue = refuse('entity/bad-value')

const setters: Readonly<Record<string, Setter>> = {
  'department.name': (each) =>
    given(nameIn(each, 'department'), (name) => updateDepartment(each.board, each.key, { name })),
  'department.capacityDays': (each) =>
    given(amountOf(each.value), (capacityDays) =>
      updateDepartment(each.board, each.key, { capacityDays }),
    ),
  'corridor.name': (each) =>
    given(nameIn(each, 'corridor'), (name) => updateCorridor(each.board, each.key, { name })),
  'corridor.goal': (each) => setCorridorText(each, 'goal'),
  'corridor.sharedBenefit': (each) => setCorridorText(each, 'sharedBenefit'),
  'corridor.reputationNote': (each) => setCorridorText(each, 'reputationNote'),
  'contribution.role': (each) =>
    given(wordOf(each.value || 'none', contributionRoles), (role) =>
      setCell(each, role === null ? {} : { role }),
    ),
  'contribution.days': (each) => given(amountOf(each.value), (days) => setCell(each, { days })),
  'contribution.taskType': (each) =>
    given(wordOf(each.value, taskTypes), (taskType) => setCell(each, { taskType })),
  'contribution.text': (each) =>
    given(textOf(each, 'contribution', 'text'), (text) => setCell(each, { text })),
  'link.level': (each) => {
    const level = levels.find((step) => step === numberOf(each.value))
    const [kind, id] = splitKey(each.key)
    const end = linkKinds.find((known) => known === kind)
    if (level === undefined || end === undefined) return badValue
    return setLink(each.board, { kind: end, id }, { level })
  },
  'teamRole.name': (each) =>
    given(nameIn(each, 'teamRole'), (name) => updateTeamRole(each.board, each.key, { name })),
  'teamRole.fte': (each) =>
    given(amountOf(each.value), (fte) => updateTeamRole(each.board, each.key, { fte })),
  'teamRole.direction': (each) =>
    given(wordOf(each.value, directions), (direction) =>
      updateTeamRole(each.board, each.key, { direction }),
    ),
  'field.text': (each) =>
    given(textOf(each, 'field', 'text'), (text) =>
      setField(each.board, ...splitKey(each.key), { text }),
    ),
  'field.filled': (each) =>
    typeof each.value === 'boolean'
      ? setField(each.board, ...splitKey(each.key), { filled: each.value })
      : badValue,
  ...Object.fromEntries(
    criterionFamilies.map((family): [string, Setter] => [
      `initiative.criteria.${family}`,
      (each) =>
        given(ratingOf(each.value), (rating) =>
          setCriterion(each.board, each.key, family, { rating }),
        ),
    ]),
  ),
}

function setCorridorText(
  each: Setting,
  field: 'goal' | 'sharedBenefit' | 'reputationNote',
): Refusal | null {
  return given(textOf(each, 'corridor', field), (text) =>
    updateCorridor(each.board, each.key, { [field]: text }),
  )
}

function setCell(each: Setting, patch: Parameters<typeof setContribution>[3]): Refusal | null {
  const cell = findCell(each)
  return cell ? setContribution(each.board, ...cell, patch) : refuse('entity/not-found')
}

/** Corridor and department of a cell's key; ids may hold the `~` that joins them, so the board decides. */
function findCell({ board, key }: Setting): readonly [EntityId, EntityId] | null {
  const known = board.get(`contribution:${key}`)
  if (known?.typeName === 'contribution') return [known.corridorId, known.departmentId]
  for (let at = key.indexOf('~'); at >= 0; at = key.indexOf('~', at + 1)) {
    const [corridorId, departmentId] = [key.slice(0, at), key.slice(at + 1)]
    const isThere = board.get(`corridor:${corridorId}`) && board.get(`department:${departmentId}`)
    if (isThere && contributionKey(corridorId, departmentId) === key) {
      return [corridorId, departmentId]
    }
  }
  return null
}

/** The two parts of a key, split at the first `~`: neither kinds of links nor templates have one. */
function splitKey(key: EntityId): readonly [EntityId, EntityId] {
  const at = key.indexOf('~')
  return at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)]
}

function given<T>(value: T | undefined, set: (value: T) => Refusal | null): Refusal | null {
  return value === undefined ? badValue : set(value)
}

/** A text in the reader's language beside the one that is there; `null` when it was emptied. */
function textOf(
  { board, key, value, locale }: Setting,
  kind: string,
  field: string,
): Text | null | undefined {
  if (typeof value !== 'string') return undefined
  const words = value.trim()
  return words === '' ? null : withText(textAt(board, `${kind}:${key}`, field), locale, words)
}

function nameIn({ board, key, value, locale }: Setting, kind: string): Text | undefined {
  if (typeof value !== 'string') return undefined
  // An empty name stays empty in every language, so that it is refused and not half taken.
  const words = value.trim()
  return words === '' ? '' : withText(textAt(board, `${kind}:${key}`, 'name'), locale, words)
}

function textAt(board: Board, recordId: string, field: string): Text | null {
  const record = board.get(recordId)
  const found: unknown = Object.entries(record ?? {}).find(([name]) => name === field)?.[1]
  if (typeof found === 'string') return found
  return typeof found === 'object' && found !== null ? found : null
}

/** A number from 0; `null` for an empty text. */
function amountOf(value: ControlValue): number | null | undefined {
  if (typeof value === 'string' && value.trim() === '') return null
  const number = numberOf(value)
  return number !== undefined && number >= 0 ? number + 0 : undefined
}

function numberOf(value: ControlValue): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string' || !/^\s*\d+([.,]\d+)?\s*$/.test(value)) return undefined
  return Number(value.trim().replace(',', '.'))
}

/** One of a few words; `null` for an empty text. */
function wordOf<T extends string>(value: ControlValue, words: readonly T[]): T | null | undefined {
  return value === '' ? null : words.find((word) => word === value)
}

function ratingOf(value: ControlValue): Rating | undefined {
  if (value === '') return null
  return ([0, 1, 2] as const).find((rating) => rating === numberOf(value))
}
