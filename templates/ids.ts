/** The ids of the templates, for whoever needs a name without loading what it names. */
export const templateIds = {
  fourApproaches: 'four-approaches',
  roadmap: 'roadmap',
  topicCorridors: 'topic-corridors',
  iTeam: 'i-team',
  checkIn: 'check-in',
  agreements: 'agreements',
  parkingLot: 'parking-lot',
  stakeholderGrid: 'stakeholder-grid',
  actionPlan: 'action-plan',
  decisionLog: 'decision-log',
  retro: 'retro',
} as const
