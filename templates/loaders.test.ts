import { expect, test } from 'vitest'
import { templateIds } from './ids.ts'
import { templateLoaders } from './loaders.ts'
import { templates } from './registry.ts'

test('the loaders have the same templates as the registry, in the same order', async () => {
  const loaded = await Promise.all(Object.values(templateLoaders).map((load) => load()))
  expect(loaded).toEqual(templates)
  expect(Object.keys(templateLoaders)).toEqual(templates.map(({ id }) => id))
  expect(Object.values(templateIds)).toEqual(templates.map(({ id }) => id))
})
