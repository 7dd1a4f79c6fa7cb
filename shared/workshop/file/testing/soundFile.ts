/** A small sound workshop file, and how it is spoiled. */

export type Json = Record<string, unknown>

/** A way to spoil the file, the pointer of the fault, and words of its report. */
export type BrokenFile = readonly [
  spoil: (file: SoundFile) => unknown,
  pointer: string,
  says: RegExp,
]

export type SoundFile = ReturnType<typeof sound> & Json

/** A file with nothing wrong in it, fresh every time. */
export function soundFile(): SoundFile {
  return sound()
}

const sound = () => ({
  format: 'korridor-workshop',
  version: 1,
  departments: [
    { id: 'D1', name: 'Bauamt', capacityDays: 12 },
    { id: 'D2', name: { de: 'Umwelt', en: 'Environment' } },
  ],
  corridors: [{ id: 'C1', name: 'Klima', leadDeptId: 'D1' }],
  cells: [{ departmentId: 'D2', corridorId: 'C1', role: 'contribute', days: 3 }],
  initiatives: [
    {
      id: 'I1',
      title: 'Bäume',
      x: 0.5,
      y: -0.5,
      corridorId: 'C1',
      leadDeptId: 'D1',
      contribDeptIds: ['D2'],
      criteria: { organisational: 2, financial: null },
      gates: { G1: 'go' },
      gateNotes: { G1: { body: 'Rat', date: '2026-11-30' } },
      criteriaNotes: { technical: { must: true, evidence: 'Test' } },
      tranches: { P1: { opex: 10, capex: 0, committed: true } },
      principles: ['V', '1'],
    },
  ],
  iteam: {
    roles: [{ name: 'Leitung', fte: 1 }],
    inward: { D1: 4 },
    corridors: ['C1'],
    outward: { citizens: 3 },
    mandate: { mandate: true },
    links: [{ kind: 'sector', to: 'science', level: 2, levelTarget: 4, purpose: 'Daten' }],
  },
  fields: [{ templateId: 'roadmap', key: 'mission', text: 'Für alle', confidence: 1 }],
  stakeholders: [{ id: 'S1', name: 'Jugendrat', sector: 'citizens', interest: 5, levelNow: 2 }],
  checkIns: [{ id: 'K1', role: 'Leitung', deptId: 'D1', mood: 4, expectation: 'Klarheit' }],
  agreements: [{ id: 'V1', text: 'Ausreden lassen', consent: 'consent' }],
  parkedTopics: [{ id: 'P1', topic: 'Haushalt', ownerRole: 'Kämmerei', status: 'assigned' }],
  actions: [
    { id: 'M1', what: 'Rat fragen', ownerRole: 'Leitung', due: '2026-11-30', status: 'doing' },
    {
      id: 'M2',
      what: { de: 'Bäume pflanzen' },
      deptId: 'D2',
      corridorId: 'C1',
      initiativeId: 'I1',
      dependsOn: ['M1'],
    },
  ],
  decisions: [{ id: 'E1', text: 'Wir pflanzen', method: 'vote', date: '2026-11-22', voteId: 'v1' }],
  retroNotes: [{ id: 'R1', column: 'keep', text: 'Pausen' }],
  retroRatings: [{ id: 'B1', value: 5 }],
  pathEnablers: [true, false, false, false],
})

/** The first record of a list, to be broken. */
export function first(file: Json, list: string): Json {
  return at(file[list], 0)
}

/** An item of a list or a field of an object, to be broken. */
export function at(value: unknown, key: string | number): Json {
  const found: unknown = Object.entries(value ?? {}).find(([name]) => name === String(key))?.[1]
  if (typeof found === 'object' && found !== null) return found as Json
  throw new Error(`the sound file has nothing at ${key}`)
}

/** A list in a list in a list. */
export function nested(depth: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level++) value = [value]
  return value
}
