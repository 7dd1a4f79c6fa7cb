import { describe, expect, it } from 'vitest'
import { paperSentence } from './paperSentence.ts'

const initiatives = (...labels: readonly string[]) =>
  labels.map((label) => ({ target: { kind: 'initiative', id: label } as const, label }))

describe('a sentence of a panel in minutes', () => {
  it('asks the reader nothing', () => {
    const text = 'Noch nicht erreicht: Soziales. Was hätte das Dezernat vom I-Team?'
    expect(paperSentence({ text, targets: initiatives('Soziales') }, 'de')).toBe(
      'Noch nicht erreicht: Soziales.',
    )
  })

  it('keeps a name that ends like a question', () => {
    const text = 'Noch ohne Leitung: Haus d. Zukunft?'
    expect(paperSentence({ text, targets: initiatives('Haus d. Zukunft?') }, 'de')).toBe(text)
  })

  it('keeps a question that is all there is', () => {
    const text = 'Der Auftrag ist offen: Welches Gremium beauftragt das I-Team?'
    expect(paperSentence({ text, targets: [] }, 'de')).toBe(text)
  })

  it('names what a panel only counts', () => {
    const text = '4 Vorhaben sind blockiert.'
    expect(paperSentence({ text, targets: initiatives('A', 'B', 'C', 'D') }, 'de')).toBe(
      '4 Vorhaben sind blockiert (A, B, C und D).',
    )
    const more = 'Not reached yet: A, B, C and 2 more.'
    expect(paperSentence({ text: more, targets: initiatives('A', 'B', 'C', 'D', 'E') }, 'en')).toBe(
      'Not reached yet: A, B, C, D and E.',
    )
  })

  it('names no cell a second time', () => {
    const text = 'D6 macht bei 2 Vorhaben mit, trägt aber zum Korridor C1 nichts bei.'
    const cell = {
      target: { kind: 'contribution', corridorId: 'C1', departmentId: 'D6' } as const,
      label: 'C1 × D6',
    }
    const targets = [...initiatives('Hitze-Warnkarte', 'Dashboard'), cell]
    expect(paperSentence({ text, targets }, 'de')).toBe(
      'D6 macht bei 2 Vorhaben mit, trägt aber zum Korridor C1 nichts bei (Hitze-Warnkarte und Dashboard).',
    )
  })
})
