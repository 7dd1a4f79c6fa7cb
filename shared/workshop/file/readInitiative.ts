/** Readers of an initiative's fields. */
import {
  criterionFamilies,
  efforts,
  exits,
  gateDecisions,
  gateKeys,
  phases,
  principleKeys,
  statuses,
  upfrontChecks,
  type CriterionNote,
  type GateNote,
  type PrincipleKey,
  type Rating,
  type Tranche,
} from '../../model/records/initiative.ts'
import { shown } from './fault.ts'
import { listOf, objectOf, type Readers } from './readFields.ts'
import {
  amount,
  coordinate,
  day,
  oneOf,
  orNull,
  text,
  wholeNumber,
  yesOrNo,
  type Reader,
} from './readers.ts'
import { referencesTo, referenceTo, type KnownIds } from './references.ts'
import type { InitiativeFields } from './workshopFile.ts'

const rating: Reader<Rating> = orNull(wholeNumber([0, 1, 2] as const))

const gateNote: Readers<GateNote> = {
  body: orNull(text),
  date: orNull(day),
  reason: orNull(text),
}

const criterionNote: Readers<CriterionNote> = {
  must: orNull(yesOrNo),
  evidence: orNull(text),
  ownerRole: orNull(text),
}

const tranche: Readers<Tranche> = {
  opex: orNull(amount('euros')),
  capex: orNull(amount('euros')),
  committed: yesOrNo,
  released: yesOrNo,
}

/** The readers of an initiative; references must lead to `known` entities. */
export function initiativeReaders(known: KnownIds): Readers<InitiativeFields> {
  return {
    title: text,
    note: orNull(text),
    corridorId: orNull(referenceTo('corridor', known)),
    leadDeptId: orNull(referenceTo('department', known)),
    contribDeptIds: referencesTo('department', known),
    effort: oneOf(efforts),
    x: orNull(coordinate),
    y: orNull(coordinate),
    activeFromStage: wholeNumber([0, 1, 2, 3, 4]),
    phase: oneOf(phases),
    criteria: perKey(criterionFamilies, rating),
    g0: orNull(oneOf(upfrontChecks)),
    opexSecured: yesOrNo,
    exit: orNull(oneOf(exits)),
    exitTrigger: orNull(text),
    status: oneOf(statuses),
    gates: perKey(gateKeys, orNull(oneOf(gateDecisions))),
    gateNotes: perKey(gateKeys, orNull(objectOf(gateNote))),
    criteriaNotes: perKey(criterionFamilies, orNull(objectOf(criterionNote))),
    tranches: perKey(phases, orNull(objectOf(tranche))),
    principles: eachOnce,
  }
}

/** Reader of an object with the same reader for each of its keys. */
function perKey<K extends string, V>(
  keys: readonly K[],
  reader: Reader<V>,
): Reader<Partial<Record<K, V>>> {
  const readers = Object.fromEntries(keys.map((key) => [key, reader]))
  return objectOf(readers as Readers<Partial<Record<K, V>>>)
}

/** Principles, none of them twice. */
const eachOnce: Reader<readonly PrincipleKey[]> = (value, spot) => {
  const found = listOf(oneOf(principleKeys))(value, spot)
  if (!found || new Set(found.value).size === found.value.length) return found
  spot.fault('file.principleTwice', { got: shown(value) })
  return undefined
}
