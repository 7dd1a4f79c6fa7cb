/** The payloads of the messages the server sends. */
import * as encoding from 'lib0/encoding'
import type { RoomEvent, Session } from '../../shared/session/session.ts'
import { messageType, syncMessageType, type Notice } from '../../shared/sync/messages.ts'

/** Asks the client for everything this state vector does not cover. */
export function stateVectorMessage(vector: Uint8Array): Uint8Array {
  return syncMessage(syncMessageType.step1, vector)
}

/** Answers a client's state vector: after it the client counts itself as synced. */
export function stateMessage(update: Uint8Array): Uint8Array {
  return syncMessage(syncMessageType.step2, update)
}

/** Changes since the last message. */
export function updateMessage(update: Uint8Array): Uint8Array {
  return syncMessage(syncMessageType.update, update)
}

/** What is on disk, as an encoded state vector. */
export function durableMessage(vector: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.durable)
    encoding.writeVarUint8Array(encoder, vector)
  })
}

/** The facilitation session, whole. */
export function sessionMessage(session: Session): Uint8Array {
  return textMessage(messageType.session, session)
}

/** What happened in a moment and is kept nowhere. */
export function eventsMessage(events: readonly RoomEvent[]): Uint8Array {
  return textMessage(messageType.events, events)
}

/** Why something was undone or refused. */
export function noticeMessage(notice: Notice): Uint8Array {
  return textMessage(messageType.notice, notice)
}

function textMessage(type: number, value: object): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarString(encoder, JSON.stringify(value))
  })
}

function syncMessage(type: number, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageType.sync)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, bytes)
  })
}
