/** What is written on shapes and pages as entries of the search. */
import type { TLRichText } from '@tldraw/tlschema'
import { plainTextOf } from '../../../shared/model/richText.ts'
import type { BoardRecord } from '../../../shared/model/schema.ts'
import { pieceOf, type SearchEntry, type SearchKind } from './search.ts'

type Shape = Extract<BoardRecord, { typeName: 'shape' }>
type Page = Extract<BoardRecord, { typeName: 'page' }>

/** The entries of the shapes that say something, each with the name of its page, then those of the pages. */
export function shapeEntries(
  shapes: readonly Shape[],
  pages: readonly Page[],
): readonly SearchEntry[] {
  const parents = new Map(shapes.map(({ id, parentId }) => [id as string, parentId as string]))
  const names = new Map(pages.map(({ id, name }) => [id as string, name]))
  const pageNameOf = (shape: Shape): string => {
    let at: string | undefined = shape.parentId
    for (let step = 0; at !== undefined && step < 20; step++) {
      const name = names.get(at)
      if (name !== undefined) return name
      at = parents.get(at)
    }
    return ''
  }
  const written = shapes.flatMap((shape): SearchEntry[] => {
    const words = wordsOf(shape)
    const piece = pieceOf('', words)
    if (!piece) return []
    return [
      {
        key: shape.id,
        kind: kindOf(shape),
        title: words,
        place: pageNameOf(shape),
        target: { kind: 'shape', id: shape.id },
        pieces: [piece],
      },
    ]
  })
  const named = pages.flatMap(({ id, name }): SearchEntry[] => {
    const piece = pieceOf('', name)
    if (!piece) return []
    return [
      {
        key: id,
        kind: 'page',
        title: name,
        place: '',
        target: { kind: 'page', id },
        pieces: [piece],
      },
    ]
  })
  return [...written, ...named]
}

function kindOf({ type }: Shape): SearchKind {
  if (type === 'note') return 'note'
  return type === 'frame' ? 'frame' : 'text'
}

/** The words of a shape: its rich text, a frame's name, an arrow's label, the text beside a picture. */
function wordsOf({ props }: Shape): string {
  const told: Readonly<Record<string, unknown>> = { ...props }
  const { richText, name, text, altText } = told
  const words = [isRichText(richText) ? plainTextOf(richText) : '', name, text, altText]
  return words.filter((each) => typeof each === 'string' && each !== '').join(' ')
}

function isRichText(value: unknown): value is TLRichText {
  return typeof value === 'object' && value !== null && 'type' in value
}
