/** Goes from one sheet of the board to another; facilitators add, rename and remove sheets here. */
import { useState, type ReactNode } from 'react'
import { useValue, type Editor, type TLPageId } from 'tldraw'
import { may } from '../../shared/access/policy.ts'
import type { Role } from '../../shared/access/role.ts'
import { findTemplateOfPage } from '../canvas/template/findTemplateOfPage.ts'
import { localeOf } from '../canvas/localeOf.ts'
import { showFirst } from '../canvas/showWholeSheet.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Menu, type MenuItem } from '../ui/Menu.tsx'
import { lazyPart, PartPlace } from '../ui/lazyPart.tsx'

const PageDialog = lazyPart(async () => (await import('./PageDialog.tsx')).PageDialog)

/**
 * Lists the sheets by name: those of a template by the template's name in the person's language. A board
 * with one sheet shows nothing to those who cannot add another.
 */
export function PageSwitch({
  editor,
  role,
  onTemplates,
}: {
  readonly editor: Editor
  readonly role: Role
  /** Opens the choice of templates. */
  readonly onTemplates: () => void
}): ReactNode {
  const t = useTranslate()
  const [dialog, setDialog] = useState<'add' | 'rename' | 'remove' | null>(null)
  const pages = useValue('pages', () => pagesOf(editor), [editor])
  const current = useValue('current page', () => editor.getCurrentPageId(), [editor])
  const mayChange = may(role, 'frame.write')
  const shown = pages.find(({ id }) => id === current)
  if (!shown || (pages.length < 2 && !mayChange)) return null

  function goTo(id: TLPageId): void {
    editor.setCurrentPage(id)
    showFirst(editor)
  }

  const isFree = findTemplateOfPage(current) === null
  const items: MenuItem[] = pages.map(({ id, name }) => ({
    id,
    label: name,
    isChecked: id === current,
    onSelect: () => goTo(id),
  }))
  if (mayChange) {
    items.push(
      {
        id: 'templates',
        label: t('board.page.templates'),
        isGroupStart: true,
        onSelect: onTemplates,
      },
      { id: 'add', label: t('board.page.add'), icon: 'plus', onSelect: () => setDialog('add') },
    )
    if (isFree) {
      items.push({
        id: 'rename',
        label: t('board.page.rename'),
        onSelect: () => setDialog('rename'),
      })
    }
    if (isFree && pages.length > 1) {
      items.push({
        id: 'remove',
        label: t('board.page.remove'),
        icon: 'trash',
        isDangerous: true,
        onSelect: () => setDialog('remove'),
      })
    }
  }

  return (
    <span className="k-page-switch">
      <Menu
        label={shown.name}
        name={t('board.page.choose', { name: shown.name })}
        iconAfter="chevronDown"
        items={items}
      />
      {dialog && (
        <PartPlace onClose={() => setDialog(null)}>
          <PageDialog
            kind={dialog}
            name={shown.name}
            onClose={() => setDialog(null)}
            onDone={(name) => {
              setDialog(null)
              change(editor, dialog, current, name)
            }}
          />
        </PartPlace>
      )}
    </span>
  )
}

function pagesOf(editor: Editor): readonly { readonly id: TLPageId; readonly name: string }[] {
  return editor.getPages().map(({ id, name }) => ({
    id,
    name: findTemplateOfPage(id)?.texts[localeOf(editor)].title ?? name,
  }))
}

/** Each is one undoable step. */
function change(
  editor: Editor,
  kind: 'add' | 'rename' | 'remove',
  page: TLPageId,
  name: string,
): void {
  editor.markHistoryStoppingPoint(`${kind} page`)
  if (kind === 'rename') editor.renamePage(page, name)
  if (kind === 'remove') editor.deletePage(page)
  if (kind !== 'add') return
  const known = new Set(editor.getPages().map(({ id }) => id))
  editor.createPage({ name })
  const made = editor.getPages().find(({ id }) => !known.has(id))
  if (made) editor.setCurrentPage(made.id)
}
