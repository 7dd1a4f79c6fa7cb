/** The server's own gallery: templates that facilitators have saved, or that came as files. */
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Parsed } from '../../shared/api/parse.ts'
import {
  maxOwnTemplates,
  ownTemplateFacts,
  ownTemplatePrefix,
  type OwnTemplateFacts,
} from '../../shared/api/ownTemplates.ts'
import { isBrought, seededTypes } from '../../shared/ownTemplates/broughtEntities.ts'
import { newSecretId } from '../boards/createBoard.ts'
import type { OwnTemplateRow, Storage } from '../storage/contract.ts'
import { readTemplateFile, type ReadTemplate } from './readTemplateFile.ts'
import { sketchTemplate } from './sketchTemplate.ts'

const zip = promisify(gzip)
const unzip = promisify(gunzip)
/** No template unpacks to more: those that are saved are far below. */
const maxUnpackedBytes = 64 * 1024 * 1024

/** One of the gallery, as the server knows it. */
export interface Kept {
  readonly row: OwnTemplateRow
  readonly facts: OwnTemplateFacts
}

/** Keeps, lists and finds templates. The list stays in memory. */
export class OwnTemplates {
  readonly #storage: Storage
  readonly #now: () => number
  #list: Promise<readonly Kept[]> | null = null
  #last: Promise<unknown> = Promise.resolve()

  constructor({ storage, now }: { readonly storage: Storage; readonly now: () => number }) {
    this.#storage = storage
    this.#now = now
  }

  /** All of them, oldest first. */
  list(): Promise<readonly Kept[]> {
    const list = this.#list ?? this.#readList()
    this.#list = list
    list.catch(() => {
      if (this.#list === list) this.#list = null
    })
    return list
  }

  /** One of the gallery; null if there is none of this id. */
  async findFacts(id: string): Promise<Kept | null> {
    return (await this.list()).find(({ row }) => row.id === id) ?? null
  }

  /** A template with its content; null if there is none of this id. Faults if this version cannot use it any more. */
  async find(id: string): Promise<Parsed<ReadTemplate> | null> {
    if (!id.startsWith(ownTemplatePrefix)) return null
    const found = await this.#storage.findOwnTemplate(id)
    if (!found) return null
    const text = await unzip(found.body, { maxOutputLength: maxUnpackedBytes })
    return readTemplateFile(JSON.parse(text.toString('utf8')))
  }

  /** Keeps a template, for whoever facilitates the board. Null when the gallery is full. */
  save(template: ReadTemplate, boardId: string | null): Promise<Kept | null> {
    const saving = this.#last.then(async () => {
      if ((await this.list()).length >= maxOwnTemplates) return null
      const facts = factsOf(template)
      const row = {
        id: ownTemplatePrefix + newSecretId(),
        boardId,
        createdAt: this.#now(),
        facts: JSON.stringify(facts),
      }
      const body = new Uint8Array(await zip(JSON.stringify(template.file)))
      await this.#storage.addOwnTemplate({ ...row, body })
      this.#list = null
      return { row: { ...row, bytes: body.byteLength }, facts }
    })
    this.#last = saving.catch(() => undefined)
    return saving
  }

  /** False if there was none of this id. */
  async delete(id: string): Promise<boolean> {
    const wasThere = await this.#storage.deleteOwnTemplate(id)
    this.#list = null
    return wasThere
  }

  async #readList(): Promise<readonly Kept[]> {
    const rows = await this.#storage.listOwnTemplates()
    return rows.map((row) => ({ row, facts: ownTemplateFacts.parse(JSON.parse(row.facts)) }))
  }
}

function factsOf(template: ReadTemplate): OwnTemplateFacts {
  const { title, description, locale, pages } = template.file
  return {
    title,
    description,
    locale,
    pages: pages.map(({ name, template: builtIn }) => ({ name, template: builtIn })),
    minutes: template.steps.reduce((sum, step) => sum + step.minutes, 0),
    agenda: template.steps.map((step) => ({ title: step.title, minutes: step.minutes })),
    hasEntities: template.records.some(
      (record) => isBrought(record) && !seededTypes.has(record.typeName),
    ),
    preview: sketchTemplate(template),
  }
}
