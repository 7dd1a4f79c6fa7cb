/** The I-Team as tables and forms: mandate, links inside and outside, stakeholders, roles. */
import type { ReactNode } from 'react'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { boxKeys } from '../../../templates/i-team/boxes.ts'
import { FieldSection } from '../FieldSection.tsx'
import type { ListContext } from '../listContext.ts'
import { LinkSection } from './LinkSection.tsx'
import { RoleSection } from './RoleSection.tsx'
import { StakeholderSection } from './StakeholderSection.tsx'

/** One section each; the links first, as on the canvas. */
export function TeamSections({
  workshop,
  context,
}: {
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  const { t } = context
  return (
    <>
      <LinkSection context={context} />
      <StakeholderSection workshop={workshop} context={context} />
      <RoleSection workshop={workshop} context={context} />
      <FieldSection
        id="boxes"
        title={t('list.team.boxes')}
        hint={t('list.team.boxesHint')}
        templateId="i-team"
        keys={boxKeys}
        workshop={workshop}
        context={context}
      />
    </>
  )
}
