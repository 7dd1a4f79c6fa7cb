/** The word without which nobody makes a board where only the administration does: one field for every way to a board. */
import { useState } from 'react'
import type { Failure } from '../http/request.ts'
import { useServerConfig } from '../http/useServerConfig.ts'
import { useTranslate } from '../session/preferences.tsx'

/** The word as it is typed, and what is wrong with it. */
export interface AccessWord {
  readonly isNeeded: boolean
  readonly value: string
  readonly fault: string | null
  /** Takes the field of the word, so that it is led to when it is missing. */
  readonly field: (input: HTMLInputElement | null) => void
  readonly change: (value: string) => void
  /** What goes with a call; `undefined` when there is no word yet, which is then asked for. */
  readonly take: () => string | null | undefined
  /** True if a call failed because of the word; the field then says so. */
  readonly isWrong: (failure: Failure) => boolean
}

/** Holds the word for one page. */
export function useAccessWord(): AccessWord {
  const t = useTranslate()
  const isNeeded = useServerConfig()?.boardCreation === 'admin'
  const [input, field] = useState<HTMLInputElement | null>(null)
  const [value, setValue] = useState('')
  const [fault, setFault] = useState<string | null>(null)

  function complain(sentence: string): void {
    setFault(sentence)
    input?.focus()
  }

  return {
    isNeeded,
    value,
    fault,
    field,
    change(next) {
      setValue(next)
      setFault(null)
    },
    take() {
      if (!isNeeded) return null
      if (value !== '') return value
      complain(t('home.new.adminTokenMissing'))
      return undefined
    },
    isWrong(failure) {
      if (!isNeeded || failure.kind !== 'refused' || ![401, 403].includes(failure.status)) {
        return false
      }
      complain(t('errors.wrongAdminToken'))
      return true
    },
  }
}
