/** Brings a template of one's own onto the open board, as one step that can be undone. */
import { transact, type TLAsset } from 'tldraw'
import type { Locale } from '../../../shared/i18n/locale.ts'
import { checkRecordAlone } from '../../../shared/model/check.ts'
import type { BoardRecord } from '../../../shared/model/schema.ts'
import { imageOf } from '../../../shared/ownTemplates/cutTemplate.ts'
import { placeTemplate, type Placed } from '../../../shared/ownTemplates/placeTemplate.ts'
import type { TemplateFile } from '../../../shared/ownTemplates/templateFile.ts'
import { parseCommand } from '../../../shared/session/commands.ts'
import type { BoardStore } from '../../../shared/sync/StoreBinding.ts'
import { storeBoard } from '../../../shared/workshop/storeBoard.ts'
import type { Template } from '../../../shared/workshop/template.ts'

/** What became of it; `full` when the board would have more pages than a canvas shows. */
export type Brought =
  | { readonly kind: 'there'; readonly placed: Placed }
  | { readonly kind: 'full' | 'no-pictures' | 'not-readable' }

/** As many as a canvas shows. */
const maxPages = 40

/** Its pictures first, which the server has to take, then everything else at once. */
export async function bringTemplate(
  file: TemplateFile,
  {
    store,
    templates,
    locale,
    onBeforeChange,
  }: {
    readonly store: BoardStore
    readonly templates: readonly Template[]
    readonly locale: Locale
    readonly onBeforeChange: (() => void) | undefined
  },
): Promise<Brought> {
  const records = readRecords(file)
  const agenda = parseCommand({ type: 'agenda.set', steps: file.steps })
  if (!records || !agenda.ok || agenda.value.type !== 'agenda.set') return { kind: 'not-readable' }
  const board = storeBoard(store)
  if (board.all('page').length + file.pages.length > maxPages) return { kind: 'full' }
  if (!(await sendPictures(file, records, store))) return { kind: 'no-pictures' }
  const cut = { pages: file.pages, records, steps: agenda.value.steps }
  const placed = placeTemplate(cut, board, { templates, locale, withEntities: false })
  onBeforeChange?.()
  transact(() => board.put(placed.records))
  return { kind: 'there', placed }
}

function readRecords({ records }: TemplateFile): readonly BoardRecord[] | null {
  const sound: BoardRecord[] = []
  for (const record of records) {
    const checked = checkRecordAlone(record)
    if (!checked.ok) return null
    sound.push(checked.record)
  }
  return sound
}

async function sendPictures(
  { assets }: TemplateFile,
  records: readonly BoardRecord[],
  store: BoardStore,
): Promise<boolean> {
  try {
    for (const { id, mediaType, data } of assets) {
      const asset = records.find((record): record is TLAsset => imageOf(record) === id)
      if (!asset) continue
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
      await store.props.assets.upload(asset, new File([bytes], 'picture', { type: mediaType }))
    }
    return true
  } catch {
    return false
  }
}
