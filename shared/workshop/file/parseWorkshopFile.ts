/** Reads a workshop file, strictly: every fault with its pointer, and nothing of a faulty file. */
import type { JsonObject, JsonValue } from '@tldraw/utils'
import { levels } from '../../model/ladder.ts'
import { contributionRoles, taskTypes } from '../../model/records/contribution.ts'
import { confidences } from '../../model/records/field.ts'
import { sectors } from '../../model/records/iTeam.ts'
import { paletteKeys } from '../../model/palette.ts'
import { checkJson } from './checkJson.ts'
import { rootSpot, shown, type Fault, type Parsed, type Spot } from './fault.ts'
import { listOf, readFields, type Readers } from './readFields.ts'
import { readEntities } from './readEntities.ts'
import { initiativeReaders } from './readInitiative.ts'
import { readKit } from './readKit.ts'
import { readTeam } from './readTeam.ts'
import {
  amount,
  isObject,
  oneOf,
  orNull,
  text,
  wholeNumber,
  yesOrNo,
  type Reader,
} from './readers.ts'
import {
  entriesOf,
  idsIn,
  noIds,
  Once,
  readOwnId,
  referenceTo,
  type KnownIds,
} from './references.ts'
import {
  fileFormat,
  fileVersion,
  type ContributionFields,
  type CorridorFields,
  type DepartmentFields,
  type FieldFields,
  type NamedContribution,
  type NamedField,
  type StakeholderFields,
  type WorkshopFile,
} from './workshopFile.ts'

/**
 * Reads parsed JSON as a workshop file. `board` holds the ids that exist already: the file may refer
 * to them, and entries about them need not repeat their name.
 */
export function parseWorkshopFile(json: unknown, board: KnownIds = noIds): Parsed<WorkshopFile> {
  const faults: Fault[] = []
  const root = rootSpot(faults)
  if (!checkJson(json, root)) return { ok: false, faults }
  if (!isObject(json)) {
    root.fault('file.notFile', { got: shown(json) })
    return { ok: false, faults }
  }
  const file = readFile(json, root, board)
  return faults.length === 0 ? { ok: true, value: file } : { ok: false, faults }
}

/** Keys of the file that are read by name; `derived` is computed and `archive` is for whole boards. */
const knownKeys = [
  'format',
  'version',
  'departments',
  'corridors',
  'cells',
  'initiatives',
  'purpose',
  'iteam',
  'fields',
  'stakeholders',
  'checkIns',
  'agreements',
  'parkedTopics',
  'actions',
  'decisions',
  'retroNotes',
  'retroRatings',
  'pathEnablers',
  'pathOrder',
  'stageNames',
  'derived',
  'archive',
]

function readFile(json: JsonObject, root: Spot, board: KnownIds): WorkshopFile {
  checkVersion(json, root)
  const known: KnownIds = {
    ...board,
    department: new Set([...board.department, ...idsIn(json['departments'])]),
    corridor: new Set([...board.corridor, ...idsIn(json['corridors'])]),
    initiative: new Set([...board.initiative, ...idsIn(json['initiatives'])]),
    action: new Set([...board.action, ...idsIn(json['actions'])]),
  }
  const extra: JsonObject = {}
  for (const [key, value] of Object.entries(json)) {
    if (!knownKeys.includes(key)) extra[key] = value
  }
  const read = <T>(key: string, reader: Reader<T>): T | undefined => {
    const value = json[key]
    const found = value === undefined ? undefined : reader(value, root.inside(key))
    if (found?.extra !== undefined) extra[key] = found.extra
    return found?.value
  }
  const source = { json, root, board }
  return {
    departments: readEntities('department', 'name', departmentReaders, source),
    corridors: readEntities('corridor', 'name', corridorReaders(known), source),
    cells: readCells(json['cells'], root.inside('cells'), known),
    initiatives: readEntities('initiative', 'title', initiativeReaders(known), source),
    team: readTeam(json['iteam'], root.inside('iteam'), known),
    fields: readTemplateFields(json['fields'], root.inside('fields')),
    stakeholders: readEntities('stakeholder', 'name', stakeholderReaders, source),
    ...readKit(json, root, board, known),
    purpose: read('purpose', orNull(text)),
    pathEnablers: read('pathEnablers', exactly(4, yesOrNo)),
    pathOrder: read('pathOrder', routeOfStops),
    stageNames: read('stageNames', exactly(5, orNull(text))),
    extra,
  }
}

