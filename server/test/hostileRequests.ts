/** Requests that nobody meant to send, from a seed. */
import fc from 'fast-check'

/** JSON that nobody meant: right keys with wrong values, wrong keys, values of any shape. */
const hostileJson = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value)),
  fc
    .dictionary(
      fc.constantFrom(
        'title',
        'key',
        'name',
        'locale',
        'template',
        'templates',
        'workshop',
        'purpose',
        'retentionDays',
        'departmentId',
        'pronouns',
        'archived',
        '__proto__',
        'constructor',
        'departments',
        'corridors',
        'cells',
        'initiatives',
        'iteam',
        'format',
        'version',
      ),
      fc.oneof(
        fc.jsonValue({ maxDepth: 3 }),
        fc.constantFrom('', '\u0000', 'x'.repeat(500), -1, 1e308),
      ),
    )
    .map((value) => JSON.stringify(value)),
)

/** Bodies that are not even JSON, or only up to some point. */
export const hostileBody = fc.oneof(
  hostileJson.map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc
    .tuple(hostileJson, fc.nat())
    .map(([text, at]) => Buffer.from(text.slice(0, at % (text.length + 1)))),
  fc.constantFrom('[', '{"a":', '"\ud800"', '{"key":"\\ud800"}').map((text) => Buffer.from(text)),
  fc.integer({ min: 60, max: 5_000 }).map((depth) => Buffer.from('['.repeat(depth))),
  fc
    .integer({ min: 30, max: 3_000 })
    .map((depth) => Buffer.from(`{"workshop":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`)),
)

/** A call that takes a body, and where it goes. */
export const hostileTarget = fc.constantFrom(
  ['POST', '/api/boards'],
  ['POST', '/api/boards/:id/door'],
  ['POST', '/api/boards/:id/join'],
  ['PATCH', '/api/boards/:id'],
  ['PUT', '/api/boards/:id/workshop'],
  ['POST', '/api/boards/:id/assets'],
  ['POST', '/api/boards/:id/commands'],
  ['POST', '/api/boards/:id/keys/x/rotate'],
)

/** What a body says it is. */
export const hostileMediaType = fc.constantFrom(
  'application/json',
  'text/plain',
  'multipart/form-data; boundary=a',
  '',
)
