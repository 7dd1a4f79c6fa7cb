/** Reads what the facilitator's kit collected: check-ins, agreements, parked topics, actions, decisions, the look back. */
import type { JsonObject } from '@tldraw/utils'
import { isEntityId, type EntityId } from '../../model/id.ts'
import { actionStatuses } from '../../model/records/action.ts'
import { decisionMethods } from '../../model/records/decision.ts'
import { consents, ratings, retroColumns, topicStatuses } from '../../model/records/kit.ts'
import { shown, type Spot } from './fault.ts'
import { reportCircles } from './circles.ts'
import type { Readers } from './readFields.ts'
import { readEntities } from './readEntities.ts'
import { day, oneOf, orNull, text, wholeNumber, type Reader } from './readers.ts'
import { referencesTo, referenceTo, type KnownIds } from './references.ts'
import type {
  ActionFields,
  AgreementFields,
  CheckInFields,
  DecisionFields,
  KitFile,
  ParkedTopicFields,
  RetroNoteFields,
  RetroRatingFields,
} from './workshopFile.ts'

/** Everything the file says of the kit; references must lead to `known` entities. */
export function readKit(json: JsonObject, root: Spot, board: KnownIds, known: KnownIds): KitFile {
  const source = { json, root, board }
  const actions = readEntities('action', 'what', actionReaders(known), source)
  reportCircles(actions, root.inside('actions'), board)
  return {
    checkIns: readEntities('checkIn', null, checkInReaders(known), source),
    agreements: readEntities('agreement', 'text', agreement, source),
    parkedTopics: readEntities('parkedTopic', 'topic', parkedTopic, source),
    actions,
    decisions: readEntities('decision', 'text', decision, source),
    retroNotes: readEntities('retroNote', 'text', retroNote, source),
    retroRatings: readEntities('retroRating', 'value', retroRating, source),
  }
}

function checkInReaders(known: KnownIds): Readers<CheckInFields> {
  return {
    role: orNull(text),
    deptId: orNull(referenceTo('department', known)),
    mood: orNull(wholeNumber(ratings)),
    expectation: orNull(text),
  }
}

const agreement: Readers<AgreementFields> = { text, consent: oneOf(consents) }

const parkedTopic: Readers<ParkedTopicFields> = {
  topic: text,
  ownerRole: orNull(text),
  status: oneOf(topicStatuses),
}

function actionReaders(known: KnownIds): Readers<ActionFields> {
  return {
    what: text,
    ownerRole: orNull(text),
    deptId: orNull(referenceTo('department', known)),
    corridorId: orNull(referenceTo('corridor', known)),
    initiativeId: orNull(referenceTo('initiative', known)),
    due: orNull(day),
    resources: orNull(text),
    status: oneOf(actionStatuses),
    dependsOn: referencesTo('action', known),
  }
}

/** The id of a vote of the session. The vote may be another board's, so it need not be there. */
const voteId: Reader<EntityId> = (value, spot) => {
  if (isEntityId(value)) return { value }
  spot.fault('file.badId', { got: shown(value) })
  return undefined
}

const decision: Readers<DecisionFields> = {
  text,
  method: oneOf(decisionMethods),
  body: orNull(text),
  date: orNull(day),
  reviewDate: orNull(day),
  voteId: orNull(voteId),
  outcome: orNull(text),
}

const retroNote: Readers<RetroNoteFields> = { column: oneOf(retroColumns), text }

const retroRating: Readers<RetroRatingFields> = { value: wholeNumber(ratings) }
