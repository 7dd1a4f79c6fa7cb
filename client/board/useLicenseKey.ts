/** The operator's licence key for tldraw, if there is one. */
import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { request } from '../http/request.ts'

const configSchema = z.object({ tldrawLicenseKey: z.optional(z.nullable(z.string())) })

let asked: Promise<string | null> | null = null

/** Answers the key, null where there is none, undefined until the server has said so. */
export function useLicenseKey(): string | null | undefined {
  const [key, setKey] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    let isWanted = true
    asked ??= request('api/config', configSchema).then((answer) =>
      answer.ok ? (answer.value.tldrawLicenseKey ?? null) : null,
    )
    void asked.then((answer) => {
      if (isWanted) setKey(answer)
    })
    return () => {
      isWanted = false
    }
  }, [])
  return key
}
