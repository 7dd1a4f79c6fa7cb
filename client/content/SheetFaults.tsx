/** Cells that could not be read: where, what stands there, and what would do. */
import type { ReactNode } from 'react'
import type { SheetFault } from '../../shared/import/proposal.ts'
import { useTranslate } from '../session/preferences.tsx'
import { Icon } from '../ui/Icon.tsx'
import { columnLabel } from './importWords.ts'

const shownFaults = 40

/** The list, folded when it is long. */
export function SheetFaults({ faults }: { readonly faults: readonly SheetFault[] }): ReactNode {
  const t = useTranslate()
  return (
    <details className="k-import-cells" open={faults.length <= 5}>
      <summary>
        <Icon name="warning" size={18} />
        <span>{t('content.faults', { count: faults.length })}</span>
      </summary>
      <ul className="k-list k-import-faults">
        {faults.slice(0, shownFaults).map(({ row, column, value, complaint }) => (
          <li key={`${row} ${column}`}>
            <strong>{t('content.fault.where', { row, column: columnLabel(column, t) })}</strong>{' '}
            {t(`content.fault.${complaint.code}`, { value, allowed: complaint.allowed })}
          </li>
        ))}
        {faults.length > shownFaults && (
          <li>{t('content.faults.more', { count: faults.length - shownFaults })}</li>
        )}
      </ul>
    </details>
  )
}
