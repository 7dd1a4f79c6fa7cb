/** A double click on a free spot of a template makes what belongs there. */
import type { Editor, TLEventInfo } from 'tldraw'
import type { Point } from '../../../shared/workshop/mark.ts'
import { pageTranslator } from '../../session/messages.ts'
import { storeOf } from '../boardStore.ts'
import { localeOf } from '../localeOf.ts'
import { workshopSignals } from '../workshopSignals.ts'
import { findTemplateOfPage } from './findTemplateOfPage.ts'
import { runFrameCommand, writeNewCard } from './runFrameCommand.ts'

/** Asks the template of the page what a spot stands for; a free page asks nobody. */
export function makeWhereClicked(editor: Editor): () => void {
  const handleEvent = (info: TLEventInfo): void => {
    if (info.type !== 'click' || info.name !== 'double_click' || info.phase !== 'up') return
    if (!editor.isIn('select.idle') || editor.getIsReadonly()) return
    const template = findTemplateOfPage(editor.getCurrentPageId())
    const point = editor.inputs.currentPagePoint
    if (!template || !isFree(editor, point)) return
    const workshop = workshopSignals(storeOf(editor)).workshop.get()
    const command = template.intentAt(point, workshop)
    if (!command) return
    const t = pageTranslator(localeOf(editor))
    const { x, y } = point
    void runFrameCommand(editor, command, { anchor: { x, y, w: 0, h: 0 }, at: { x, y }, t })
  }
  editor.on('event', handleEvent)
  return () => void editor.off('event', handleEvent)
}

/**
 * Puts a new card at a point: of the kind that the spot stands for where the template of the page has
 * cards of its own, else of an initiative.
 */
export function makeCardAt(editor: Editor, at: Point): void {
  const template = findTemplateOfPage(editor.getCurrentPageId())
  const isOwn = template && !template.cardKinds.includes('initiative')
  const command = isOwn
    ? template.intentAt(at, workshopSignals(storeOf(editor)).workshop.get())
    : null
  const isCard = command?.type === 'create' && template?.cardKinds.some((k) => k === command.kind)
  if (!command || !isCard) return writeNewCard(editor, at)
  editor.setCurrentTool('select.idle')
  const t = pageTranslator(localeOf(editor))
  void runFrameCommand(editor, command, { anchor: { ...at, w: 0, h: 0 }, at, t })
}

/** True where nothing lies but the frame itself. */
function isFree(editor: Editor, point: { readonly x: number; readonly y: number }): boolean {
  return !editor
    .getShapesAtPoint(point, { hitInside: true, margin: 0 })
    .some((shape) => shape.type !== 'template')
}
