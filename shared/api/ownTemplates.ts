/** The calls about the server's own templates. */
import * as z from 'zod/mini'
import { locales } from '../i18n/locale.ts'
import { templateDescription, templateTitle } from '../ownTemplates/templateFile.ts'

/** How the id of a template of one's own begins; no built-in template's does. */
export const ownTemplatePrefix = 'own-'
/** How many a server keeps. */
export const maxOwnTemplates = 200

/** `POST /api/boards/:id/templates`: saves pages of the board. */
export const saveTemplateRequest = z.strictObject({
  title: templateTitle,
  description: z.exactOptional(templateDescription),
  /** The ids of the pages; without it all of them. */
  pages: z.exactOptional(
    z.array(z.string().check(z.maxLength(200))).check(z.minLength(1), z.maxLength(100)),
  ),
  /** Brings departments, corridors, initiatives and so on along, with their cards. */
  entities: z.exactOptional(z.boolean()),
  /** Brings the agenda along. */
  agenda: z.exactOptional(z.boolean()),
})
export type SaveTemplateRequest = Readonly<z.infer<typeof saveTemplateRequest>>

/** What the gallery says about a template, kept beside it. */
export const ownTemplateFacts = z.object({
  title: z.string(),
  description: z.string(),
  locale: z.enum(locales),
  pages: z.array(z.object({ name: z.string(), template: z.nullable(z.string()) })),
  minutes: z.number(),
  agenda: z.array(z.object({ title: z.string(), minutes: z.number() })),
  hasEntities: z.boolean(),
  /** The address of a drawing of its first page. */
  preview: z.string(),
})
export type OwnTemplateFacts = Readonly<z.infer<typeof ownTemplateFacts>>

/** One of the gallery; whoever shows the built-in templates can show it the same way. */
export const ownTemplateOffer = z.object({
  ...ownTemplateFacts.shape,
  id: z.string(),
  createdAt: z.string(),
  isKit: z.boolean(),
  people: z.string(),
  /** Whether who asked may delete it. */
  mayDelete: z.boolean(),
})
export type OwnTemplateOffer = Readonly<z.infer<typeof ownTemplateOffer>>

/** The answer to `GET /api/templates/own`. */
export const ownTemplateOffers = z.array(ownTemplateOffer)
