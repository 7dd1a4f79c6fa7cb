import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRecord } from '../../../../shared/model/check.ts'
import { BoardIndex } from '../../../../shared/workshop/BoardIndex.ts'
import { seedBoard } from '../../../../shared/workshop/seedBoard.ts'
import { templates } from '../../../../templates/registry.ts'
import { sampleFile } from '../../../../templates/samples/sampleWorkshop.ts'
import { layOut, longestSide, placePictures } from './placePictures.ts'

test('pictures keep their proportions, are no larger than a sheet and none lies on another', () => {
  const side = fc.integer({ min: 1, max: 6_000 })
  const pictures = fc.array(fc.record({ w: side, h: side }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(pictures, (all) => {
      const { rects, w, h } = layOut(all)
      expect(rects).toHaveLength(all.length)
      rects.forEach((rect, position) => {
        const picture = all[position] ?? { w: 1, h: 1 }
        expect(Math.max(rect.w, rect.h)).toBeLessThanOrEqual(longestSide + 0.001)
        if (Math.min(rect.w, rect.h) > 1) {
          expect(rect.w / rect.h).toBeCloseTo(picture.w / picture.h, 5)
        }
        expect(rect.x + rect.w).toBeLessThanOrEqual(w + 0.001)
        expect(rect.y + rect.h).toBeLessThanOrEqual(h + 0.001)
        const hit = rects.some(
          (other) =>
            other !== rect &&
            rect.x < other.x + other.w - 0.001 &&
            rect.x + rect.w > other.x &&
            rect.y < other.y + other.h - 0.001 &&
            rect.y + rect.h > other.y,
        )
        expect(hit).toBe(false)
      })
    }),
    { seed: 11, numRuns: 200 },
  )
})

test('what is put is sound on a board, lies above everything and says what it shows', () => {
  const seed = seedBoard({ title: 'Auenfurt', locale: 'de', templates, workshop: sampleFile() })
  const board = new BoardIndex()
  for (const record of seed) board.set(record)
  const [page] = board.all('page')
  if (!page) throw new Error('no page')
  const picture = {
    src: 'asset:x',
    name: 'plan.png',
    w: 1600,
    h: 800,
    mimeType: 'image/png',
    isAnimated: false,
    altText: 'Plan der Innenstadt',
  }
  const at = { x: 40, y: 50 }
  const { records, shapeIds } = placePictures([picture, picture], page.id, at, board)
  const before = board.all('shape').filter(({ parentId }) => parentId === page.id)
  for (const record of records) board.set(record)
  for (const record of records) {
    const checked = checkRecord(record, (id) => board.get(id))
    expect(checked.ok ? null : checked.fault).toBeNull()
  }
  expect(shapeIds).toHaveLength(2)
  expect(board.get(shapeIds[0] ?? '')).toMatchObject({
    x: 40,
    y: 50,
    props: { w: 800, h: 400, altText: 'Plan der Innenstadt' },
  })
  for (const record of records) {
    if (record.typeName !== 'shape') continue
    expect(before.every(({ index }) => index < record.index)).toBe(true)
  }
})
