/** Pictures that were dropped or pasted on the canvas: they are sent, then lie where they were dropped. */
import { transact, type Editor } from 'tldraw'
import type { Point } from '../../../../shared/workshop/mark.ts'
import { storeBoard } from '../../../../shared/workshop/storeBoard.ts'
import { storeOf } from '../../../canvas/boardStore.ts'
import { localeOf } from '../../../canvas/localeOf.ts'
import type { ShowStatus } from '../../../ui/Status.tsx'
import { maxShapesPerPage } from '../ground.ts'
import { bringWords } from '../useBringWords.ts'
import { layOut, placePictures, type DescribedPicture } from './placePictures.ts'
import { sendPicture } from './sendPicture.ts'

/** Sends them one after the other and puts them as one step. Nobody sees a picture before it is there whole. */
export async function bringDirectly(
  editor: Editor,
  files: readonly File[],
  point: Point | null,
  say: ShowStatus,
): Promise<void> {
  const words = bringWords(localeOf(editor))
  if (editor.getIsReadonly()) return say(words('bring.locked'), 'bad')
  const pageId = editor.getCurrentPageId()
  const middle = point ?? editor.getViewportPageBounds().center.toJson()
  if (editor.getCurrentPageShapeIds().size + files.length > maxShapesPerPage) {
    const there = editor.getCurrentPageShapeIds().size
    const page = editor.getCurrentPage().name
    say(words('bring.full', { limit: maxShapesPerPage, page, there, more: files.length }), 'bad')
    return
  }
  const sent: DescribedPicture[] = []
  const faults: string[] = []
  for (const [position, file] of files.entries()) {
    say(words('bring.pictures.sending', { at: position + 1, count: files.length }))
    const { signal } = new AbortController()
    const picture = await sendPicture(file, editor.store.props.assets, signal)
    if (typeof picture === 'string') {
      faults.push(words(`bring.fault.${picture}`, { name: file.name }))
    } else {
      sent.push({ ...picture, altText: '' })
      if (picture.isShrunk) faults.push(words('bring.pictures.shrunk', { name: file.name }))
    }
  }
  // The board may have been left, or the page removed, while they were on their way.
  const isThere = !editor.isDisposed && editor.getPage(pageId) !== undefined
  if (sent.length > 0 && isThere && !editor.getIsReadonly()) {
    const { w, h } = layOut(sent)
    const at = { x: middle.x - w / 2, y: middle.y - h / 2 }
    const { records, shapeIds } = placePictures(sent, pageId, at, storeBoard(storeOf(editor)))
    editor.markHistoryStoppingPoint('pictures')
    transact(() => storeBoard(storeOf(editor)).put(records))
    if (editor.getCurrentPageId() === pageId) {
      editor.setCurrentTool('select')
      editor.select(...shapeIds)
    }
  }
  const done = sent.length > 0 ? words('bring.pictures.direct', { count: sent.length }) : ''
  say([done, ...faults].join(' ').trim(), faults.length > 0 ? 'bad' : 'good')
}
