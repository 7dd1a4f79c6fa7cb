/** The gallery of templates. */
import type { TemplateOffers } from '../../shared/api/server.ts'
import { templateOffers } from '../../shared/api/server.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import type { Failure } from './request.ts'
import { request } from './request.ts'
import type { Result } from './result.ts'

/** Asks for the templates a board can start from, in one language. */
export function listTemplates(
  locale: Locale,
  signal?: AbortSignal,
): Promise<Result<TemplateOffers, Failure>> {
  return request(`api/templates?locale=${locale}`, templateOffers, signal ? { signal } : {})
}

/** Asks for the templates that this server's people have saved. */
export function listOwnTemplates(signal: AbortSignal): Promise<Result<TemplateOffers, Failure>> {
  return request('api/templates/own', templateOffers, { signal })
}
