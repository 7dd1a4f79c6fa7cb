/** Where breakout groups work: frames beside each other, below everything that lies on the page. */
import { createShapeId, type Editor, type TLFrameShape, type TLShapeId } from 'tldraw'
import type { Group } from '../../shared/session/session.ts'
import type { Rect } from '../../shared/workshop/mark.ts'

/** Room for some thirty notes, in page units. */
const size = { w: 1400, h: 1000 } as const
const gap = 120
/** More in a row would be too small to read when one looks at all of them. */
const mostInRow = 4

/** Areas for so many groups, in rows as even as can be, below what lies on the page. */
export function placeAreas(count: number, content: Rect | null): readonly Rect[] {
  const rows = Math.ceil(count / mostInRow)
  const inRow = Math.ceil(count / Math.max(1, rows))
  const left = content?.x ?? 0
  const top = content ? content.y + content.h + gap : 0
  return Array.from({ length: count }, (_, at) => ({
    ...size,
    x: left + (at % inRow) * (size.w + gap),
    y: top + Math.floor(at / inRow) * (size.h + gap),
  }))
}

/** True if every group has an area that is on the board. */
export function haveAreas(editor: Editor, groups: readonly Group[]): boolean {
  return groups.every(({ frameId }) => frameId && editor.getShape(frameId as TLShapeId))
}

/** Makes an area for each group that has none, as one undo step, and answers the groups with them. */
export function makeAreas(
  editor: Editor,
  groups: readonly Group[],
  nameOf: (group: Group) => string,
): readonly Group[] {
  const without = groups.filter((group) => !haveAreas(editor, [group]))
  const content = editor.getCurrentPageBounds()
  const areas = placeAreas(without.length, content ? content.toJson() : null)
  const made = new Map(
    without.map((group, at) => [group, { id: createShapeId(), area: areas[at] }]),
  )
  editor.markHistoryStoppingPoint('areas of groups')
  editor.run(
    () => {
      for (const [group, { id, area }] of made) {
        if (!area) continue
        editor.createShape<TLFrameShape>({
          id,
          type: 'frame',
          parentId: editor.getCurrentPageId(),
          x: area.x,
          y: area.y,
          props: { w: area.w, h: area.h, name: nameOf(group) },
        })
      }
    },
    { ignoreShapeLock: true },
  )
  return groups.map((group) => {
    const frameId = made.get(group)?.id
    return frameId ? { ...group, frameId } : group
  })
}
