/** The signs of the grid, as SVG path data in a square of 16 by 16. */
import type { TaskType } from '../../shared/model/records/contribution.ts'

/** A plus: something can be added here. */
export const plus = 'M7 2h2v5h5v2H9v5H7V9H2V7h5z'

/** A warning triangle: too much. */
export const over = 'M8 1.2 15.4 14.5H.6zM7.1 5.8v4.4h1.8V5.8zm0 5.6v1.8h1.8v-1.8z'

/** Whether a task exists (a ring, closed) or is new (a star of eight rays). */
export const taskSymbols: Readonly<Record<TaskType, string>> = {
  existing: 'M8 1.6a6.4 6.4 0 1 1 0 12.8A6.4 6.4 0 0 1 8 1.6zM8 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8z',
  new: 'M7.1 1h1.8v4.8l3.4-3.4 1.3 1.3-3.4 3.4H15v1.8h-4.8l3.4 3.4-1.3 1.3-3.4-3.4V15H7.1v-4.8l-3.4 3.4-1.3-1.3 3.4-3.4H1V7.1h4.8L2.4 3.7l1.3-1.3 3.4 3.4z',
}
