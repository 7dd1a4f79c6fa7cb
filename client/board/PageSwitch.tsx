/** Goes from one sheet of the board to another; a board with one sheet shows nothing. */
import type { ReactNode } from 'react'
import { useValue, type Editor } from 'tldraw'
import { useTranslate } from '../session/preferences.tsx'
import { findTemplateOfPage } from '../canvas/template/findTemplateOfPage.ts'
import { localeOf } from '../canvas/localeOf.ts'
import { showFirst } from '../canvas/showWholeSheet.ts'

/** Shows the sheets by name: those of a template by the template's name in the person's language. */
export function PageSwitch({ editor }: { readonly editor: Editor }): ReactNode {
  const t = useTranslate()
  const pages = useValue(
    'pages',
    () =>
      editor.getPages().map(({ id, name }) => ({
        id,
        name: findTemplateOfPage(id)?.texts[localeOf(editor)].title ?? name,
      })),
    [editor],
  )
  const current = useValue('current page', () => editor.getCurrentPageId(), [editor])
  if (pages.length < 2) return null
  return (
    <span className="k-select k-page-switch">
      <select
        className="k-input"
        aria-label={t('board.pages')}
        value={current}
        onChange={(event) => {
          const page = pages.find(({ id }) => id === event.target.value)
          if (!page) return
          editor.setCurrentPage(page.id)
          showFirst(editor)
        }}
      >
        {pages.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </span>
  )
}
