/** What a client's message says, decoded once where it enters. */
import * as decoding from 'lib0/decoding'
import { messageType, syncMessageType } from '../../shared/sync/messages.ts'

/** A decoded message. `unknown` is a type this server does not speak: it is ignored. */
export type Incoming =
  | { readonly kind: 'state vector'; readonly vector: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly presence: Uint8Array }
  | { readonly kind: 'presence query' }
  | { readonly kind: 'unknown' }

/**
 * Decodes a message; throws when it is malformed. The bytes must own their whole ArrayBuffer: lib0 does
 * not check lengths against a view's end, so a message in a shared slab could name a length that
 * reaches into what other clients sent.
 */
export function decodeMessage(bytes: Uint8Array): Incoming {
  if (bytes.byteLength !== bytes.buffer.byteLength) throw new RangeError('message in a shared slab')
  const decoder = decoding.createDecoder(bytes)
  switch (decoding.readVarUint(decoder)) {
    case messageType.sync:
      return decodeSync(decoder)
    case messageType.awareness:
      return { kind: 'presence', presence: decoding.readVarUint8Array(decoder) }
    case messageType.queryAwareness:
      return { kind: 'presence query' }
    default:
      return { kind: 'unknown' }
  }
}

function decodeSync(decoder: decoding.Decoder): Incoming {
  switch (decoding.readVarUint(decoder)) {
    case syncMessageType.step1:
      return { kind: 'state vector', vector: decoding.readVarUint8Array(decoder) }
    case syncMessageType.step2:
    case syncMessageType.update:
      return { kind: 'update', update: decoding.readVarUint8Array(decoder) }
    default:
      throw new RangeError('unknown sync message')
  }
}

/** True for the update of somebody who has nothing the other side lacks. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.byteLength === 2 && update[0] === 0 && update[1] === 0
}
