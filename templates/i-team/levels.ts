/** How far each connection of the I-Team goes, and what a level means. DOMAIN.md 1 and T4. */
import type { Level } from '../../shared/model/ladder.ts'
import type { LinkEnd, Sector } from '../../shared/model/records/iTeam.ts'
import type { Link, Stakeholder, Workshop } from '../../shared/workshop/workshop.ts'

/** From this level on the administration acts with the city; below it, for the city. */
export const lowestWith = 3

/** Which side of the ladder a level is on: for those outside, with them, or neither. */
export function sideOf(level: Level): 'none' | 'for' | 'with' {
  if (level === 0) return 'none'
  return level < lowestWith ? 'for' : 'with'
}

/** The link to one end; `undefined` while nothing is said about it. */
export function findLink(workshop: Workshop, end: LinkEnd): Link | undefined {
  return workshop.links.find(({ kind, to }) => kind === end.kind && to === end.id)
}

/** The level of the link to one end. */
export function linkLevel(workshop: Workshop, end: LinkEnd): Level {
  return findLink(workshop, end)?.level ?? 0
}

/** A sector's level, and who raises it above the level of its link. */
export interface SectorLevel {
  readonly sector: Sector
  /** The level of the link itself. */
  readonly linked: Level
  /** The highest of the link and of the sector's stakeholders. */
  readonly level: Level
  /** The stakeholder on the highest level; `null` while the link itself is as high. */
  readonly raisedBy: Stakeholder | null
}

/** The level of a sector as it counts. */
export function sectorLevel(workshop: Workshop, sector: Sector): SectorLevel {
  const linked = linkLevel(workshop, { kind: 'sector', id: sector })
  const start: SectorLevel = { sector, linked, level: linked, raisedBy: null }
  return workshop.stakeholders
    .filter((stakeholder) => stakeholder.sector === sector)
    .reduce(
      (highest, stakeholder) =>
        stakeholder.levelNow > highest.level
          ? { ...highest, level: stakeholder.levelNow, raisedBy: stakeholder }
          : highest,
      start,
    )
}
