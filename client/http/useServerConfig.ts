/** What the operator has set and the page has to know. */
import { useEffect, useState } from 'react'
import type { ServerConfig } from '../../shared/api/server.ts'
import { serverConfig } from '../../shared/api/server.ts'
import { request } from './request.ts'

let asked: Promise<ServerConfig | null> | null = null

/** Answers the settings, or null until they are here; they are asked for once per visit. */
export function useServerConfig(): ServerConfig | null {
  const [config, setConfig] = useState<ServerConfig | null>(null)
  useEffect(() => {
    let isWanted = true
    void askOnce().then((answer) => {
      if (isWanted) setConfig(answer)
    })
    return () => {
      isWanted = false
    }
  }, [])
  return config
}

async function askOnce(): Promise<ServerConfig | null> {
  asked ??= request('api/config', serverConfig).then((answer) => (answer.ok ? answer.value : null))
  const config = await asked
  if (config === null) asked = null
  return config
}
