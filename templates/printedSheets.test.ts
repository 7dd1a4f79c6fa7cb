import { expect, test } from 'vitest'
import { locales } from '../shared/i18n/locale.ts'
import type { Mark } from '../shared/workshop/mark.ts'
import { printedMarks } from '../shared/workshop/printedMarks.ts'
import { emptyWorkshop } from '../shared/workshop/workshop.ts'
import { templates } from './registry.ts'
import { sampleKitFile, sampleWorkshop } from './samples/sampleWorkshop.ts'

const today = '2026-11-22'
const asksForAHand = /doppelklick|double-click|zieh |drag /i

test.each(locales)('no sheet asks paper to be dragged or clicked: %s', (locale) => {
  const workshops = [emptyWorkshop, sampleWorkshop(), sampleWorkshop(sampleKitFile(today))]
  const drawn = templates.flatMap((template) =>
    workshops.flatMap((workshop) => template.draw(workshop, locale, today)),
  )
  const words = (marks: readonly Mark[]) =>
    marks.flatMap((mark) =>
      mark.kind === 'text' && asksForAHand.test(mark.text) ? [mark.text] : [],
    )
  expect(words(drawn).length).toBeGreaterThan(5)
  expect(words(printedMarks(drawn))).toEqual([])
})
