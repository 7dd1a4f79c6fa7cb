/** The gallery of templates. */
import * as z from 'zod/mini'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Failure } from './request.ts'
import { request } from './request.ts'
import type { Result } from './result.ts'

const templateSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  minutes: z.number(),
})

/** What the gallery says about a template. */
export type TemplateOffer = Readonly<z.infer<typeof templateSchema>>

/** Asks for the templates a board can start from, in one language. */
export function listTemplates(
  locale: Locale,
  signal: AbortSignal,
): Promise<Result<readonly TemplateOffer[], Failure>> {
  return request(`api/templates?locale=${locale}`, z.array(templateSchema), { signal })
}
