/** Makes the one file that somebody asked for. */
import { dayOf } from '../../shared/model/day.ts'
import { templates } from '../board/loadedTemplates.ts'
import type { Wanted } from './drawing/pictureParts.ts'
import type { ArchiveScope, ExportRequest, Part } from './exportRequest.ts'
import { fetchExport } from './fetchExport.ts'
import { fileName } from './fileName.ts'
import { makePdf, makePngs, makeSvgs, type MadeFile, type PictureSource } from './pictures.ts'
import type { Identity } from '../session/identity.ts'
import type { Work } from './work.ts'
import { zipFiles } from './bundle/zipFiles.ts'

/** Where the parts of a file come from. */
export interface ExportSource extends PictureSource {
  readonly identity: Identity
  /** How many people are connected. */
  readonly participants: number | null
}

/**
 * Answers the file; several pictures come in one ZIP. `null` when there is nothing to show. Throws
 * `Stopped`, `TooLarge` or `NoFile`, or whatever the browser could not do.
 */
export async function makeExport(
  request: ExportRequest,
  source: ExportSource,
  work: Work,
  signal: AbortSignal,
): Promise<(MadeFile & { readonly missing?: readonly string[] }) | null> {
  const { format, part } = request
  const wanted = wantedOf(part)
  switch (format) {
    case 'pdf':
      return renamed(await makePdf(source, wanted, request.paper, work), part, source)
    case 'png':
      return single(await makePngs(source, wanted, request.scale, work), source, work)
    case 'svg':
      return single(await makeSvgs(source, wanted, work), source, work)
    case 'tldr':
      return tldr(source)
    case 'xlsx': {
      const file = await fetched('workbook.xlsx', source, signal)
      return { ...file, name: fileName([source.boardTitle, source.words.tables], format) }
    }
    case 'csv':
      return fetched(`${request.table}.csv`, source, signal)
    case 'json':
      return fetched('board.json', source, signal, archiveQueries[request.archive])
    case 'pptx': {
      const { makePptx } = await import('./pptx/makePptx.ts')
      return renamed(await makePptx(source, wanted, work), part, source)
    }
    case 'zip': {
      const { makeBundle } = await import('./bundle/makeBundle.ts')
      return makeBundle(source, request.paper, work, signal)
    }
  }
}

/** How the server is asked for it; without a word it gives images and no snapshots. */
const archiveQueries: Readonly<Record<ArchiveScope, string>> = {
  images: '',
  snapshots: '&snapshots=true',
  plain: '&assets=false',
}

function wantedOf(part: Part): Wanted {
  switch (part.kind) {
    case 'board':
    case 'page':
      return part
    case 'frame':
    case 'selection':
      return { kind: 'shapes', pageId: part.pageId, ids: part.ids }
  }
}

/** A file of a part is named after it too. */
function renamed(
  file: MadeFile | null,
  part: Part,
  { boardTitle, words }: PictureSource,
): MadeFile | null {
  if (!file || part.kind === 'board') return file
  const name = part.kind === 'selection' ? words.selection : part.name
  return { ...file, name: fileName([boardTitle, name], file.name.split('.').at(-1) ?? '') }
}

async function single(
  files: readonly MadeFile[],
  { boardTitle, words }: PictureSource,
  work: Work,
): Promise<MadeFile | null> {
  const [first, ...more] = files
  if (!first || more.length === 0) return first ?? null
  const blob = await zipFiles(files, work)
  return { name: fileName([boardTitle, words.pictures], 'zip'), blob }
}

/** The whole board for plain tldraw. */
async function tldr({ records, assets, locale, now, boardTitle }: ExportSource): Promise<MadeFile> {
  const { writeTldr } = await import('./tldr/writeTldr.ts')
  const text = await writeTldr({
    records,
    templates,
    locale,
    today: dayOf(now),
    resolve: async (asset) => (await assets.resolve?.(asset, original)) ?? null,
  })
  const blob = new Blob([text], { type: 'application/vnd.tldraw+json' })
  return { name: fileName([boardTitle], 'tldr'), blob }
}

/** A picture as it was given, whatever it is shown on. */
const original = {
  screenScale: 1,
  steppedScreenScale: 1,
  dpr: 1,
  networkEffectiveType: null,
  shouldResolveToOriginal: true,
} as const

async function fetched(
  file: string,
  source: ExportSource,
  signal: AbortSignal,
  query = '',
): Promise<MadeFile> {
  const blob = await fetchExport(source.identity, file, source.locale, signal, query)
  const [name = '', type = ''] = file.split('.')
  return { name: fileName([source.boardTitle, name], type), blob }
}
