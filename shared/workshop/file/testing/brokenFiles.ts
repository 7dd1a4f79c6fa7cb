/** Files with one thing wrong in their departments, corridors, contributions, initiatives or as a whole. */
import { at, first, nested, type BrokenFile, type Json } from './soundFile.ts'

/**
 * By what is wrong: how the sound file is spoiled, where the fault stands, and what the report says of it.
 */
export const brokenFiles: Readonly<Record<string, BrokenFile>> = {
  'another format': [
    (f) => (f.format = 'miro'),
    '/format',
    /must be "korridor-workshop", got "miro"/,
  ],
  'a newer version': [(f) => (f.version = 2), '/version', /must be 1.*got 2/],
  'a version as text': [(f) => ((f as Json)['version'] = '1'), '/version', /got "1"/],
  'a list that is none': [
    (f) => ((f as Json)['departments'] = {}),
    '/departments',
    /must be a list/,
  ],
  'an entry that is none': [
    (f) => ((f.departments as unknown[])[1] = 'D2'),
    '/departments/1',
    /must be an object/,
  ],
  'no id': [(f) => delete first(f, 'departments')['id'], '/departments/0/id', /is missing/],
  'an id with a space': [
    (f) => (first(f, 'departments')['id'] = 'D 1'),
    '/departments/0/id',
    /got "D 1"/,
  ],
  'an id as number': [(f) => (first(f, 'initiatives')['id'] = 7), '/initiatives/0/id', /got 7/],
  'an id of 65 characters': [
    (f) => (first(f, 'initiatives')['id'] = 'x'.repeat(65)),
    '/initiatives/0/id',
    /1 to 64/,
  ],
  'a poisonous id': [
    (f) => (first(f, 'initiatives')['id'] = '__proto__'),
    '/initiatives/0/id',
    /__proto__/,
  ],
  'a doubled id': [
    (f) => (at(f.departments, 1)['id'] = 'D1'),
    '/departments/1/id',
    /second time \(first at \/departments\/0\/id\)/,
  ],
  'no name': [
    (f) => delete first(f, 'departments')['name'],
    '/departments/0/name',
    /Give the new department "D1" a name/,
  ],
  'no title': [
    (f) => delete first(f, 'initiatives')['title'],
    '/initiatives/0/title',
    /is missing/,
  ],
  'a name as number': [
    (f) => (first(f, 'corridors')['name'] = 5),
    '/corridors/0/name',
    /must be a text/,
  ],
  'a name that is null': [
    (f) => (first(f, 'corridors')['name'] = null),
    '/corridors/0/name',
    /must be a text/,
  ],
  'an empty pair': [(f) => (first(f, 'corridors')['name'] = {}), '/corridors/0/name', /de or en/],
  'half a pair': [
    (f) => (first(f, 'corridors')['name'] = { de: 1 }),
    '/corridors/0/name/de',
    /must be a text/,
  ],
  'a text too long': [
    (f) => (first(f, 'initiatives')['note'] = 'x'.repeat(20_001)),
    '/initiatives/0/note',
    /20001/,
  ],
  'half a character': [
    (f) => (first(f, 'initiatives')['title'] = 'a\ud800'),
    '/initiatives/0/title',
    /surrogate/,
  ],
  'negative capacity': [
    (f) => (first(f, 'departments')['capacityDays'] = -3),
    '/departments/0/capacityDays',
    /from 0, got -3/,
  ],
  'capacity as text': [
    (f) => (first(f, 'departments')['capacityDays'] = '12'),
    '/departments/0/capacityDays',
    /got "12"/,
  ],
  'a wrong colour': [
    (f) => (first(f, 'departments')['color'] = 'neon'),
    '/departments/0/color',
    /got "neon"/,
  ],
  'a lead that is nowhere': [
    (f) => (first(f, 'corridors')['leadDeptId'] = 'D9'),
    '/corridors/0/leadDeptId',
    /department "D9".*neither in the file nor on the board/,
  ],
  'a cell of no department': [
    (f) => (first(f, 'cells')['departmentId'] = 'D9'),
    '/cells/0/departmentId',
    /"D9"/,
  ],
  'a cell without corridor': [
    (f) => delete first(f, 'cells')['corridorId'],
    '/cells/0/corridorId',
    /must be the id of a corridor/,
  ],
  'a doubled cell': [(f) => f.cells.push(...f.cells), '/cells/1', /second time/],
  'a wrong role': [
    (f) => (first(f, 'cells')['role'] = 'boss'),
    '/cells/0/role',
    /lead, contribute, informed, none, got "boss"/,
  ],
  'negative days': [(f) => (first(f, 'cells')['days'] = -0.5), '/cells/0/days', /got -0.5/],
  'a wrong task type': [
    (f) => (first(f, 'cells')['taskType'] = 'old'),
    '/cells/0/taskType',
    /existing, new/,
  ],
  'x outside the matrix': [
    (f) => (first(f, 'initiatives')['x'] = 1.01),
    '/initiatives/0/x',
    /from -1 to 1, got 1.01/,
  ],
  'y as text': [(f) => (first(f, 'initiatives')['y'] = '0.5'), '/initiatives/0/y', /got "0.5"/],
  'a stage too late': [
    (f) => (first(f, 'initiatives')['activeFromStage'] = 5),
    '/initiatives/0/activeFromStage',
    /0, 1, 2, 3, 4, got 5/,
  ],
  'half a stage': [
    (f) => (first(f, 'initiatives')['activeFromStage'] = 0.5),
    '/initiatives/0/activeFromStage',
    /got 0.5/,
  ],
  'a wrong phase': [
    (f) => (first(f, 'initiatives')['phase'] = 'P6'),
    '/initiatives/0/phase',
    /P1, P2, P3, P4, P5, got "P6"/,
  ],
  'a wrong effort': [
    (f) => (first(f, 'initiatives')['effort'] = 'XL'),
    '/initiatives/0/effort',
    /S, M, L/,
  ],
  'a wrong status': [
    (f) => (first(f, 'initiatives')['status'] = 'done'),
    '/initiatives/0/status',
    /active, parked, exited/,
  ],
  'a rating of three': [
    (f) => (first(f, 'initiatives')['criteria'] = { technical: 3 }),
    '/initiatives/0/criteria/technical',
    /0, 1, 2, got 3/,
  ],
  'criteria as list': [
    (f) => (first(f, 'initiatives')['criteria'] = [2]),
    '/initiatives/0/criteria',
    /must be an object/,
  ],
  'a wrong decision': [
    (f) => (first(f, 'initiatives')['gates'] = { G2: 'stop' }),
    '/initiatives/0/gates/G2',
    /go, loop, exit/,
  ],
  'a wrong exit': [
    (f) => (first(f, 'initiatives')['exit'] = 'sell'),
    '/initiatives/0/exit',
    /stop_reuse/,
  ],
  'a wrong g0': [(f) => (first(f, 'initiatives')['g0'] = 'buy'), '/initiatives/0/g0', /build/],
  'opexSecured as text': [
    (f) => (first(f, 'initiatives')['opexSecured'] = 'yes'),
    '/initiatives/0/opexSecured',
    /true or false/,
  ],
  'a contributor twice': [
    (f) => (first(f, 'initiatives')['contribDeptIds'] = ['D1', 'D1']),
    '/initiatives/0/contribDeptIds/1',
    /a second time/,
  ],
  'a contributor that is nowhere': [
    (f) => (first(f, 'initiatives')['contribDeptIds'] = ['D1', 'D7']),
    '/initiatives/0/contribDeptIds/1',
    /"D7"/,
  ],
  'negative FTE': [
    (f) => (at(f.iteam.roles, 0)['fte'] = -1),
    '/iteam/roles/0/fte',
    /full-time equivalents from 0, got -1/,
  ],
  'a level of five': [(f) => (f.iteam.inward.D1 = 5), '/iteam/inward/D1', /got 5/],
  'a level of no department': [
    (f) => ((f.iteam.inward as Json)['D9'] = 1),
    '/iteam/inward/D9',
    /neither in the file/,
  ],
  'a linked corridor twice': [
    (f) => f.iteam.corridors.push('C1'),
    '/iteam/corridors/1',
    /second time/,
  ],
  'three enablers': [(f) => f.pathEnablers.pop(), '/pathEnablers', /a list of 4/],
  'an enabler as number': [
    (f) => ((f.pathEnablers as unknown[])[2] = 1),
    '/pathEnablers/2',
    /true or false, got 1/,
  ],
  'a route that goes in circles': [
    (f) => (f['pathOrder'] = [0, 1, 1, 3]),
    '/pathOrder',
    /each of the stops/,
  ],
  'a number too large': [(f) => (f['extra'] = Infinity), '/extra', /too large/],
  'a bottomless field': [
    (f) => (f['deep'] = nested(32)),
    `/deep${'/0'.repeat(31)}`,
    /deeper than 32/,
  ],
}
