/** The header's menu for taking pictures and data away. */
import { useState, type ReactNode } from 'react'
import { useValue, type Editor, type TLFrameShape } from 'tldraw'
import { tableNames } from '../../shared/export/tableNames.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import type { Identity } from '../session/identity.ts'
import { usePreferences, useTranslate } from '../session/preferences.tsx'
import { Menu, type MenuItem } from '../ui/Menu.tsx'
import { useStatus } from '../ui/Status.tsx'
import { downloadExport, type ExportFile } from './downloadExport.ts'
import { exportImage, type ImagePart } from './exportImage.ts'
import { saveBlob } from './saveBlob.ts'

/** Offers the sheet, the selection or a selected frame as PNG and SVG, and the board's data. */
export function ExportMenu({
  editor,
  identity,
  boardTitle,
}: {
  /** Null while the canvas is not shown: then only data can be taken away. */
  readonly editor: Editor | null
  readonly identity: Identity
  readonly boardTitle: string
}): ReactNode {
  const t = useTranslate()
  const { locale } = usePreferences()
  const show = useStatus()
  const [isBusy, setIsBusy] = useState(false)
  const parts = useValue('parts to export', () => partsOf(editor), [editor])

  async function handleImage(part: ImagePart, type: 'png' | 'svg'): Promise<void> {
    if (!editor || isBusy) return
    setIsBusy(true)
    show(t('board.export.working'))
    try {
      const partNames = { selection: t('board.export.selection') }
      const file = await exportImage({ editor, part, type, boardTitle, partNames })
      if (file) saveBlob(file.name, file.blob)
      show(file ? t('board.export.done', { name: file.name }) : t('board.export.empty'))
    } catch {
      show(t('board.export.failed'), 'bad')
    } finally {
      setIsBusy(false)
    }
  }

  async function handleData(file: ExportFile): Promise<void> {
    const failure = await downloadExport(identity, file, boardTitle, locale)
    if (failure === null) show(t('board.export.done', { name: file }))
    else show(failure(t), 'bad')
  }

  const images = parts.flatMap((part): MenuItem[] =>
    (['png', 'svg'] as const).map((type) => ({
      id: `${part.kind}-${type}`,
      label: labelOf(t, part, type),
      icon: 'download',
      onSelect: () => void handleImage(part, type),
    })),
  )
  const data: readonly MenuItem[] = [
    ...([...tableNames, 'votes'] as const).map((name): MenuItem => ({
      id: name,
      label: t(`board.export.table.${name}`),
      icon: 'download',
      onSelect: () => void handleData(`${name}.csv`),
    })),
    {
      id: 'data',
      label: t('board.export.data'),
      icon: 'download',
      onSelect: () => void handleData('board.json'),
    },
  ]
  return <Menu label={t('board.export')} icon="download" isIconOnly items={[...images, ...data]} />
}

function partsOf(editor: Editor | null): readonly ImagePart[] {
  if (!editor) return []
  const selected = editor.getSelectedShapes()
  const only = selected.length === 1 ? selected[0] : undefined
  if (only && editor.isShapeOfType<TLFrameShape>(only, 'frame')) {
    return [{ kind: 'frame', id: only.id, name: only.props.name }, { kind: 'sheet' }]
  }
  return selected.length > 0 ? [{ kind: 'selection' }, { kind: 'sheet' }] : [{ kind: 'sheet' }]
}

function labelOf(t: Translate, part: ImagePart, type: 'png' | 'svg'): string {
  switch (part.kind) {
    case 'sheet':
      return t(type === 'png' ? 'board.export.sheetPng' : 'board.export.sheetSvg')
    case 'selection':
      return t(type === 'png' ? 'board.export.selectionPng' : 'board.export.selectionSvg')
    case 'frame': {
      const name = part.name || t('board.tool.frame')
      return t(type === 'png' ? 'board.export.framePng' : 'board.export.frameSvg', { name })
    }
  }
}
