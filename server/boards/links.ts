/** The links of a board: the key stands in the fragment, which no browser sends to a server. */
import type { Role } from '../../shared/access/role.ts'

/** The link that opens a board with a key. `address` is what people type to reach the server. */
export function linkTo(address: string, boardId: string, key: string): string {
  return `${address}/b/${boardId}#${key}`
}

/** The links for all keys of a board. */
export function linksTo(
  address: string,
  boardId: string,
  keys: Readonly<Record<Role, string>>,
): Record<Role, string> {
  return {
    facilitator: linkTo(address, boardId, keys.facilitator),
    participant: linkTo(address, boardId, keys.participant),
    observer: linkTo(address, boardId, keys.observer),
  }
}
