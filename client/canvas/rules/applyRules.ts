/** What holds on every board, whoever changes what: each rule answers how to lift it again. */
import type { Editor } from 'tldraw'
import type { Role } from '../../../shared/access/role.ts'
import type { BoardRecord } from '../../../shared/model/schema.ts'
import { offerGates } from '../gate/offerGates.ts'
import { makeWhereClicked } from '../template/makeWhereClicked.ts'
import { keepAgreement } from './keepAgreement.ts'
import { keepFocus } from './keepFocus.ts'
import { keepFrame } from './keepFrame.ts'
import { keepNoteHeight } from './keepNoteHeight.ts'
import { keepSheetWhole } from './keepSheetWhole.ts'
import { keepWords } from './keepWords.ts'
import { tidyDrop } from './tidyDrop.ts'

/** Applies all rules to an editor. */
export function applyRules(
  editor: Editor,
  role: Role,
  findRemoved: (id: string) => BoardRecord | null,
): () => void {
  const stops = [
    keepFrame(editor, role),
    keepAgreement(editor, findRemoved),
    keepNoteHeight(editor),
    keepFocus(editor),
    keepWords(editor),
    keepSheetWhole(editor),
    tidyDrop(editor),
    makeWhereClicked(editor),
    offerGates(editor),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
