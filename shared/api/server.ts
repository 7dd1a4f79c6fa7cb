/** The calls that are about the server as a whole. */
import * as z from 'zod/mini'

const address = z.nullable(z.string())

/** The answer to `GET /api/config`: what the operator has set and the page has to know. */
export const serverConfig = z.object({
  legal: z.object({ imprint: address, privacy: address, accessibility: address }),
  boardCreation: z.enum(['open', 'admin']),
  /** Hides tldraw's watermark where the operator has a licence; null without one. */
  tldrawLicenseKey: z.nullable(z.string()),
  version: z.string(),
})
export type ServerConfig = Readonly<z.infer<typeof serverConfig>>

/** The answer to `GET /api/templates`. */
export const templateOffers = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    description: z.string(),
    minutes: z.number(),
    /** True for the sheets of the facilitator's kit, which go with any other. */
    isKit: z.boolean(),
    /** Who should be in the room. */
    people: z.string(),
    /** The steps of a workshop with it. */
    agenda: z.array(z.object({ title: z.string(), minutes: z.number() })),
    /** The address of a drawing of the template; it turns dark with whatever shows it. */
    preview: z.string(),
  }),
)
export type TemplateOffers = Readonly<z.infer<typeof templateOffers>>
export type TemplateOffer = TemplateOffers[number]
