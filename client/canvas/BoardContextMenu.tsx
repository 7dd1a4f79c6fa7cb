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
  TldrawUiMenuGroup,
  ToggleLockMenuItem,
  UngroupMenuItem,
  useEditor,
  useValue,
  type TLUiContextMenuProps,
} from 'tldraw'

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
      <TldrawUiMenuGroup id="modify">
        <EditLinkMenuItem />
        <GroupMenuItem />
        <UngroupMenuItem />
        <ArrangeMenuSubmenu />
        <ReorderMenuSubmenu />
        <ToggleLockMenuItem />
      </TldrawUiMenuGroup>
      <ClipboardMenuGroup />
      <TldrawUiMenuGroup id="select-all">
        <SelectAllMenuItem />
      </TldrawUiMenuGroup>
    </>
  )
}
