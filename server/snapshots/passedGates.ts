/** Notices when an initiative passes a gate. */
import type { GateKey } from '../../shared/model/records/initiative.ts'
import { gateKeys } from '../../shared/model/records/initiative.ts'
import { entityIdOf, type EntityId } from '../../shared/model/id.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { textIn, type Text } from '../../shared/model/text.ts'
import type { BoardReader } from '../../shared/workshop/board.ts'

/** A gate that an initiative has passed. */
export interface PassedGate {
  readonly initiativeId: EntityId
  readonly gate: GateKey
  readonly title: Text
}

/** Every passed gate of a board, by initiative and gate. */
export function passedGates(board: BoardReader): ReadonlyMap<string, PassedGate> {
  const passed = new Map<string, PassedGate>()
  for (const { id, title, gates } of board.all('initiative')) {
    for (const gate of gateKeys) {
      if (gates[gate] !== 'go') continue
      const initiativeId = entityIdOf(id)
      passed.set(`${initiativeId} ${gate}`, { initiativeId, gate, title })
    }
  }
  return passed
}

/** What a snapshot made because of them is called: `G2 Title, G3 Other title`. */
export function labelOfGates(gates: readonly PassedGate[], locale: Locale, most: number): string {
  const names = gates.map(({ gate, title }) => `${gate} ${textIn(title, locale)}`)
  const label = names.join(', ')
  return label.length <= most ? label : `${label.slice(0, most - 1)}…`
}
