import { createTLSchema, parseTldrawJsonFile } from 'tldraw'
import { expect, test } from 'vitest'
import { seedBoard } from '../../../shared/workshop/seedBoard.ts'
import { templates } from '../../../templates/registry.ts'
import { sampleFile } from '../../../templates/samples/sampleWorkshop.ts'
import { writeTldr } from './writeTldr.ts'

test('a board opens in plain tldraw, with rectangles for cards and pictures for templates', async () => {
  const records = seedBoard({
    title: 'Auenfurt „Mitte“',
    locale: 'de',
    templates,
    workshop: sampleFile(),
  })
  const source = { records, templates, locale: 'de', today: '2026-11-22' } as const
  const json = await writeTldr({ ...source, resolve: async () => null })
  const parsed = parseTldrawJsonFile({ json, schema: createTLSchema() })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  const found = parsed.value.allRecords()
  const shapes = found.filter((record) => record.typeName === 'shape')
  const pictures = shapes.filter(({ type }) => type === 'image')
  expect(pictures).toHaveLength(templates.length)
  expect(pictures.every(({ isLocked }) => isLocked)).toBe(true)
  const cards = records.filter(
    (record) => record.typeName === 'shape' && (record.type as string) === 'card',
  )
  expect(shapes.filter(({ type }) => type === 'geo')).toHaveLength(cards.length)
  expect(JSON.stringify(shapes)).toContain('Online-Bauantrag')
  expect(found.filter(({ typeName }) => typeName === 'page')).toHaveLength(templates.length)
  expect(found.find(({ typeName }) => typeName === 'document')).toMatchObject({
    name: 'Auenfurt „Mitte“',
  })
})
