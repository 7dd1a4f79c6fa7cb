/** What stands out about decisions. DOMAIN.md T8. */
import type { Day } from '../../shared/model/day.ts'
import type { Decision } from '../../shared/workshop/workshop.ts'

/** True from the day on which a decision is to be looked at again; without a day it never is. */
export function isToReview({ reviewDate }: Decision, today: Day | null): boolean {
  return reviewDate !== null && today !== null && reviewDate <= today
}
