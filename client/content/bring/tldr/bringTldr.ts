/** Sends the pictures of a tldraw file, keeps the board as it was, and puts everything as one step. */
import { asEditorStore } from '../../../canvas/boardStore.ts'
import { storeBoard } from '../../../../shared/workshop/storeBoard.ts'
import { keepBeforeImport } from '../../keepBeforeImport.ts'
import type { Came } from '../BringParts.tsx'
import {
  findPlaceOn,
  isReadOnly,
  pagesOf,
  putOnto,
  showThere,
  type BoardPlace,
  type Ground,
} from '../ground.ts'
import { sendPicture } from '../pictures/sendPicture.ts'
import { refusePlace } from '../refusePlace.ts'
import type { BringRun } from '../useBringing.ts'
import type { SayBring } from '../useBringWords.ts'
import { pictureFile } from './pictureBytes.ts'
import { assetOf, placeTldr, shapesOn } from './placeTldr.ts'
import type { TldrContents, TldrPage } from './readTldr.ts'

/** The most pages a board has; the canvas makes no more either. */
const maxPages = 40

export type BroughtTldr =
  | { readonly kind: 'came'; readonly came: Came }
  /** Nothing on the board has changed. */
  | { readonly kind: 'faults'; readonly faults: readonly string[] }

/** `onto` is the sheet it goes to; `null` for new ones. */
export async function bringTldr({
  contents,
  pages,
  onto,
  ground,
  run,
  words,
  name,
}: {
  readonly contents: TldrContents
  readonly pages: readonly TldrPage[]
  readonly onto: BoardPlace | null
  readonly ground: Ground
  readonly run: BringRun
  readonly words: SayBring
  readonly name: string
}): Promise<BroughtTldr> {
  const refusal = onto
    ? refusePlace(ground, onto, shapesOn(contents.shapes, pages).length, words)
    : refuseNewPages(ground, pages.length, words)
  if (refusal !== null) return { kind: 'faults', faults: [refusal] }
  const pictures = await sendPictures(contents, pages, ground, run, words)
  if (pictures.isOffline) return { kind: 'faults', faults: pictures.faults }
  await keepBeforeImport(ground.identity, name)
  run.signal.throwIfAborted()
  const placed = placeTldr(
    contents,
    pages,
    pictures.sources,
    onto
      ? { kind: 'page', pageId: onto.id, at: (size) => findPlaceOn(ground, onto.id, size) }
      : { kind: 'new' },
    storeBoard(ground.store),
  )
  const things = words('bring.tldr.things', { count: placed.shapes })
  const said = onto
    ? words('bring.tldr.done.page', { things, page: onto.name })
    : words('bring.tldr.done.pages', {
        things,
        count: placed.pageIds.length,
        pages: pages.map((page) => `„${page.name}“`).join(', '),
      })
  const undo = putOnto(ground, said, placed.records)
  const [first] = placed.pageIds
  if (first) showThere(ground, first, placed.topIds)
  const remote = placed.missing.filter((missing) => !pictures.refused.has(missing))
  const more = [
    ...pictures.faults,
    ...(remote.length > 0
      ? [words('bring.tldr.left.remote', { names: remote.map((one) => `„${one}“`).join(', ') })]
      : []),
    ...(ground.identity.role === 'facilitator' ? [words('bring.tldr.kept')] : []),
  ]
  return { kind: 'came', came: { said, more, undo } }
}

/** Why so many pages cannot be added, in words; `null` when they can. */
function refuseNewPages({ store }: Ground, more: number, words: SayBring): string | null {
  if (isReadOnly(store)) return words('bring.locked')
  const there = pagesOf(store).length
  return there + more > maxPages
    ? words('bring.tldr.tooManyPages', { limit: maxPages, there })
    : null
}

interface SentPictures {
  /** Where each is now, by the file's id of the asset. */
  readonly sources: ReadonlyMap<string, string>
  /** What went wrong with single ones, in sentences. */
  readonly faults: readonly string[]
  /** The names of those. */
  readonly refused: ReadonlySet<string>
  readonly isOffline: boolean
}

async function sendPictures(
  contents: TldrContents,
  pages: readonly TldrPage[],
  { store }: Ground,
  { signal, tell }: BringRun,
  words: SayBring,
): Promise<SentPictures> {
  const shown = new Set(shapesOn(contents.shapes, pages).map(assetOf))
  const files = [...contents.assets].flatMap(([id, asset]) => {
    const file = shown.has(id) ? pictureFile(asset) : null
    return file ? [{ id, file }] : []
  })
  const sources = new Map<string, string>()
  const refused = new Set<string>()
  const faults: string[] = []
  const { assets } = asEditorStore(store).props
  for (const [at, { id, file }] of files.entries()) {
    tell(at, files.length)
    const sent = await sendPicture(file, assets, signal)
    if (typeof sent !== 'string') {
      sources.set(id, sent.src)
      continue
    }
    faults.push(words(`bring.fault.${sent}`, { name: file.name }))
    refused.add(file.name)
    if (sent === 'offline') return { sources, faults, refused, isOffline: true }
  }
  return { sources, faults, refused, isOffline: false }
}
