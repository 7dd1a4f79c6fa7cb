/** The templates a board needs: those of the pages it has, also of pages that are made later. */
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { templatePageId } from '../../shared/workshop/cards.ts'
import { knownTemplateIds, loadTemplates } from './loadedTemplates.ts'

/**
 * Loads the templates of the pages among these records. A board opens without one that cannot be fetched:
 * its page then stands without its print until the next try.
 */
export async function loadTemplatesOf(ids: Iterable<string>): Promise<void> {
  const there = new Set(ids)
  const wanted = knownTemplateIds.filter((id) => there.has(templatePageId(id)))
  await loadTemplates(wanted).catch(() => undefined)
}

/**
 * Loads the template of each page that is made in the store. Answers how to try again for all of its
 * pages: what is there already is not fetched twice.
 */
export function followTemplates(store: BoardStore): { retry(): void; close(): void } {
  const close = store.sideEffects.registerAfterCreateHandler('page', ({ id }) => {
    void loadTemplatesOf([id])
  })
  return {
    retry: () => void loadTemplatesOf(store.allRecords().map(({ id }) => id)),
    close,
  }
}
