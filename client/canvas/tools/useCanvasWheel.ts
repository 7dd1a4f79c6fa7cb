/** Lets the wheel zoom and move the canvas also while the pointer is over an instrument on it. */
import { useRef, type RefObject } from 'react'
import { usePassThroughWheelEvents } from 'tldraw'

/** Answers the ref to put on the instrument's element. */
export function useCanvasWheel(): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null)
  // tldraw's types are those of an older React, whose refs never say that they may be empty.
  usePassThroughWheelEvents(element as RefObject<HTMLDivElement>)
  return element
}
