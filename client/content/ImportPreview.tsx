/** What becomes what: how the columns are understood, which names are unknown, and each entity's fate. */
import type { ReactNode } from 'react'
import type { Role } from '../../shared/access/role.ts'
import type { EntityId } from '../../shared/model/id.ts'
import { textIn } from '../../shared/model/text.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Icon } from '../ui/Icon.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import { FileFaults } from './ImportSourceForm.tsx'
import { ImportTable } from './ImportTable.tsx'
import { SheetFaults } from './SheetFaults.tsx'
import { UnknownNames } from './UnknownNames.tsx'
import type { Words } from './importWords.ts'
import type { ImportWork } from './useImport.ts'

/** The preview; everything in it can be changed until the button is pressed. */
export function ImportPreview({
  work,
  role,
  hasNotes,
}: {
  readonly work: ImportWork
  readonly role: Role
  readonly hasNotes: boolean
}): ReactNode {
  const { t, locale } = usePreferences()
  const { sheet, proposal, preview, workshop } = work
  if (!proposal || !preview) return null
  const words: Words = {
    t,
    locale,
    nameOf: (kind, id) => nameOf(kind === 'department' ? 'departments' : 'corridors', id),
  }

  function nameOf(list: 'departments' | 'corridors', id: EntityId): string {
    const known = workshop[list].find((each) => each.id === id)
    if (known) return textIn(known.name, locale) || id
    const name = proposal?.[list].find((each) => each.id === id)?.json['name']
    return typeof name === 'string' ? name : id
  }

  return (
    <div className="k-import">
      {sheet && <ColumnTable sheet={sheet} hasNotes={hasNotes} onChange={work.understand} />}
      {proposal.unknownNames.length > 0 && (
        <UnknownNames
          names={proposal.unknownNames}
          workshop={workshop}
          onDecide={work.decideName}
        />
      )}
      {proposal.faults.length > 0 && <SheetFaults faults={proposal.faults} />}
      {role === 'observer' && <Warning text={t('content.import.observer')} />}
      {preview.ok && preview.refused.size > 0 && <Warning text={t('content.import.refused')} />}
      {preview.ok ? (
        <ImportTable preview={preview} words={words} onDecide={work.decideConflict} />
      ) : (
        <section className="k-import-result">
          <Warning text={t('content.import.faulty', { count: preview.faults.length })} />
          <p className="k-text k-quiet">{t('content.import.faultyHint')}</p>
          <FileFaults faults={preview.faults} />
        </section>
      )}
    </div>
  )
}

function Warning({ text }: { readonly text: string }): ReactNode {
  return (
    <p className="k-import-warning">
      <Icon name="warning" size={18} />
      <span>{text}</span>
    </p>
  )
}
