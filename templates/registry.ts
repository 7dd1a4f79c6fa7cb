/** All templates, in the order of the gallery. Adding one is a folder and a line here. */
import type { Template } from '../shared/workshop/template.ts'
import { fourApproaches } from './four-approaches/index.ts'
import { roadmap } from './roadmap/index.ts'
import { topicCorridors } from './topic-corridors/index.ts'
import { iTeam } from './i-team/index.ts'

export const templates: readonly Template[] = [fourApproaches, roadmap, topicCorridors, iTeam]

/** The template with an id; `undefined` when there is none. */
export function findTemplate(id: string): Template | undefined {
  return templates.find((template) => template.id === id)
}
