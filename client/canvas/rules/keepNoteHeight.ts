/** A note is as high as its text, also when two people have written it together. */
import type { Editor, TLNoteShape, TLRichText, TLShape } from 'tldraw'
import { storeOf } from '../boardStore.ts'

/**
 * tldraw measures a note only where it is typed into, so the height after a merge would be that of one
 * of the two texts. Whoever is writing in the note measures it again when others have changed it.
 */
export function keepNoteHeight(editor: Editor): () => void {
  const store = storeOf(editor)
  return store.sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
    if (source !== 'remote' || editor.getEditingShapeId() !== after.id) return
    if (!isNote(before) || !isNote(after)) return
    if (before.props.richText === after.props.richText) return
    const measured = editor
      .getShapeUtil<TLNoteShape>('note')
      .onBeforeUpdate?.({ ...after, props: { ...after.props, richText: noText } }, after)
    if (measured) store.put([{ ...after, props: measured.props }])
  })
}

const noText: TLRichText = { type: 'doc', content: [] }

function isNote(shape: TLShape): shape is TLNoteShape {
  return shape.type === 'note'
}
