/** How a table is understood: what its rows are, whether it has headings, and where each column goes. */
import type { ReactNode } from 'react'
import {
  columnsOf,
  computed,
  sheetKinds,
  type ColumnKey,
  type SheetKind,
} from '../../shared/import/columns.ts'
import { withColumn, withHeadings, withKind, type Sheet } from '../../shared/import/sheet.ts'
import { useTranslate } from '../session/preferences.tsx'
import { SelectField } from '../ui/Field.tsx'
import { columnLabel } from './importWords.ts'

const shownRows = 3

/** A few rows with a choice above each column. */
export function ColumnTable({
  sheet,
  hasNotes,
  onChange,
}: {
  readonly sheet: Sheet
  /** Whether rows may become sticky notes. */
  readonly hasNotes: boolean
  readonly onChange: (sheet: Sheet) => void
}): ReactNode {
  const t = useTranslate()
  const { kind, headings, columns, rows } = sheet
  return (
    <section className="k-import-columns" aria-label={t('content.import.understood')}>
      <div className="k-import-kind">
        <SelectField
          label={t('content.import.kind')}
          value={kind}
          onChange={(event) => {
            const next = sheetKinds.find((each) => each === event.target.value)
            if (next) onChange(withKind(sheet, next))
          }}
        >
          {sheetKinds
            .filter((each) => hasNotes || each !== 'note')
            .map((each) => (
              <option key={each} value={each}>
                {t(`content.kind.${each}`)}
              </option>
            ))}
        </SelectField>
        <label className="k-import-check">
          <input
            type="checkbox"
            checked={headings !== null}
            onChange={(event) => onChange(withHeadings(sheet, event.target.checked))}
          />
          <span>{t('content.import.headings')}</span>
        </label>
      </div>
      <div
        className="k-import-frame"
        tabIndex={0}
        role="group"
        aria-label={t('content.import.columns')}
      >
        <table className="k-import-sheet">
          <thead>
            <tr>
              {columns.map((role, at) => (
                // A column has no name of its own but its place.
                // oxlint-disable-next-line react/no-array-index-key
                <th key={at} scope="col">
                  <span className="k-import-heading">
                    {headings?.[at] ?? t('content.import.column', { number: at + 1 })}
                  </span>
                  <ColumnChoice
                    kind={kind}
                    label={t('content.import.columnIs', { column: headings?.[at] ?? at + 1 })}
                    role={role === computed ? null : role}
                    isComputed={role === computed}
                    onChoose={(next) => onChange(withColumn(sheet, at, next))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownRows).map((row, at) => (
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={at}>
                {columns.map((role, column) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={column} data-unused={role === null || role === computed || undefined}>
                    {row[column] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shownRows && (
        <p className="k-hint">{t('content.import.moreRows', { count: rows.length - shownRows })}</p>
      )}
    </section>
  )
}

function ColumnChoice({
  kind,
  label,
  role,
  isComputed,
  onChoose,
}: {
  readonly kind: SheetKind
  readonly label: string
  readonly role: ColumnKey | null
  readonly isComputed: boolean
  readonly onChoose: (role: ColumnKey | null) => void
}): ReactNode {
  const t = useTranslate()
  const choices = columnsOf(kind)
  return (
    <select
      className="k-input k-import-choice"
      aria-label={label}
      value={role ?? ''}
      onChange={(event) => onChoose(choices.find((each) => each === event.target.value) ?? null)}
    >
      <option value="">
        {t(isComputed ? 'content.import.computed' : 'content.import.unused')}
      </option>
      {choices.map((each) => (
        <option key={each} value={each}>
          {columnLabel(each, t)}
        </option>
      ))}
    </select>
  )
}
