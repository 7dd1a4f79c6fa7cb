/** A bare live connection, for tests that only ask whether it stands and how it ends. */
import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { TestServer } from './startServer.ts'

/** A connection and the code it will be closed with. */
export interface OpenSocket {
  readonly closed: Promise<number>
  isOpen(): boolean
  close(): void
}

/** Connects to a board; resolves when the connection stands or is already being refused. */
export async function openSocket(
  server: Pick<TestServer, 'url'>,
  boardId: string,
  token: string,
): Promise<OpenSocket> {
  const socket = new WebSocket(`${server.url.replace(/^http/, 'ws')}/sync/${boardId}`, [
    'korridor',
    `bearer.${token}`,
  ])
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  await once(socket, 'open')
  const isOpen = () => socket.readyState === WebSocket.OPEN
  return { closed, isOpen, close: () => socket.close() }
}
