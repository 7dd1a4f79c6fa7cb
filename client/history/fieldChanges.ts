/** The respects in which one thing differs, each with what it was and what it is. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { BoardChange, BoardComparison, Pair } from './compareBoards.ts'
import { labelOfPart } from './fieldLabels.ts'
import { fieldParts, type FieldPart } from './fieldParts.ts'
import { wordsOfPart } from './fieldWords.ts'
import type { ChangeSpeaker } from './changeWords.ts'

/** One respect, in words. */
export interface FieldChange extends FieldPart {
  readonly label: string
  /** Both '' where there are no words for it: then it is only told that it differs. */
  readonly values: Pair<string>
}

/** The respects in which a thing differs; none for what came or went. */
export function fieldChanges(
  change: BoardChange,
  { workshops }: BoardComparison,
  speaker: ChangeSpeaker,
): readonly FieldChange[] {
  const { before, after } = change
  if (!before || !after) return []
  return fieldParts(change).map((part) => {
    const read = (locale: Locale): Pair<string> => ({
      before: wordsOfPart(before, part.key, { ...speaker, locale, workshop: workshops.before }),
      after: wordsOfPart(after, part.key, { ...speaker, locale, workshop: workshops.after }),
    })
    const own = read(speaker.locale)
    // What differs in the other language only is told in that one.
    const values = own.before === own.after ? read(speaker.locale === 'de' ? 'en' : 'de') : own
    const isSaid = values.before !== values.after
    return {
      ...part,
      label: labelOfPart(after, part.key, speaker),
      values: isSaid ? values : { before: '', after: '' },
    }
  })
}