function checkVersion(json: JsonObject, root: Spot): void {
  const { format, version } = json
  if (format !== undefined && format !== fileFormat) {
    root.inside('format').fault('file.format', { wanted: fileFormat, got: shown(format) })
  }
  if (version !== undefined && version !== fileVersion) {
    const wanted = String(fileVersion)
    root.inside('version').fault('file.version', { wanted, got: shown(version) })
  }
}

const color = orNull(oneOf(paletteKeys))

const departmentReaders: Readers<DepartmentFields> = {
  name: text,
  headRole: orNull(text),
  capacityDays: orNull(amount('days')),
  color,
}

function corridorReaders(known: KnownIds): Readers<CorridorFields> {
  return {
    name: text,
    leadDeptId: orNull(referenceTo('department', known)),
    goal: orNull(text),
    sharedBenefit: orNull(text),
    reputationNote: orNull(text),
    color,
  }
}

/** 1 little to 5 much. */
const scale = orNull(wholeNumber([1, 2, 3, 4, 5] as const))

const stakeholderReaders: Readers<StakeholderFields> = {
  sector: oneOf(sectors),
  name: text,
  influence: scale,
  interest: scale,
  levelNow: wholeNumber(levels),
  levelTarget: orNull(wholeNumber(levels)),
}

const fieldReaders: Readers<FieldFields> = {
  text: orNull(text),
  filled: orNull(yesOrNo),
  confidence: orNull(wholeNumber(confidences)),
}

const contributionReaders: Readers<ContributionFields> = {
  role: oneOf(contributionRoles),
  text: orNull(text),
  days: orNull(amount('days')),
  taskType: orNull(oneOf(taskTypes)),
}

function readCells(
  list: JsonValue | undefined,
  spot: Spot,
  known: KnownIds,
): readonly NamedContribution[] {
  const department = referenceTo('department', known)
  const corridor = referenceTo('corridor', known)
  const once = new Once()
  const cells: NamedContribution[] = []
  for (const [entry, inside] of entriesOf(list, spot)) {
    const departmentId = department(entry['departmentId'] ?? null, inside.inside('departmentId'))
    const corridorId = corridor(entry['corridorId'] ?? null, inside.inside('corridorId'))
    const { fields, extra } = readFields(entry, contributionReaders, inside, [
      'departmentId',
      'corridorId',
    ])
    if (!departmentId || !corridorId) continue
    once.check(`${corridorId.value}~${departmentId.value}`, inside, {
      key: 'file.what.contribution',
      values: { department: shown(departmentId.value), corridor: shown(corridorId.value) },
    })
    cells.push({ departmentId: departmentId.value, corridorId: corridorId.value, fields, extra })
  }
  return cells
}

function readTemplateFields(list: JsonValue | undefined, spot: Spot): readonly NamedField[] {
  const once = new Once()
  const fields: NamedField[] = []
  for (const [entry, inside] of entriesOf(list, spot)) {
    const templateId = readOwnId(entry['templateId'], inside.inside('templateId'))
    const key = readOwnId(entry['key'], inside.inside('key'))
    const read = readFields(entry, fieldReaders, inside, ['templateId', 'key'])
    if (templateId === null || key === null) continue
    const values = { key: shown(key), template: shown(templateId) }
    if (!once.check(`${templateId}~${key}`, inside, { key: 'file.what.field', values })) continue
    fields.push({ templateId, key, ...read })
  }
  return fields
}

/** A list of a fixed length. */
function exactly<T>(length: number, item: Reader<T>): Reader<readonly T[]> {
  const list = listOf(item)
  return (value, spot) => {
    if (Array.isArray(value) && value.length === length) return list(value, spot)
    spot.fault('file.length', { length: String(length), got: shown(value) })
    return undefined
  }
}

/** The four stops, each once. */
const routeOfStops: Reader<readonly number[]> = (value, spot) => {
  const found = exactly(4, wholeNumber([0, 1, 2, 3]))(value, spot)
  if (!found) return undefined
  if (new Set(found.value).size === 4) return found
  spot.fault('file.stops', { got: shown(value) })
  return undefined
}
