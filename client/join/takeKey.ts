/** Takes the key of a link out of the address, where others would see it on the wall. */
import { findIdentity, findKey, rememberKey } from '../session/identity.ts'
import { isLasting } from '../session/localStore.ts'

/** The key a person came with. */
export interface TakenKey {
  /** null if neither the address nor this browser has one. */
  readonly key: string | null
  /** Whether it is another key than the one this browser has joined with. */
  readonly isNew: boolean
}

/**
 * Answers the key in the address, or else the one this browser remembers. A key in the address is
 * remembered and removed from the address bar, unless this browser may remember nothing: then a
 * reload needs it there.
 */
export function takeKey(boardId: string): TakenKey {
  const inAddress = readFragment()
  const joinedWith = findIdentity(boardId)?.key ?? null
  if (inAddress === null) return { key: joinedWith ?? findKey(boardId), isNew: false }
  if (isLasting()) {
    if (joinedWith === null) rememberKey(boardId, inAddress)
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  return { key: inAddress, isNew: joinedWith !== null && joinedWith !== inAddress }
}

function readFragment(): string | null {
  const text = location.hash.slice(1)
  try {
    return decodeURIComponent(text).trim() || null
  } catch {
    return text || null
  }
}
