/** Workshops of any kind, for properties of derived values. */
import * as fc from 'fast-check'
import { levels } from '../../shared/model/ladder.ts'
import { contributionRoles } from '../../shared/model/records/contribution.ts'
import {
  gateDecisions,
  phases,
  principleKeys,
  statuses,
} from '../../shared/model/records/initiative.ts'
import { sectors } from '../../shared/model/records/iTeam.ts'
import {
  emptyWorkshop,
  type Contribution,
  type Corridor,
  type Department,
  type Field,
  type Initiative,
  type Link,
  type Stakeholder,
  type TeamRole,
  type Workshop,
} from '../../shared/workshop/workshop.ts'

const rating = fc.constantFrom(0 as const, 1 as const, 2 as const, null)
/** Hundredths, so that the rim of the disc at 0.20 and both axes are met again and again. */
const axis = fc
  .oneof(
    fc.constantFrom(-100, -20, -16, -12, 0, 12, 16, 20, 100),
    fc.integer({ min: -100, max: 100 }),
  )
  .map((hundredths) => hundredths / 100 + 0)

/** An initiative with something said in every field that a derived value reads. */
export function anyInitiative(
  id: string,
  departments: readonly string[],
  corridors: readonly string[],
): fc.Arbitrary<Initiative> {
  // Ids that lead nowhere: an initiative may outlive what it refers to.
  const department = fc.constantFrom(...departments, 'gone', null)
  return fc.record({
    id: fc.constant(id),
    title: fc.constant(id),
    note: fc.constant(null),
    corridorId: fc.constantFrom(...corridors, 'gone', null),
    leadDeptId: department,
    contribDeptIds: fc.uniqueArray(fc.constantFrom(...departments, 'gone'), { maxLength: 3 }),
    effort: fc.constantFrom('S' as const, 'M' as const, 'L' as const),
    x: fc.option(axis, { freq: 8 }),
    y: fc.option(axis, { freq: 8 }),
    activeFromStage: fc.integer({ min: 0, max: 4 }),
    phase: fc.constantFrom(...phases),
    criteria: fc.record({
      organisational: rating,
      financial: rating,
      economic: rating,
      technical: rating,
    }),
    g0: fc.constantFrom('build' as const, null),
    opexSecured: fc.boolean(),
    exit: fc.constantFrom('handover' as const, null),
    exitTrigger: fc.constant(null),
    status: fc.constantFrom('active' as const, 'active' as const, ...statuses),
    gates: fc.dictionary(fc.constantFrom('G1', 'G3', 'G4'), fc.constantFrom(...gateDecisions)),
    gateNotes: fc.constant({}),
    criteriaNotes: fc.constant({}),
    tranches: fc.dictionary(fc.constantFrom(...phases), anyTranche, { maxKeys: 3 }),
    principles: fc.dictionary(fc.constantFrom(...principleKeys), fc.constant(true as const), {
      maxKeys: 3,
    }),
    extra: fc.constant({}),
  })
}

const anyTranche = fc.record({
  opex: fc.constantFrom(null, 0, 100, 250),
  capex: fc.constantFrom(null, 0, 100, 251),
  committed: fc.boolean(),
  released: fc.boolean(),
})

const emptyKit = {
  checkIns: fc.constant([]),
  agreements: fc.constant([]),
  parkedTopics: fc.constant([]),
  actions: fc.constant([]),
  decisions: fc.constant([]),
  retroNotes: fc.constant([]),
  retroRatings: fc.constant([]),
}

