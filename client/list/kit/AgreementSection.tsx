/** The agreements of the room, and whether everybody can go along. */
import type { ReactNode } from 'react'
import {
  createAgreement,
  deleteAgreement,
  updateAgreement,
  type AgreementPatch,
} from '../../../shared/workshop/commands/kit.ts'
import type { Agreement, Workshop } from '../../../shared/workshop/workshop.ts'
import { consentChoices } from '../../forms/kitChoices.ts'
import type { ListContext } from '../listContext.ts'
import { KitSection, type KitTable } from './KitSection.tsx'

/** A new one is proposed. */
export function AgreementSection({
  workshop,
  context,
}: {
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  const { t } = context
  return (
    <KitSection
      id="agreements"
      caption={t('list.kit.agreements')}
      hint={t('list.kit.agreementsHint')}
      rows={workshop.agreements}
      table={table}
      empty={t('list.kit.noAgreements')}
      newLabel={t('list.new.agreement')}
      context={context}
      create={(board, all, said) => createAgreement(board, all, { text: said })}
    />
  )
}

const table: KitTable<Agreement, AgreementPatch> = {
  kind: 'agreement',
  update: updateAgreement,
  remove: deleteAgreement,
  columns: (make, { t }) => [
    make.name({
      key: 'text',
      label: t('list.kit.agreement'),
      width: 30,
      of: ({ text }) => text,
      patch: (text) => ({ text }),
      isLong: true,
    }),
    make.choice({
      key: 'consent',
      label: t('list.kit.consent'),
      width: 12,
      choices: consentChoices(t),
      of: ({ consent }) => consent,
      patch: (consent) => ({ consent }),
      isFact: true,
      isPlace: true,
    }),
  ],
}
