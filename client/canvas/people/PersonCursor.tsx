/** The pointer of somebody else, with their name on the colour of their department. */
import { memo, useRef, type ReactNode, type RefObject } from 'react'
import { usePresence, useTransform, type TLCursorProps } from 'tldraw'
import { paletteKeys, type PaletteKey } from '../../../shared/model/palette.ts'
import { markSymbols } from '../../../shared/model/markSymbols.ts'
import { markColors } from '../../ui/palette.ts'
import './person.css'

/** Draws pointer and name tag in the same size at every zoom. */
export const PersonCursor = memo(function PersonCursor({
  userId,
  point,
  zoom,
  name,
}: TLCursorProps): ReactNode {
  const element = useRef<HTMLDivElement>(null)
  const presence = usePresence(userId)
  // tldraw's types are those of an older React, whose refs never say that they may be empty.
  useTransform(element as RefObject<HTMLDivElement>, point?.x, point?.y, 1 / zoom)
  if (!point) return null
  const mark = findMark(presence?.meta['mark'])
  const colors = mark && markColors(mark)
  return (
    <div
      ref={element}
      className="tl-overlays__item k-person"
      style={{
        color: colors?.solid ?? 'var(--k-text-quiet)',
      }}
    >
      <svg
        className="k-person-pointer"
        width="20"
        height="22"
        viewBox="0 0 20 22"
        aria-hidden="true"
      >
        <path
          d="M2 2v15.500l4.300-3.600 2.900 6.400 3.200-1.500-2.900-6.200H15z"
          fill="currentColor"
        />
      </svg>
      {name && (
        <span
          className="k-person-name"
          style={{
            background: colors?.solid ?? 'var(--k-text-quiet)',
            color: colors?.on ?? 'var(--k-surface)',
          }}
        >
          {mark && (
            <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden="true">
              <path d={markSymbols[mark]} fill="currentColor" />
            </svg>
          )}
          {name}
        </span>
      )}
    </div>
  )
})

function findMark(value: unknown): PaletteKey | null {
  return paletteKeys.find((key) => key === value) ?? null
}
