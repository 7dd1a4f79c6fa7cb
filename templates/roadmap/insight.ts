import type { Insight } from '../../shared/workshop/insight.ts'
export function insight(): Insight {
  return { title: '', blocks: [] }
}
