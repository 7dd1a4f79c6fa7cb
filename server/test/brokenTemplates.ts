/** Files of templates that must be refused, each with one thing wrong in it. */
import type { TemplateFile } from '../../shared/ownTemplates/templateFile.ts'

type Broken = (file: TemplateFile) => unknown
const at = (file: TemplateFile, id: string, change: object): TemplateFile => ({
  ...file,
  records: file.records.map((one) => (one.id === id ? { ...one, ...change } : one)),
})
const add = (file: TemplateFile, record: TemplateFile['records'][number]): TemplateFile => ({
  ...file,
  records: [record, ...file.records],
})
/** What the file does, where the answer points, and how it comes to do so. */
export const brokenTemplates: readonly (readonly [string, string, Broken])[] = [
  ['is no template', '/format', () => ({ title: 'X' })],
  ['is of a later version', '/version', (file) => ({ ...file, version: 2 })],
  ['has records of a later schema', '/schema', (file) => ({ ...file, schema: 99 })],
  ['has fields nobody knows', '', (file) => ({ ...file, script: 'x' })],
  ['has no title', '/title', (file) => ({ ...file, title: '\u202e \u0000' })],
  ['has no page', '/pages', (file) => ({ ...file, pages: [] })],
  [
    'has a page twice',
    '/pages/1/id',
    (file) => ({ ...file, pages: [file.pages[0], file.pages[0]] }),
  ],
  [
    'names a template nobody has',
    '/pages/0/template',
    (file) => ({ ...file, pages: [{ ...file.pages[0], template: 'nowhere' }] }),
  ],
  [
    'passes a template page off as a free one',
    '/pages/0/template',
    (file) => ({ ...file, pages: [{ id: 'page:roadmap', name: 'R', template: null }] }),
  ],
  [
    'has a record twice',
    '/records/1',
    (file) => add(file, file.records[0] ?? { id: '', typeName: '' }),
  ],
  [
    'brings the board itself',
    '/records/0',
    (file) => add(file, { typeName: 'document', id: 'document:document', name: 'X' }),
  ],
  [
    'brings a page as a record',
    '/records/0',
    (file) => add(file, { typeName: 'page', id: 'page:x', name: 'X', index: 'a1', meta: {} }),
  ],
  [
    'brings a frame that only the server prints',
    '/records/1',
    (file) => at(file, 'shape:area', { type: 'template' }),
  ],
  ['has an unsound shape', '/records/1', (file) => at(file, 'shape:area', { x: 'left' })],
  ['has a shape nowhere', '/records/1', (file) => at(file, 'shape:area', { parentId: 'page:y' })],
  [
    'has shapes that lie in each other',
    '/records/1',
    (file) => at(file, 'shape:area', { parentId: 'shape:question' }),
  ],
  [
    'has a card of nothing',
    '/records/0',
    (file) =>
      add(file, {
        ...file.records[1],
        id: 'shape:card',
        typeName: 'shape',
        type: 'card',
        props: { w: 9, h: 9, kind: 'initiative', entityId: 'I99' },
      }),
  ],
  [
    'has an image that is none',
    '/assets/0',
    (file) => ({ ...file, assets: [{ id: 'a', mediaType: 'image/png', data: 'AAAA' }] }),
  ],
  ['lacks an image', '/records/0/props/src', (file) => ({ ...file, assets: [] })],
  [
    'shows a picture of another server',
    '/records/0/props/src',
    (file) =>
      at(file, 'asset:plan', {
        props: { ...(file.records[0]?.['props'] as object), src: 'https://example.org/x.png' },
      }),
  ],
  [
    'has an unsound agenda',
    '/steps/0/minutes',
    (file) => ({
      ...file,
      steps: [{ id: 'a', title: 'A', minutes: -1, mode: 'discuss', lock: 'none' }],
    }),
  ],
]
