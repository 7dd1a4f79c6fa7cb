/** The I-Team (innovation and integration): its links, its roles, the stakeholders outside. DOMAIN.md T4. */
import { createRecordType, type BaseRecord, type RecordId } from '@tldraw/store'
import type { IndexKey, JsonObject } from '@tldraw/utils'
import { T } from '@tldraw/validate'
import type { EntityId } from '../id.ts'
import type { Level } from '../ladder.ts'
import { textValidator, type Text } from '../text.ts'
import { entityIdValidator, levelValidator, metaValidator, modelValidator } from './validators.ts'

/** The five sectors outside the administration. */
export const sectors = [
  'citizens',
  'business',
  'science',
  'civilSociety',
  'municipalities',
] as const
export type Sector = (typeof sectors)[number]

/** What a link of the I-Team can end at. */
export const linkKinds = ['department', 'corridor', 'sector'] as const
/** What the I-Team is linked to: inside a department or corridor, outside a sector. */
export type LinkKind = (typeof linkKinds)[number]

/** One end of a link; the other is always the I-Team. For a sector `id` is a `Sector`. */
export interface LinkEnd {
  readonly kind: LinkKind
  readonly id: EntityId
}

/** A connection of the I-Team; its entity id is always `linkKey(end)`. */
export interface LinkRecord extends BaseRecord<'link', RecordId<LinkRecord>> {
  readonly kind: LinkKind
  /** The department, corridor or sector it leads to. */
  readonly to: EntityId
  readonly level: Level
  /** The level wanted; `null`: not stated. */
  readonly levelTarget: Level | null
  readonly purpose: Text | null
  /** The role, never the name, of who keeps the link. */
  readonly ownerRole: Text | null
  readonly meta: JsonObject
}

/** The record type of links. */
export const LinkRecordType = createRecordType<LinkRecord>('link', {
  scope: 'document',
  validator: modelValidator<LinkRecord>('link', {
    kind: T.literalEnum(...linkKinds),
    to: entityIdValidator,
    level: levelValidator,
    levelTarget: T.nullable(levelValidator),
    purpose: T.nullable(textValidator),
    ownerRole: T.nullable(textValidator),
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({
  level: 0,
  levelTarget: null,
  purpose: null,
  ownerRole: null,
  meta: {},
}))

/** The id of the link to one end: there is never a second one. */
export function linkKey({ kind, id }: LinkEnd): EntityId {
  return `${kind}~${id}`
}

/** Whom a role works with: the administration, those outside, or both. */
export const directions = ['inward', 'outward', 'both'] as const
export type Direction = (typeof directions)[number]

/** A role in the I-Team, never a person. */
export interface TeamRoleRecord extends BaseRecord<'teamRole', RecordId<TeamRoleRecord>> {
  readonly index: IndexKey
  readonly name: Text
  /** Full-time equivalents; `null`: not stated. */
  readonly fte: number | null
  /** Whether it works into the administration, out of it, or both; `null`: not stated. */
  readonly direction: Direction | null
  readonly meta: JsonObject
}

/** The record type of roles. */
export const TeamRoleRecordType = createRecordType<TeamRoleRecord>('teamRole', {
  scope: 'document',
  validator: modelValidator<TeamRoleRecord>('teamRole', {
    index: T.indexKey,
    name: textValidator,
    fte: T.nullable(T.positiveNumber),
    direction: T.nullable(T.literalEnum(...directions)),
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({ fte: null, direction: null, meta: {} }))

const scale = T.nullable(T.literalEnum(1, 2, 3, 4, 5))

/** An organisation or role outside the administration, never a person. */
export interface StakeholderRecord extends BaseRecord<'stakeholder', RecordId<StakeholderRecord>> {
  readonly index: IndexKey
  readonly sector: Sector
  readonly name: Text
  /** 1 little to 5 much; `null`: not stated. */
  readonly influence: 1 | 2 | 3 | 4 | 5 | null
  readonly interest: 1 | 2 | 3 | 4 | 5 | null
  readonly levelNow: Level
  readonly levelTarget: Level | null
  readonly meta: JsonObject
}

/** The record type of stakeholders. */
export const StakeholderRecordType = createRecordType<StakeholderRecord>('stakeholder', {
  scope: 'document',
  validator: modelValidator<StakeholderRecord>('stakeholder', {
    index: T.indexKey,
    sector: T.literalEnum(...sectors),
    name: textValidator,
    influence: scale,
    interest: scale,
    levelNow: levelValidator,
    levelTarget: T.nullable(levelValidator),
    meta: metaValidator,
  }),
}).withDefaultProperties(() => ({
  sector: 'citizens',
  influence: null,
  interest: null,
  levelNow: 0,
  levelTarget: null,
  meta: {},
}))
