/** The table of what becomes of each entity. */
import { memo, useState, type ReactNode } from 'react'
import { choicesAt, type ConflictChoice } from '../../shared/import/conflicts.ts'
import type { FieldChange } from '../../shared/import/changes.ts'
import type { Preview, PreviewRow, RowState } from '../../shared/import/previewImport.ts'
import { textIn } from '../../shared/model/text.ts'
import { Button } from '../ui/Button.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { changeLabel, thingText, valueText, type Words } from './importWords.ts'

const states: readonly RowState[] = ['new', 'changed', 'skipped', 'same']
const signs: Readonly<Record<RowState, IconName>> = {
  new: 'plus',
  changed: 'refresh',
  same: 'check',
  skipped: 'close',
}
/** More rows than that are shown when asked for. */
const rowsAtOnce = 400

/** Rows in the order of the table; what changes nothing is shown when asked for. */
export function ImportTable({
  preview,
  words,
  onDecide,
}: {
  readonly preview: Extract<Preview, { ok: true }>
  readonly words: Words
  readonly onDecide: (key: string, choice: ConflictChoice) => void
}): ReactNode {
  const { t } = words
  const [isAllShown, setIsAllShown] = useState(false)
  const wanted = preview.rows.filter(
    ({ kind, state, conflict }) =>
      isAllShown || state !== 'same' || (conflict !== null && kind === 'initiative'),
  )
  const rows = isAllShown ? wanted : wanted.slice(0, rowsAtOnce)
  const hidden = preview.rows.length - rows.length
  return (
    <section className="k-import-result">
      <h3 className="k-heading k-heading-3">{t('content.result.title')}</h3>
      <ul className="k-list k-import-counts">
        {states.map((state) => (
          <li key={state} data-state={state}>
            <Icon name={signs[state]} size={18} />
            {t(`content.result.${state}`, { count: preview.counts[state] })}
          </li>
        ))}
      </ul>
      {rows.length > 0 && (
        <div
          className="k-import-frame"
          tabIndex={0}
          role="group"
          aria-label={t('content.result.title')}
        >
          <table
            className="k-import-rows"
            data-numbered={rows.some(({ row }) => row !== null) || undefined}
          >
            <thead>
              <tr>
                <th scope="col">{t('content.result.row')}</th>
                <th scope="col">{t('content.result.what')}</th>
                <th scope="col">{t('content.result.becomes')}</th>
                <th scope="col">{t('content.result.fields')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.key} row={row} words={words} onDecide={onDecide} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hidden > 0 && (
        <Button variant="quiet" className="k-import-all" onClick={() => setIsAllShown(true)}>
          {t('content.result.showAll', { count: hidden })}
        </Button>
      )}
    </section>
  )
}

const Row = memo(function Row({
  row,
  words,
  onDecide,
}: {
  readonly row: PreviewRow
  readonly words: Words
  readonly onDecide: (key: string, choice: ConflictChoice) => void
}): ReactNode {
  const { t, locale } = words
  const name = textIn(row.name, locale) || row.id
  return (
    <tr data-state={row.state}>
      <td className="k-import-number">{row.row ?? ''}</td>
      <th scope="row">
        <span className="k-import-name">{titleOf(row, name, words)}</span>
        <span className="k-quiet k-small">{thingText(row.kind, t)}</span>
      </th>
      <td>
        <span className="k-import-state" data-state={row.state}>
          <Icon name={signs[row.state]} size={18} />
          {t(`content.state.${row.state}`)}
        </span>
        {row.conflict && (
          <label className="k-import-conflict">
            <span className="k-small">{t(`content.conflict.${row.conflict.where}`)}</span>
            <select
              className="k-input k-import-choice"
              aria-label={t('content.conflict.choice', { name })}
              value={row.conflict.choice}
              onChange={(event) => {
                const choice = choicesAt(row.conflict?.where ?? 'board').find(
                  (each) => each === event.target.value,
                )
                if (choice) onDecide(row.key, choice)
              }}
            >
              {choicesAt(row.conflict.where).map((choice) => (
                <option key={choice} value={choice}>
                  {t(`content.conflict.${choice}`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </td>
      <td>
        <Changes changes={row.changes} isNew={row.state === 'new'} words={words} />
      </td>
    </tr>
  )
})

function Changes({
  changes,
  isNew,
  words,
}: {
  readonly changes: readonly FieldChange[]
  readonly isNew: boolean
  readonly words: Words
}): ReactNode {
  return (
    <ul className="k-list k-import-changes">
      {changes.map((change) => (
        <li key={`${change.field} ${change.part ?? ''}`}>
          <span className="k-quiet">{changeLabel(change, words.t)}:</span>{' '}
          {!isNew && (
            <>
              <del>{valueText(change.field, change.before, words)}</del>{' '}
              <span aria-hidden="true">→</span>{' '}
            </>
          )}
          <span>{valueText(change.field, change.after, words)}</span>
        </li>
      ))}
    </ul>
  )
}

/** A contribution has no name: it is called by its two ends. */
function titleOf({ kind, id }: PreviewRow, name: string, { nameOf }: Words): string {
  if (kind !== 'contribution') return name
  const [corridorId = '', departmentId = ''] = id.split('~')
  return `${nameOf('corridor', corridorId)} × ${nameOf('department', departmentId)}`
}
