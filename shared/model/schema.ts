/** The one schema of a board: tldraw's records and ours in one store. Loads in Node without a canvas. */
import { StoreSchema, type StoreSchemaOptions } from '@tldraw/store'
import {
  createTLSchema,
  defaultBindingSchemas,
  defaultShapeSchemas,
  type TLRecord,
  type TLSchema,
  type TLStoreProps,
} from '@tldraw/tlschema'
import { ActionRecordType, type ActionRecord } from './records/action.ts'
import { ContributionRecordType, type ContributionRecord } from './records/contribution.ts'
import { CorridorRecordType, type CorridorRecord } from './records/corridor.ts'
import { DepartmentRecordType, type DepartmentRecord } from './records/department.ts'
import { DecisionRecordType, type DecisionRecord } from './records/decision.ts'
import {
  EnablerRecordType,
  StageRecordType,
  TemplateStateRecordType,
  type EnablerRecord,
  type StageRecord,
  type TemplateStateRecord,
} from './records/fourApproaches.ts'
import { FieldRecordType, type FieldRecord } from './records/field.ts'
import {
  LinkRecordType,
  StakeholderRecordType,
  TeamRoleRecordType,
  type LinkRecord,
  type StakeholderRecord,
  type TeamRoleRecord,
} from './records/iTeam.ts'
import {
  AgreementRecordType,
  CheckInRecordType,
  ParkedTopicRecordType,
  RetroNoteRecordType,
  RetroRatingRecordType,
  type AgreementRecord,
  type CheckInRecord,
  type ParkedTopicRecord,
  type RetroNoteRecord,
  type RetroRatingRecord,
} from './records/kit.ts'
import { InitiativeRecordType, type InitiativeRecord } from './records/initiative.ts'
import { WorkshopRecordType, type WorkshopRecord } from './records/workshop.ts'
import { cardShapeProps, templateShapeProps } from './shapes.ts'

/** The records that are ours. */
export type WorkshopRecords =
  | DepartmentRecord
  | CorridorRecord
  | ContributionRecord
  | InitiativeRecord
  | EnablerRecord
  | StageRecord
  | TemplateStateRecord
  | LinkRecord
  | TeamRoleRecord
  | StakeholderRecord
  | FieldRecord
  | CheckInRecord
  | AgreementRecord
  | ParkedTopicRecord
  | ActionRecord
  | DecisionRecord
  | RetroNoteRecord
  | RetroRatingRecord
  | WorkshopRecord

/** Any record a board's document holds, and tldraw's session records beside them in the browser. */
export type BoardRecord = TLRecord | WorkshopRecords

/** Our record types by name. */
export const workshopRecordTypes = {
  department: DepartmentRecordType,
  corridor: CorridorRecordType,
  contribution: ContributionRecordType,
  initiative: InitiativeRecordType,
  enabler: EnablerRecordType,
  stage: StageRecordType,
  templateState: TemplateStateRecordType,
  link: LinkRecordType,
  teamRole: TeamRoleRecordType,
  stakeholder: StakeholderRecordType,
  field: FieldRecordType,
  checkIn: CheckInRecordType,
  agreement: AgreementRecordType,
  parkedTopic: ParkedTopicRecordType,
  action: ActionRecordType,
  decision: DecisionRecordType,
  retroNote: RetroNoteRecordType,
  retroRating: RetroRatingRecordType,
  workshop: WorkshopRecordType,
} as const

const tldrawSchema = createTLSchema({
  shapes: {
    ...defaultShapeSchemas,
    card: { props: cardShapeProps },
    template: { props: templateShapeProps },
  },
  bindings: defaultBindingSchemas,
})

/** tldraw's schema plus ours. Old documents are lifted by our own migrations before they get here. */
export const boardSchema = StoreSchema.create<BoardRecord, TLStoreProps>(
  { ...tldrawSchema.types, ...workshopRecordTypes },
  withIntegrityOf(tldrawSchema),
)

/**
 * tldraw's migrations and its integrity checker (the one that keeps a page and the session records
 * alive). The checker is left out of tldraw's published types, and without it an editor cannot start.
 */
function withIntegrityOf(schema: TLSchema): StoreSchemaOptions<BoardRecord, TLStoreProps> {
  const { createIntegrityChecker } = schema as unknown as {
    createIntegrityChecker(store: unknown): () => void
  }
  const options = {
    migrations: Object.values(schema.migrations),
    createIntegrityChecker: (store: unknown) => createIntegrityChecker.call(schema, store),
  }
  return options
}

const documentTypes: ReadonlySet<string> = new Set([
  'document',
  'page',
  'shape',
  'binding',
  'asset',
  ...Object.keys(workshopRecordTypes),
])

/** True for record types that belong to the document: synced, stored, seen by everyone. */
export function isDocumentType(typeName: string): boolean {
  return documentTypes.has(typeName)
}
