/** Asks the server about its own templates. */
import * as z from 'zod/mini'
import {
  ownTemplateOffer,
  ownTemplateOffers,
  type OwnTemplateOffer,
  type SaveTemplateRequest,
} from '../../../shared/api/ownTemplates.ts'
import { templateFileSchema, type TemplateFile } from '../../../shared/ownTemplates/templateFile.ts'
import type { Step } from '../../../shared/session/session.ts'
import { request, type Failure } from '../../http/request.ts'
import type { Result } from '../../http/result.ts'
import type { Identity } from '../../session/identity.ts'

type Answer<T> = Promise<Result<T, Failure>>

/** The calls of one person on one board. */
export interface OwnTemplateCalls {
  /** The gallery, the oldest first. */
  list(): Answer<readonly OwnTemplateOffer[]>
  /** A template with its content. */
  find(id: string): Answer<TemplateFile>
  save(what: SaveTemplateRequest): Answer<OwnTemplateOffer>
  /** Brings a file into the gallery. */
  read(file: unknown): Answer<OwnTemplateOffer>
  remove(id: string): Answer<unknown>
  /** Gives the board this agenda. */
  setAgenda(steps: readonly Step[]): Answer<unknown>
}

/** The calls with this person's token, asked anew for each of them. */
export function ownTemplateCalls(identity: () => Identity): OwnTemplateCalls {
  const gallery = (id: string): string => `api/templates/own/${encodeURIComponent(id)}`
  const post = <T>(path: string, schema: z.ZodMiniType<T>, body: unknown): Answer<T> => {
    const { boardId, token } = identity()
    const address = `api/boards/${encodeURIComponent(boardId)}/${path}`
    return request(address, schema, { method: 'POST', body, token })
  }
  return {
    list: () => request('api/templates/own', ownTemplateOffers, { token: identity().token }),
    find: (id) => request(gallery(id), templateFileSchema),
    save: (what) => post('templates', ownTemplateOffer, what),
    read: (file) => post('templates/import', ownTemplateOffer, file),
    remove: (id) =>
      request(gallery(id), z.unknown(), { method: 'DELETE', token: identity().token }),
    setAgenda: (steps) => post('commands', z.unknown(), { type: 'agenda.set', steps }),
  }
}
