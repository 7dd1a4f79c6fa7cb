/** The agreements of the room, and whether everybody can go along. */
import { useMemo, type ReactNode } from 'react'
import {
  createAgreement,
  deleteAgreement,
  updateAgreement,
  type AgreementPatch,
} from '../../../shared/workshop/commands/kit.ts'
import type { Agreement, Workshop } from '../../../shared/workshop/workshop.ts'
import { templates } from '../../board/loadedTemplates.ts'
import { consentChoices } from '../../forms/kitChoices.ts'
import { saidOf } from '../entityName.ts'
import { entityShape } from '../entityShape.tsx'
import type { ListContext } from '../listContext.ts'
import { NamedSection } from '../NamedSection.tsx'
import type { TableShape } from '../tableColumn.ts'

/** A new one is proposed. */
export function AgreementSection({
  workshop,
  context,
}: {
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  const { t, locale, commands } = context
  const shape = useMemo(() => shapeOf(context), [context])
  return (
    <NamedSection
      id="agreements"
      hint={t('list.kit.agreementsHint')}
      rows={workshop.agreements}
      shape={shape}
      empty={t('list.kit.noAgreements')}
      newLabel={t('list.new.agreement')}
      context={context}
      onAdd={(written) =>
        commands.create(written, (board) =>
          createAgreement(board, templates, { text: { [locale]: written } }),
        ) !== null
      }
    />
  )
}

function shapeOf(context: ListContext): TableShape<Agreement> {
  const { t } = context
  return entityShape<Agreement, AgreementPatch>(
    {
      kind: 'agreement',
      caption: t('list.kit.agreements'),
      titleOf: saidOf(context),
      change: (board, id, patch) => updateAgreement(board, templates, id, patch),
      remove: deleteAgreement,
    },
    context,
    (make) => [
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
  )
}