/** From nothing at all to five departments, four corridors and six initiatives. */
export const anyWorkshop: fc.Arbitrary<Workshop> = fc
  .record({
    departmentCount: fc.integer({ min: 0, max: 5 }),
    corridorCount: fc.integer({ min: 0, max: 4 }),
    initiativeCount: fc.integer({ min: 0, max: 6 }),
  })
  .chain(({ departmentCount, corridorCount, initiativeCount }) => {
    const departments = ids('D', departmentCount)
    const corridors = ids('C', corridorCount)
    return fc.record({
      ...emptyKit,
      departments: fc.tuple(...departments.map(anyDepartment)),
      corridors: fc.constant(corridors.map(corridor)),
      contributions: fc
        .tuple(...departments.flatMap((d) => corridors.map((c) => fc.option(anyCell(d, c)))))
        .map((cells) => cells.filter((cell) => cell !== null)),
      initiatives: fc.tuple(
        ...ids('I', initiativeCount).map((id) => anyInitiative(id, departments, corridors)),
      ),
      links: anyLinks(departments, corridors),
      teamRoles: fc.array(anyRole, { maxLength: 4 }),
      stakeholders: fc.array(anyStakeholder, { maxLength: 4 }),
      fields: fc.uniqueArray(anyField, {
        selector: ({ templateId, key }) => `${templateId} ${key}`,
      }),
      purpose: fc.constant(null),
      enablers: fc.constant(emptyWorkshop.enablers),
      stages: fc.constant(emptyWorkshop.stages),
      states: fc.constant([]),
      extra: fc.constant({}),
    })
  })

function ids(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_each, at) => `${letter}${at + 1}`)
}

/** A department of which only the capacity matters. */
export function anyDepartment(id: string): fc.Arbitrary<Department> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    headRole: fc.constant(null),
    capacityDays: fc.constantFrom(null, 0, 4.5, 8, 20),
    color: fc.constant(null),
    extra: fc.constant({}),
  })
}

/** A corridor nobody has said anything of. */
export function corridor(id: string): Corridor {
  return {
    id,
    name: id,
    leadDeptId: null,
    goal: null,
    sharedBenefit: null,
    reputationNote: null,
    color: null,
    extra: {},
  }
}

function anyCell(departmentId: string, corridorId: string): fc.Arbitrary<Contribution> {
  return fc.record({
    departmentId: fc.constant(departmentId),
    corridorId: fc.constant(corridorId),
    role: fc.constantFrom(...contributionRoles),
    text: fc.constant(null),
    days: fc.constantFrom(null, 0, 0.5, 2, 4, 9),
    taskType: fc.constantFrom('existing' as const, 'new' as const, null),
    extra: fc.constant({}),
  })
}

function anyLinks(
  departments: readonly string[],
  corridors: readonly string[],
): fc.Arbitrary<readonly Link[]> {
  const ends = [
    ...departments.map((to) => ({ kind: 'department', to }) as const),
    ...corridors.map((to) => ({ kind: 'corridor', to }) as const),
    ...sectors.map((to) => ({ kind: 'sector', to }) as const),
  ]
  const said = { levelTarget: null, purpose: null, ownerRole: null, extra: {} }
  return fc
    .tuple(
      ...ends.map((end) =>
        fc.option(fc.constantFrom(...levels).map((level): Link => ({ ...end, level, ...said }))),
      ),
    )
    .map((links) => links.filter((link) => link !== null))
}

const anyRole: fc.Arbitrary<TeamRole> = fc.record({
  id: fc.constant('role'),
  name: fc.constant('role'),
  fte: fc.constantFrom(null, 0, 0.1, 0.25, 0.5, 1, 1.2),
  direction: fc.constant(null),
  extra: fc.constant({}),
})

const anyStakeholder: fc.Arbitrary<Stakeholder> = fc.record({
  id: fc.constant('stakeholder'),
  sector: fc.constantFrom(...sectors),
  name: fc.constant('stakeholder'),
  influence: fc.constant(null),
  interest: fc.constant(null),
  levelNow: fc.constantFrom(...levels),
  levelTarget: fc.constant(null),
  extra: fc.constant({}),
})

const anyField: fc.Arbitrary<Field> = fc.record({
  templateId: fc.constantFrom('i-team', 'roadmap'),
  key: fc.constantFrom('mandate', 'roles', 'resources', 'competences', 'mission'),
  text: fc.constantFrom(null, '', '  ', 'Rat', { de: '' }, { en: 'Council' }),
  filled: fc.constantFrom(true, false, null),
  confidence: fc.constant(null),
  extra: fc.constant({}),
})
