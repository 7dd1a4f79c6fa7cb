/** What is asked of the server as a whole: is it well, what is it set to, which templates does it have. */
import { Hono } from 'hono'
import { isLocale } from '../../shared/i18n/locale.ts'
import type { ServerConfig, TemplateOffers } from '../../shared/api/server.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { drawPreview } from '../boards/drawPreview.ts'
import { templates } from '../../templates/registry.ts'
import type { Readiness } from '../observe/readiness.ts'
import { isAdmin, refuseStranger } from './admin.ts'
import type { HttpEnv } from './env.ts'
import { refuse } from './refuse.ts'
import type { Surroundings } from './surroundings.ts'

/** `healthz`, `readyz` and `metrics`: for whoever runs the server. */
export function operatorRoutes(
  { config, metrics, now }: Surroundings,
  readiness: Readiness,
): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  routes.get('/healthz', (context) => context.json({ status: 'ok' }))
  routes.get('/readyz', async (context) => {
    if (await readiness.isReady(now())) return context.json({ status: 'ok' })
    const detail = 'The database cannot be written. Look at its disk; no restart is needed.'
    return refuse('storage/unavailable', detail, [], { 'retry-after': '5' })
  })
  routes.get('/metrics', async (context) => {
    if (!config.adminToken) {
      return refuse('path/not-found', 'There are no metrics without ADMIN_TOKEN.')
    }
    if (!isAdmin(context, config)) return refuseStranger(context)
    const { text, mediaType } = await metrics.render()
    return context.body(text, 200, { 'content-type': mediaType })
  })
  return routes
}

/** `api/config` and `api/templates`: for the page. */
export function aboutRoutes({ config }: Surroundings, version: string): Hono<HttpEnv> {
  const routes = new Hono<HttpEnv>()
  const answer: ServerConfig = {
    legal: {
      imprint: config.legalImprint,
      privacy: config.legalPrivacy,
      accessibility: config.legalAccessibility,
    },
    boardCreation: config.boardCreation,
    tldrawLicenseKey: config.tldrawLicenseKey,
    version,
  }
  routes.get('/config', (context) => context.json(answer))

  const offers = new Map<Locale, TemplateOffers>()
  routes.get('/templates', (context) => {
    const asked = context.req.query('locale')
    const locale = isLocale(asked) ? asked : 'de'
    const offer = offers.get(locale) ?? offerTemplates(locale)
    offers.set(locale, offer)
    // They change with the version only: a browser that has them asks whether they are still the same.
    return context.json(offer, 200, { 'cache-control': 'no-cache' })
  })
  return routes
}

function offerTemplates(locale: Locale): TemplateOffers {
  return templates.map((template) => ({
    id: template.id,
    title: template.texts[locale].title,
    description: template.texts[locale].description,
    minutes: template.minutes,
    isKit: template.code === 'T8',
    people: template.texts[locale].people,
    agenda: template.agenda(locale).map(({ title, minutes }) => ({ title, minutes })),
    preview: drawPreview(template, locale),
  }))
}
