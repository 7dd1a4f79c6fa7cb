/** What entities with a name are called in the list, and the mark they carry. */
import type { EntityId } from '../../shared/model/id.ts'
import type { PaletteKey } from '../../shared/model/palette.ts'
import { textIn, type Text } from '../../shared/model/text.ts'
import type { Labelled } from '../../shared/workshop/labelOf.ts'
import { shortTitle } from '../forms/shortTitle.ts'
import type { ListContext } from './listContext.ts'

/** Answers the name of a row, or a word for none. */
export function nameOf({
  t,
  locale,
}: Pick<ListContext, 't' | 'locale'>): (row: { readonly name: Text }) => string {
  return ({ name }) => textIn(name, locale) || t('list.untitled')
}

/** Answers what a row says, cut to fit into a sentence; for what has no name. */
export function saidOf({
  t,
  locale,
}: Pick<ListContext, 't' | 'locale'>): (row: Labelled) => string {
  return (row) => shortTitle(row, locale) || t('list.untitled')
}

/** Answers the colour of a row and its place in the order, which decides where no colour was chosen. */
export function markOf(all: readonly { readonly id: EntityId }[]): (row: {
  readonly id: EntityId
  readonly color: PaletteKey | null
}) => {
  readonly color: PaletteKey | null
  readonly position: number
} {
  return ({ id, color }) => ({ color, position: all.findIndex((each) => each.id === id) })
}
