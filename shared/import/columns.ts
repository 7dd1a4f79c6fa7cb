/** The columns a table may have, by kind of entity, and the headings by which they are known. */

/** What the rows of a table can be. */
export const sheetKinds = [
  'initiative',
  'department',
  'corridor',
  'contribution',
  'stakeholder',
  'action',
  'note',
] as const
export type SheetKind = (typeof sheetKinds)[number]

/** Where a column goes: a field of the entity, or one of its criteria. */
export type ColumnKey =
  | 'id'
  | 'title'
  | 'name'
  | 'note'
  | 'corridorId'
  | 'leadDeptId'
  | 'contribDeptIds'
  | 'effort'
  | 'phase'
  | 'x'
  | 'y'
  | 'activeFromStage'
  | 'status'
  | 'g0'
  | 'organisational'
  | 'financial'
  | 'economic'
  | 'technical'
  | 'opexSecured'
  | 'exit'
  | 'exitTrigger'
  | 'headRole'
  | 'capacityDays'
  | 'goal'
  | 'sharedBenefit'
  | 'reputationNote'
  | 'departmentId'
  | 'role'
  | 'text'
  | 'days'
  | 'taskType'
  | 'sector'
  | 'influence'
  | 'interest'
  | 'levelNow'
  | 'levelTarget'
  | 'what'
  | 'ownerRole'
  | 'deptId'
  | 'initiativeId'
  | 'due'
  | 'resources'
  | 'dependsOn'

/** Columns of our own exports that are computed: known, and never read back. */
export const computed = 'computed'

type Aliases = Partial<Record<ColumnKey, string>>

const ids = 'id kennung'
const departments =
  'lead_department lead leaddeptid federführung federfuehrung amt dezernat department zuständig ' +
  'zuständigkeit verantwortlich responsible fachbereich federführendes_amt owner'
const corridors = 'corridor corridorid korridor themenkorridor thema topic topic_corridor'
const actions = 'maßnahme massnahme aufgabe todo to_do action action_item task'
const notes =
  'note notes notiz notizen beschreibung description bemerkung anmerkung kommentar comment'

/** Headings in German and English, one word each; a heading of several words is written with `_`. */
const aliases: Readonly<Record<SheetKind, Aliases>> = {
  initiative: {
    id: `${ids} initiative_id vorhaben_id`,
    title:
      'title titel vorhaben initiative name projekt projektname projekttitel project bezeichnung maßnahme massnahme idee idea',
    note: notes,
    corridorId: corridors,
    leadDeptId: departments,
    contribDeptIds:
      'contributors contributing contributing_departments contribdeptids mitwirkende mitwirkung ' +
      'mitwirkende_ämter beteiligte beteiligte_ämter beteiligte_dezernate beteiligt beitragende',
    effort: 'effort aufwand größe groesse size',
    phase: 'phase',
    x: 'x',
    y: 'y',
    activeFromStage: 'active_from_stage activefromstage stage ab_stufe stufe from_stage',
    status: 'status stand zustand state',
    g0: 'g0 vorabprüfung upfront_check',
    organisational: 'org organisational organisatorisch criteria_organisational',
    financial: 'fin financial finanziell criteria_financial',
    economic: 'eco economic wirtschaftlich ökonomisch criteria_economic',
    technical: 'tech technical technisch criteria_technical',
    opexSecured: 'opex_secured opexsecured betrieb_gesichert betriebskosten_gesichert',
    exit: 'exit ausstieg',
    exitTrigger: 'exit_trigger exittrigger auslöser ausstieg_wenn',
  },
  department: {
    id: `${ids} department_id`,
    name: 'name department dezernat amt titel title fachbereich bezeichnung',
    headRole: 'head_role headrole head leitung leitung_funktion',
    capacityDays:
      'capacity_days capacitydays capacity kapazität kapazität_in_tagen kapazitaet tage',
  },
  corridor: {
    id: `${ids} corridor_id`,
    name: 'name corridor korridor themenkorridor titel title thema topic bezeichnung',
    leadDeptId: departments,
    goal: 'goal ziel ziele',
    sharedBenefit: 'shared_benefit sharedbenefit benefit nutzen gemeinsamer_nutzen',
    reputationNote: 'reputation_note reputationnote reputation ansehen reputation_nach_außen',
  },
  contribution: {
    corridorId: corridors,
    departmentId: `department departmentid dezernat amt fachbereich`,
    role: 'role rolle',
    text: 'contribution text beitrag aufgabe task',
    days: 'days tage',
    taskType: 'task_type tasktype art_der_aufgabe aufgabentyp aufgabenart',
  },
  stakeholder: {
    id: ids,
    name: 'name akteur akteurin akteure stakeholder organisation organization titel title',
    sector: 'sector sektor bereich gruppe',
    influence: 'influence einfluss',
    interest: 'interest interesse',
    levelNow: 'level_now levelnow level stufe stand heute',
    levelTarget: 'level_target leveltarget ziel ziel_stufe zielstufe',
  },
  action: {
    id: `${ids} action_id nr`,
    what: `what was ${actions} titel title bezeichnung nächster_schritt`,
    ownerRole:
      'owner_role ownerrole owner wer who verantwortlich verantwortliche_rolle zuständig ' +
      'zuständigkeit responsible rolle role',
    deptId: 'department deptid dezernat amt fachbereich',
    corridorId: corridors,
    initiativeId: 'initiative initiativeid vorhaben projekt project',
    due: 'due due_date fällig fällig_am bis bis_wann termin frist deadline datum date wann',
    resources: 'resources ressourcen mittel bedarf needs',
    status: 'status stand zustand state',
    dependsOn: 'depends_on dependson hängt_ab_von abhängig_von wartet_auf nach',
  },
  note: { text: `text ${notes} stichwort idee idea` },
}

const computedHeadings: Readonly<Record<SheetKind, string>> = {
  initiative:
    'approach votes herangehensweise stimmen readiness gate_status gate_decision decision_body date ' +
    'tranche_opex tranche_capex committed released flags',
  department: 'load days flags',
  corridor: 'contributors crossness initiatives flags',
  contribution: '',
  stakeholder: '',
  action: 'flags',
  note: '',
}

/** The columns of a kind, in the order a choice offers them. */
export function columnsOf(kind: SheetKind): readonly ColumnKey[] {
  return keysOf(aliases[kind])
}

/** The column a row cannot do without: what it is called. */
export function nameColumnOf(kind: SheetKind): ColumnKey {
  if (kind === 'initiative') return 'title'
  if (kind === 'contribution') return 'departmentId'
  if (kind === 'action') return 'what'
  return kind === 'note' ? 'text' : 'name'
}

/** The column a heading stands for; `computed` for one of ours that is not read; `null` for a stranger. */
export function columnFor(heading: string, kind: SheetKind): ColumnKey | typeof computed | null {
  const word = headingWord(heading)
  if (word === '') return null
  const found = keysOf(aliases[kind]).find((key) => wordsOf(aliases[kind][key]).has(word))
  if (found) return found
  return wordsOf(computedHeadings[kind]).has(word) ? computed : null
}

/** A heading as the lists above write it: small letters, `_` between words, without brackets and units. */
function headingWord(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
}

const split = new Map<string, ReadonlySet<string>>()

function wordsOf(list: string | undefined): ReadonlySet<string> {
  if (!list) return new Set()
  const known = split.get(list) ?? new Set(list.split(' '))
  split.set(list, known)
  return known
}

function keysOf(of: Aliases): readonly ColumnKey[] {
  return Object.keys(of).filter((key): key is ColumnKey => key in of)
}
