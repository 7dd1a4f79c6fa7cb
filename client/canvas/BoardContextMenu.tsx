/** The menu behind a long press or a right click: only what one does with things on a board. */
import type { ReactNode } from 'react'
import {
  ArrangeMenuSubmenu,
  ClipboardMenuGroup,
  DefaultContextMenu,
  EditLinkMenuItem,
  GroupMenuItem,
  ReorderMenuSubmenu,
  SelectAllMenuItem,
  TldrawUiMenuActionItem,
  TldrawUiMenuGroup,
  TldrawUiMenuItem,
  ToggleLockMenuItem,
  UngroupMenuItem,
  useEditor,
  useValue,
  type TLUiContextMenuProps,
} from 'tldraw'
import { pingAt, pingsOf } from '../facilitation/pings.ts'
import type { Refusal } from '../../shared/workshop/refusal.ts'
import { refusalMessage } from '../list/refusalMessage.ts'
import { useTranslate } from '../session/preferences.tsx'
import { useStatus } from '../ui/Status.tsx'
import {
  findSelectedTarget,
  initiativesToNotes,
  notesToInitiatives,
  openDetails,
  selectedInitiatives,
  selectedNotes,
  showInList,
} from './cardActions.ts'
import { exportPointOf } from './exportPoint.ts'

/** Stands in for tldraw's context menu. */
export function BoardContextMenu(props: TLUiContextMenuProps): ReactNode {
  return (
    <DefaultContextMenu {...props}>
      <Content />
    </DefaultContextMenu>
  )
}

function Content(): ReactNode {
  const editor = useEditor()
  const isSelecting = useValue('selecting', () => editor.getCurrentToolId() === 'select', [editor])
  if (!isSelecting) return null
  return (
    <>
      <CardItems />
      <TldrawUiMenuGroup id="modify">
        <EditLinkMenuItem />
        <GroupMenuItem />
        <UngroupMenuItem />
        <ArrangeMenuSubmenu />
        <ReorderMenuSubmenu />
        <ToggleLockMenuItem />
      </TldrawUiMenuGroup>
      <PointItem />
      <ClipboardMenuGroup />
      <ExportItem />
      <TldrawUiMenuGroup id="select-all">
        <SelectAllMenuItem />
      </TldrawUiMenuGroup>
    </>
  )
}

/** Points at the place for everybody to see; nothing for who may not. */
function PointItem(): ReactNode {
  const editor = useEditor()
  const t = useTranslate()
  const mayPing = useValue('may ping', () => pingsOf(editor).send.get() !== null, [editor])
  if (!mayPing) return null
  return (
    <TldrawUiMenuGroup id="point">
      <TldrawUiMenuItem
        id="ping"
        label={t('facilitation.ping.here')}
        readonlyOk
        onSelect={() => pingAt(editor, editor.inputs.currentPagePoint)}
      />
    </TldrawUiMenuGroup>
  )
}

/** Leads to files of what is selected, or of the sheet; nothing where the page has no way to them. */
function ExportItem(): ReactNode {
  const editor = useEditor()
  const mayExport = useValue('may export', () => exportPointOf(editor).get() !== null, [editor])
  if (!mayExport) return null
  return (
    <TldrawUiMenuGroup id="take-away">
      <TldrawUiMenuActionItem actionId="take-away" />
    </TldrawUiMenuGroup>
  )
}

/** What one does with cards and notes of the workshop. */
function CardItems(): ReactNode {
  const editor = useEditor()
  const t = useTranslate()
  const show = useStatus()
  const hasTarget = useValue('one card', () => findSelectedTarget(editor) !== null, [editor])
  const notes = useValue('notes', () => selectedNotes(editor).length, [editor])
  const cards = useValue('cards', () => selectedInitiatives(editor).length, [editor])
  const isReadOnly = useValue('read only', () => editor.getIsReadonly(), [editor])
  const tell = (refusal: Refusal | null): void => {
    if (refusal) show(refusalMessage(refusal, t), 'bad')
  }
  return (
    <TldrawUiMenuGroup id="card">
      {hasTarget && (
        <TldrawUiMenuItem
          id="card-details"
          label={t('board.selection.details')}
          onSelect={() => openDetails(editor)}
        />
      )}
      {hasTarget && (
        <TldrawUiMenuItem
          id="card-list"
          label={t('board.window.list')}
          onSelect={() => showInList(editor)}
        />
      )}
      {!isReadOnly && notes > 0 && (
        <TldrawUiMenuItem
          id="notes-to-initiatives"
          label={t('board.selection.toInitiative', { count: notes })}
          onSelect={() =>
            tell(
              notesToInitiatives(editor, (count) => show(t('board.selection.inTray', { count }))),
            )
          }
        />
      )}
      {!isReadOnly && cards > 0 && (
        <TldrawUiMenuItem
          id="initiatives-to-notes"
          label={t('board.selection.toNote', { count: cards })}
          onSelect={() => tell(initiativesToNotes(editor))}
        />
      )}
    </TldrawUiMenuGroup>
  )
}
