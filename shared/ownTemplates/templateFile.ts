/**
 * A template of one's own as one file: pages of a board with what lies on them, the agenda and, if wished for, the
 * entities. It names nobody; who made it and on which board is not in it.
 */
import * as z from 'zod/mini'
import { locales } from '../i18n/locale.ts'
import { lineSchema } from '../api/texts.ts'

/** The name that stands in every file. */
export const templateFormat = 'korridor-template'
/** The version this code writes and the newest it reads. */
export const templateVersion = 1
/** The largest file that is taken in, and the largest template that is saved. */
export const maxTemplateBytes = 10 * 1024 * 1024
/** The most records of a template. */
export const maxTemplateRecords = 5_000
/** The most pages of a template; a board has 40. */
export const maxTemplatePages = 20
/** The longest title. */
export const maxTemplateTitle = 120
/** The longest description. */
export const maxTemplateDescription = 600

const pageId = z.string().check(z.regex(/^page:[\w.:~-]{1,120}$/))
const record = z.looseObject({ id: z.string(), typeName: z.string() })
const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/))

/** What a title may be. */
export const templateTitle = lineSchema(maxTemplateTitle)
/** What a description may be; empty without one. */
export const templateDescription = z.string().check(z.maxLength(maxTemplateDescription))

/** The file; its records and steps have checks of their own. */
export const templateFileSchema = z.strictObject({
  format: z.literal(templateFormat),
  version: z.literal(templateVersion),
  /** The schema of its records. */
  schema: z.int().check(z.gte(0)),
  title: templateTitle,
  description: templateDescription,
  /** The language its texts are in. */
  locale: z.enum(locales),
  /** Its pages in order; `template` names the built-in template whose page it is. */
  pages: z
    .array(z.strictObject({ id: pageId, name: lineSchema(200), template: z.nullable(z.string()) }))
    .check(z.minLength(1), z.maxLength(maxTemplatePages)),
  /** Shapes, bindings and assets of the pages; entities, where it brings any. */
  records: z.array(record).check(z.maxLength(maxTemplateRecords)),
  /** As in the command `agenda.set`, which checks them. */
  steps: z.array(z.unknown()).check(z.maxLength(200)),
  /** Images, each under the SHA-256 of its bytes. */
  assets: z.array(z.strictObject({ id: z.string(), mediaType: z.string(), data: base64 })),
})
export type TemplateFile = Readonly<z.infer<typeof templateFileSchema>>
export type TemplateFilePage = TemplateFile['pages'][number]
export type TemplateFileAsset = TemplateFile['assets'][number]
