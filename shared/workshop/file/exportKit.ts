/** Writes what the facilitator's kit collected into a file, each list where there is something in it. */
import type { JsonObject } from '@tldraw/utils'
import type { EntityId } from '../../model/id.ts'
import type {
  Action,
  Agreement,
  CheckIn,
  Decision,
  ParkedTopic,
  RetroNote,
  RetroRating,
  Workshop,
} from '../workshop.ts'
import { json, said, withUnknown } from './json.ts'

/** References to what was deleted meanwhile are left out: a file with them would be refused. */
export function writeKit(workshop: Workshop): JsonObject {
  const departments = there(workshop.departments)
  const lists: Readonly<Record<string, readonly JsonObject[]>> = {
    checkIns: workshop.checkIns.map((each) => writeCheckIn(each, departments)),
    agreements: workshop.agreements.map(writeAgreement),
    parkedTopics: workshop.parkedTopics.map(writeParkedTopic),
    actions: writeActions(workshop, departments),
    decisions: workshop.decisions.map(writeDecision),
    retroNotes: workshop.retroNotes.map(writeRetroNote),
    retroRatings: workshop.retroRatings.map(writeRetroRating),
  }
  const filled = Object.entries(lists).filter(([, list]) => list.length > 0)
  return Object.fromEntries(filled.map(([key, list]) => [key, json(list)]))
}

/** An id as long as it leads somewhere. */
type IfThere = (id: EntityId | null) => EntityId | null

function there(entities: readonly { readonly id: EntityId }[]): IfThere {
  const ids = new Set(entities.map(({ id }) => id))
  return (id) => (id !== null && ids.has(id) ? id : null)
}

function writeCheckIn(checkIn: CheckIn, department: IfThere): JsonObject {
  const { id, role, deptId, mood, expectation } = checkIn
  const known = { id, ...said({ role, deptId: department(deptId), mood, expectation }) }
  return withUnknown(checkIn, known)
}

function writeAgreement(agreement: Agreement): JsonObject {
  const { id, text, consent } = agreement
  return withUnknown(agreement, { id, text: json(text), consent })
}

function writeParkedTopic(parked: ParkedTopic): JsonObject {
  const { id, topic, ownerRole, status } = parked
  return withUnknown(parked, { id, topic: json(topic), status, ...said({ ownerRole }) })
}

function writeActions(workshop: Workshop, department: IfThere): readonly JsonObject[] {
  const corridor = there(workshop.corridors)
  const initiative = there(workshop.initiatives)
  const action = there(workshop.actions)
  const write = (each: Action): JsonObject => {
    const { id, what, status, ownerRole, due, resources } = each
    const dependsOn = each.dependsOn.filter((on) => action(on) !== null)
    return withUnknown(each, {
      id,
      what: json(what),
      status,
      ...said({
        ownerRole,
        deptId: department(each.deptId),
        corridorId: corridor(each.corridorId),
        initiativeId: initiative(each.initiativeId),
        due,
        resources,
        dependsOn: dependsOn.length > 0 ? dependsOn : null,
      }),
    })
  }
  return workshop.actions.map(write)
}

function writeDecision(decision: Decision): JsonObject {
  const { id, text, method, extra: _extra, ...more } = decision
  return withUnknown(decision, { id, text: json(text), method, ...said(more) })
}

function writeRetroNote(note: RetroNote): JsonObject {
  const { id, column, text } = note
  return withUnknown(note, { id, column, text: json(text) })
}

function writeRetroRating(rating: RetroRating): JsonObject {
  const { id, value } = rating
  return withUnknown(rating, { id, value })
}
