/** The ids of the templates, for whoever needs a name without loading what it names. */
export const templateIds = {
  fourApproaches: 'four-approaches',
  roadmap: 'roadmap',
  topicCorridors: 'topic-corridors',
  iTeam: 'i-team',
} as const
