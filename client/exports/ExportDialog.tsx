/** Asks what to take away and in which form, and shows how far it is. */
import { useState, type ReactNode } from 'react'
import { useValue, type Editor, type TLFrameShape } from 'tldraw'
import { tableNames } from '../../shared/export/tableNames.ts'
import type { Vote } from '../../shared/session/session.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import type { Identity } from '../session/identity.ts'
import { useTranslate } from '../session/preferences.tsx'
import { useWorkMessages } from '../session/useWorkMessages.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/Field.tsx'
import { Choices } from './Choices.tsx'
import {
  archiveScopes,
  formats,
  scales,
  showsPart,
  type ExportRequest,
  type ExportTable,
  type Part,
} from './exportRequest.ts'
import { papers } from './pdf/pageLayout.ts'
import { useExport } from './useExport.ts'
import './exports.css'

/** Opens over the board. What is on it is taken as it is when the work begins. */
export function ExportDialog({
  store,
  editor,
  identity,
  boardTitle,
  participants,
  votes,
  isForSelection,
  onClose,
}: {
  readonly store: BoardStore
  readonly editor: Editor | null
  readonly identity: Identity
  readonly boardTitle: string
  /** How many people are connected. */
  readonly participants: number
  /** The closed votes. */
  readonly votes: () => readonly Vote[]
  /** True where somebody has asked for a picture of what is selected. */
  readonly isForSelection: boolean
  readonly onClose: () => void
}): ReactNode {
  useWorkMessages()
  const t = useTranslate()
  const parts = useValue('parts to export', () => partsOf(editor), [editor])
  const [request, setRequest] = useState<ExportRequest>(() => ({
    part: isForSelection ? (parts.at(-1) ?? { kind: 'board' }) : likelyPart(parts),
    format: isForSelection ? 'png' : 'pdf',
    paper: 'a4',
    scale: 2,
    table: 'initiatives',
    archive: 'images',
  }))
  const work = useExport({ store, identity, boardTitle, participants, votes, onDone: onClose })
  const { part, format } = request
  const change = (more: Partial<ExportRequest>): void => setRequest({ ...request, ...more })
  const isBusy = work.progress !== null

  return (
    <Dialog
      title={t('exports.title')}
      size="wide"
      onClose={onClose}
      actions={
        isBusy ? (
          <Button onClick={work.stop}>{t('exports.stop')}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('common.close')}</Button>
            <Button variant="primary" icon="download" onClick={() => work.start(request)}>
              {t('exports.make')}
            </Button>
          </>
        )
      }
    >
      <div className="k-export" inert={isBusy}>
        <Choices
          legend={t('exports.as')}
          name="export-format"
          look="cards"
          value={format}
          choices={formats.map((value) => ({
            value,
            label: t(`exports.as.${value}`),
            text: t(`exports.as.${value}.text`),
          }))}
          onChange={(value) => change({ format: value })}
        />
        <div className="k-export-details">
          {showsPart(format) && parts.length > 1 && (
            <Choices
              legend={t('exports.what')}
              name="export-part"
              look="lines"
              value={String(parts.findIndex((one) => one.kind === part.kind))}
              choices={parts.map((one, index) => ({
                value: String(index),
                label: labelOf(t, one),
              }))}
              onChange={(value) => change({ part: parts[Number(value)] ?? { kind: 'board' } })}
            />
          )}
          {(format === 'pdf' || format === 'zip') && (
            <Choices
              legend={t('exports.paper')}
              name="export-paper"
              look="row"
              value={request.paper}
              choices={papers.map((value) => ({ value, label: t(`exports.paper.${value}`) }))}
              onChange={(paper) => change({ paper })}
            />
          )}
          {format === 'png' && (
            <Choices
              legend={t('exports.scale')}
              name="export-scale"
              look="row"
              value={String(request.scale)}
              choices={scales.map((scale) => ({
                value: String(scale),
                label: t('exports.scale.option', { scale }),
              }))}
              onChange={(value) =>
                change({ scale: scales.find((scale) => String(scale) === value) ?? 2 })
              }
            />
          )}
          {format === 'json' && (
            <Choices
              legend={t('exports.archive')}
              name="export-archive"
              look="lines"
              value={request.archive}
              choices={archiveScopes.map((value) => ({
                value,
                label: t(`exports.archive.${value}`),
              }))}
              onChange={(archive) => change({ archive })}
            />
          )}
          {format === 'csv' && (
            <SelectField
              label={t('exports.table')}
              value={request.table}
              onChange={({ target }) => {
                const table = tables.find((name) => name === target.value)
                if (table) change({ table })
              }}
            >
              {tables.map((name) => (
                <option key={name} value={name}>
                  {t(`exports.table.${name}`)}
                </option>
              ))}
            </SelectField>
          )}
        </div>
      </div>
      {work.fault !== null && (
        <p className="k-export-fault" role="alert">
          {work.fault}
        </p>
      )}
      {work.progress !== null && <Progress share={work.progress} />}
    </Dialog>
  )
}

const tables: readonly ExportTable[] = [...tableNames, 'votes']

function Progress({ share }: { readonly share: number }): ReactNode {
  const t = useTranslate()
  const percent = Math.floor(share * 100)
  return (
    <div className="k-export-progress">
      <label htmlFor="export-progress">{t('exports.working')}</label>
      <progress id="export-progress" value={percent} max={100} />
      <span className="k-export-percent" aria-hidden="true">
        {t('exports.percent', { percent })}
      </span>
    </div>
  )
}

/** What can be shown, from the whole to the smallest part; the last one is what a person points at. */
function partsOf(editor: Editor | null): readonly Part[] {
  if (!editor) return [{ kind: 'board' }]
  const { id: pageId, name } = editor.getCurrentPage()
  const ids = editor.getSelectedShapeIds()
  const [only] = ids.length === 1 ? editor.getSelectedShapes() : []
  const sheets: readonly Part[] = [{ kind: 'board' }, { kind: 'page', pageId, name }]
  if (only && editor.isShapeOfType<TLFrameShape>(only, 'frame')) {
    return [...sheets, { kind: 'frame', pageId, ids, name: only.props.name }]
  }
  return ids.length > 0 ? [...sheets, { kind: 'selection', pageId, ids, name: '' }] : sheets
}

/** What is probably meant: a frame or several things that are selected, else the sheet one looks at. */
function likelyPart(parts: readonly Part[]): Part {
  const isMeant = (part: Part): boolean => part.kind !== 'selection' || part.ids.length > 1
  return parts.findLast(isMeant) ?? { kind: 'board' }
}

function labelOf(t: ReturnType<typeof useTranslate>, part: Part): string {
  switch (part.kind) {
    case 'board':
      return t('exports.what.board')
    case 'page':
      return t('exports.what.page', { name: part.name })
    case 'selection':
      return t('exports.what.selection', { count: part.ids.length })
    case 'frame':
      return t('exports.what.frame', { name: part.name || t('exports.frame') })
  }
}
