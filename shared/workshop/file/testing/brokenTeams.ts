/** Files with one thing wrong in the I-Team, fields, stakeholders or in what is noted of initiatives. */
import { at, first, type BrokenFile, type SoundFile } from './soundFile.ts'

/** A part of the file's I-Team. */
const team = (file: SoundFile, part: string) => at(file.iteam, part)
/** The first item of a part of the I-Team that is a list. */
const item = (file: SoundFile, part: string) => at(team(file, part), 0)
/** A field of the first initiative that is an object. */
const noted = (file: SoundFile, field: string) => at(first(file, 'initiatives'), field)

/** By what is wrong, as in `brokenFiles`. */
export const brokenTeams: Readonly<Record<string, BrokenFile>> = {
  'a team that is a list': [(f) => Object.assign(f, { iteam: [] }), '/iteam', /must be an object/],
  'roles that are none': [
    (f) => Object.assign(f.iteam, { roles: {} }),
    '/iteam/roles',
    /must be a list/,
  ],
  'a new role without a name': [
    (f) => delete item(f, 'roles')['name'],
    '/iteam/roles/0/name',
    /is missing.*role "role-1"/,
  ],
  'a role with an id of spaces': [
    (f) => (item(f, 'roles')['id'] = 'Rolle 1'),
    '/iteam/roles/0/id',
    /got "Rolle 1"/,
  ],
  'two roles of one id': [
    (f) => f.iteam.roles.unshift({ id: 'role-2', name: 'Lotse', fte: 1 } as never),
    '/iteam/roles/1/id',
    /second time/,
  ],
  'a direction nobody knows': [
    (f) => (item(f, 'roles')['direction'] = 'upward'),
    '/iteam/roles/0/direction',
    /inward, outward, both, got "upward"/,
  ],
  'FTE as text': [(f) => (item(f, 'roles')['fte'] = '0,5'), '/iteam/roles/0/fte', /got "0,5"/],
  'levels as a list': [
    (f) => Object.assign(f.iteam, { inward: [4] }),
    '/iteam/inward',
    /must be an object/,
  ],
  'half a level': [
    (f) => (team(f, 'outward')['citizens'] = 1.5),
    '/iteam/outward/citizens',
    /0, 1, 2, 3, 4, got 1.5/,
  ],
  'linked corridors as object': [
    (f) => Object.assign(f.iteam, { corridors: { C1: true } }),
    '/iteam/corridors',
    /must be a list of ids/,
  ],
  'a linked corridor that is nowhere': [
    (f) => f.iteam.corridors.push('C9'),
    '/iteam/corridors/1',
    /corridor "C9"/,
  ],
  'a box ticked with a word': [
    (f) => (team(f, 'mandate')['mandate'] = 'ja'),
    '/iteam/mandate/mandate',
    /true or false, got "ja"/,
  ],
  'a link of a wrong kind': [
    (f) => (item(f, 'links')['kind'] = 'planet'),
    '/iteam/links/0/kind',
    /department, corridor, sector, got "planet"/,
  ],
  'a link to no sector': [
    (f) => (item(f, 'links')['to'] = 'press'),
    '/iteam/links/0/to',
    /citizens.*got "press"/,
  ],
  'a link to no department': [
    (f) => Object.assign(item(f, 'links'), { kind: 'department', to: 'D9' }),
    '/iteam/links/0/to',
    /department "D9"/,
  ],
  'a link without an end': [
    (f) => delete item(f, 'links')['to'],
    '/iteam/links/0/to',
    /must be one of citizens/,
  ],
  'a doubled link': [
    (f) => f.iteam.links.push(...f.iteam.links),
    '/iteam/links/1',
    /the link to sector "science" a second time/,
  ],
  'a target off the ladder': [
    (f) => (item(f, 'links')['levelTarget'] = 5),
    '/iteam/links/0/levelTarget',
    /got 5/,
  ],
  'a purpose as number': [
    (f) => (item(f, 'links')['purpose'] = 7),
    '/iteam/links/0/purpose',
    /must be a text/,
  ],
  'a field of no template': [
    (f) => delete first(f, 'fields')['templateId'],
    '/fields/0/templateId',
    /is missing/,
  ],
  'a field with a joined key': [
    (f) => (first(f, 'fields')['key'] = 'a~b'),
    '/fields/0/key',
    /got "a~b"/,
  ],
  'a doubled field': [
    (f) => f.fields.push(...f.fields),
    '/fields/1',
    /field "mission" of "roadmap" a second time/,
  ],
  'a confidence of three': [
    (f) => (first(f, 'fields')['confidence'] = 3),
    '/fields/0/confidence',
    /0, 1, 2, got 3/,
  ],
  'a stakeholder of no sector': [
    (f) => (first(f, 'stakeholders')['sector'] = 'press'),
    '/stakeholders/0/sector',
    /municipalities, got "press"/,
  ],
  'a stakeholder without a name': [
    (f) => delete first(f, 'stakeholders')['name'],
    '/stakeholders/0/name',
    /Give the new stakeholder "S1" a name/,
  ],
  'a doubled stakeholder': [
    (f) => f.stakeholders.push(...f.stakeholders),
    '/stakeholders/1/id',
    /second time/,
  ],
  'an interest of six': [
    (f) => (first(f, 'stakeholders')['interest'] = 6),
    '/stakeholders/0/interest',
    /1, 2, 3, 4, 5, got 6/,
  ],
  'a level that is null': [
    (f) => (first(f, 'stakeholders')['levelNow'] = null),
    '/stakeholders/0/levelNow',
    /got null/,
  ],
  'a day that no calendar has': [
    (f) => (at(noted(f, 'gateNotes'), 'G1')['date'] = '2026-02-30'),
    '/initiatives/0/gateNotes/G1/date',
    /a day of the calendar.*got "2026-02-30"/,
  ],
  'a day in words': [
    (f) => (at(noted(f, 'gateNotes'), 'G1')['date'] = '30.11.2026'),
    '/initiatives/0/gateNotes/G1/date',
    /got "30.11.2026"/,
  ],
  'a gate note in words': [
    (f) => (noted(f, 'gateNotes')['G1'] = 'beschlossen'),
    '/initiatives/0/gateNotes/G1',
    /must be an object/,
  ],
  'must as text': [
    (f) => (at(noted(f, 'criteriaNotes'), 'technical')['must'] = 'ja'),
    '/initiatives/0/criteriaNotes/technical/must',
    /true or false/,
  ],
  'negative money': [
    (f) => (at(noted(f, 'tranches'), 'P1')['opex'] = -1),
    '/initiatives/0/tranches/P1/opex',
    /number of euros from 0, got -1/,
  ],
  'money as text': [
    (f) => (at(noted(f, 'tranches'), 'P1')['capex'] = '10.000'),
    '/initiatives/0/tranches/P1/capex',
    /got "10.000"/,
  ],
  'released in words': [
    (f) => (at(noted(f, 'tranches'), 'P1')['released'] = 'ja'),
    '/initiatives/0/tranches/P1/released',
    /true or false/,
  ],
  'a principle nobody knows': [
    (f) => (first(f, 'initiatives')['principles'] = ['V', '8']),
    '/initiatives/0/principles/1',
    /V, 1, 2, 3, 4, 5, 6, 7, got "8"/,
  ],
  'a principle twice': [
    (f) => (first(f, 'initiatives')['principles'] = ['V', 'V']),
    '/initiatives/0/principles',
    /a principle twice/,
  ],
  'principles as object': [
    (f) => (first(f, 'initiatives')['principles'] = { V: true }),
    '/initiatives/0/principles',
    /must be a list/,
  ],
}
