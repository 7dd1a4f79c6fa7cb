/** The calls of a board's life: what they ask and what they answer. */
import * as z from 'zod/mini'
import { roles } from '../access/role.ts'
import { isEntityId } from '../model/id.ts'
import { paletteKeys } from '../model/palette.ts'
import { locales } from '../i18n/locale.ts'
import { lineSchema, textSchema } from './texts.ts'

/** The longest title of a board. */
export const maxTitleLength = 200
/** The longest name of a person. */
export const maxNameLength = 80
/** The longest purpose of a board. */
export const maxPurposeLength = 2_000
/** The longest time a board can be kept, in days, besides keeping it for good. */
export const maxRetentionDays = 3_650

const localeSchema = z.enum(locales)
const roleSchema = z.enum(roles)
const timeSchema = z.string()
const titleSchema = lineSchema(maxTitleLength)
const purposeSchema = z.nullable(textSchema(maxPurposeLength))
const retentionSchema = z.int().check(z.gte(0), z.lte(maxRetentionDays))
const keySchema = z.string().check(z.minLength(1), z.maxLength(200))
const perRoleSchema = z.object({
  facilitator: z.string(),
  participant: z.string(),
  observer: z.string(),
})

/** `POST /api/boards`. The workshop file is checked by its own parser. */
export const createBoardRequest = z.object({
  title: titleSchema,
  locale: z.exactOptional(localeSchema),
  template: z.exactOptional(z.string()),
  templates: z.exactOptional(z.array(z.string()).check(z.maxLength(20))),
  workshop: z.exactOptional(z.unknown()),
  purpose: z.exactOptional(purposeSchema),
  /** Days until the board is deleted; 0 keeps it. */
  retentionDays: z.exactOptional(retentionSchema),
})
export type CreateBoardRequest = Readonly<z.infer<typeof createBoardRequest>>

/** The answer to `POST /api/boards`. */
export const createdBoard = z.object({
  id: z.string(),
  title: z.string(),
  locale: localeSchema,
  createdAt: timeSchema,
  /** Null if the board is kept. */
  expiresAt: z.nullable(timeSchema),
  links: perRoleSchema,
  keys: perRoleSchema,
})
export type CreatedBoard = Readonly<z.infer<typeof createdBoard>>

/** `POST /api/boards/:id/door`. */
export const doorRequest = z.object({ key: keySchema })

/** What the join page shows. */
export const door = z.object({
  title: z.string(),
  locale: localeSchema,
  role: roleSchema,
  departments: z.array(z.object({ id: z.string(), name: textSchema(20_000) })),
})
export type Door = Readonly<z.infer<typeof door>>

/** `POST /api/boards/:id/join`. */
export const joinRequest = z.object({
  key: keySchema,
  name: lineSchema(maxNameLength),
  departmentId: z.exactOptional(
    z.nullable(
      z.string().check(
        z.refine(isEntityId, {
          error: 'must be the id of a department: 1 to 64 letters, digits or _ . : ~ -',
        }),
      ),
    ),
  ),
  pronouns: z.exactOptional(z.nullable(lineSchema(40))),
})

/** The answer to joining. */
export const joined = z.object({
  token: z.string(),
  role: roleSchema,
  participant: z.object({
    id: z.string(),
    name: z.string(),
    departmentId: z.nullable(z.string()),
    color: z.enum(paletteKeys),
  }),
  expiresAt: timeSchema,
})
export type Joined = Readonly<z.infer<typeof joined>>

/** The answer to `GET` and `PATCH /api/boards/:id`. */
export const boardFacts = z.object({
  id: z.string(),
  title: z.string(),
  locale: localeSchema,
  /** The caller's own role. */
  role: roleSchema,
  templates: z.array(z.string()),
  purpose: purposeSchema,
  createdAt: timeSchema,
  retentionDays: z.number(),
  expiresAt: z.nullable(timeSchema),
  archived: z.boolean(),
  /** Who has the board open now, each person once. */
  participants: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: roleSchema,
      departmentId: z.nullable(z.string()),
      color: z.enum(paletteKeys),
    }),
  ),
})
export type BoardFacts = Readonly<z.infer<typeof boardFacts>>

/** `PATCH /api/boards/:id`: only what is given changes. */
export const patchBoardRequest = z.object({
  title: z.exactOptional(titleSchema),
  locale: z.exactOptional(localeSchema),
  purpose: z.exactOptional(purposeSchema),
  retentionDays: z.exactOptional(retentionSchema),
  archived: z.exactOptional(z.boolean()),
})
export type PatchBoardRequest = Readonly<z.infer<typeof patchBoardRequest>>

/** The answer to `GET /api/boards/:id/links`. */
export const boardLinks = z.object({ links: perRoleSchema, keys: perRoleSchema })
export type BoardLinks = Readonly<z.infer<typeof boardLinks>>

/** The answer to `POST /api/boards/:id/keys/:role/rotate`. */
export const rotatedKey = z.object({ role: roleSchema, key: z.string(), link: z.string() })
export type RotatedKey = Readonly<z.infer<typeof rotatedKey>>

/** The answer to `POST /api/boards/:id/assets`. */
export const addedAsset = z.object({
  id: z.string(),
  /** Where the image is; fetching it takes a token. */
  url: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
})
export type AddedAsset = Readonly<z.infer<typeof addedAsset>>
