/** What the session draws on the canvas: dots of a vote, and where somebody points. */
import type { ReactNode } from 'react'
import { Pings } from './Pings.tsx'
import { VoteMarks } from './VoteMarks.tsx'

/** In page space, above every shape. */
export function RoomMarks(): ReactNode {
  return (
    <>
      <VoteMarks />
      <Pings />
    </>
  )
}
