/** The facilitator's kit as tables and forms: the section of each of its templates. */
import type { ReactNode } from 'react'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { templateIds } from '../../../templates/ids.ts'
import type { ListContext } from '../listContext.ts'
import { StakeholderSection } from '../team/StakeholderSection.tsx'
import { ActionSection } from './ActionSection.tsx'
import { AgreementSection } from './AgreementSection.tsx'
import { CheckInSection } from './CheckInSection.tsx'
import { DecisionSection } from './DecisionSection.tsx'
import { ParkedTopicSection } from './ParkedTopicSection.tsx'
import { RetroSection } from './RetroSection.tsx'

/** Nothing for other templates. */
export function KitSections({
  templateId,
  workshop,
  context,
}: {
  readonly templateId: string
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  switch (templateId) {
    case templateIds.checkIn:
      return <CheckInSection workshop={workshop} context={context} />
    case templateIds.agreements:
      return <AgreementSection workshop={workshop} context={context} />
    case templateIds.parkingLot:
      return <ParkedTopicSection workshop={workshop} context={context} />
    case templateIds.stakeholderGrid:
      return <StakeholderSection workshop={workshop} isGrid context={context} />
    case templateIds.actionPlan:
      return <ActionSection workshop={workshop} context={context} />
    case templateIds.decisionLog:
      return <DecisionSection workshop={workshop} context={context} />
    case templateIds.retro:
      return <RetroSection workshop={workshop} context={context} />
    default:
      return null
  }
}
