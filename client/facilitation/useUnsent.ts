/** Words that are written but not kept yet: this browser remembers them until they are. */
import { useEffect, useState, type Dispatch, type SetStateAction } from 'react'
import * as z from 'zod/mini'
import { readStored, writeStored } from '../session/localStore.ts'

/** One text for each participant; it outlives a reload and a crash of the browser. */
export function useUnsent(
  participantId: string,
): readonly [text: string, setText: Dispatch<SetStateAction<string>>] {
  const key = `unsent.${participantId}`
  const [text, setText] = useState(() => readStored(key, z.string()) ?? '')
  useEffect(() => writeStored(key, text === '' ? null : text), [key, text])
  return [text, setText]
}
