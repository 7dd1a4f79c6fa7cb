/**
 * Every derived value computed a second time, straight from DOMAIN.md's sentences, by loops and counting in
 * whole numbers. Shares nothing with the templates' own metrics, also not the rounding.
 */
import type { Initiative, Workshop } from '../../shared/workshop/workshop.ts'

/** n of d to so many decimals, a half upwards, in whole numbers as long as it can. */
export function ratio(n: number, d: number, decimals: number): number {
  const factor = 10 ** decimals
  return Math.floor((2 * n * factor + d) / (2 * d)) / factor
}

const active = (workshop: Workshop) => workshop.initiatives.filter((i) => i.status === 'active')

/** T1 at one stage: unrounded balance and lean, so that a test can allow for half a last digit. */
export function naiveProfile(workshop: Workshop, stage: number, byEffort: boolean) {
  const counts = [0, 0, 0, 0]
  const weights = [0, 0, 0, 0]
  let [n, total, sumX, sumY] = [0, 0, 0, 0]
  for (const { x, y, effort, activeFromStage } of active(workshop)) {
    if (x === null || y === null || activeFromStage > stage) continue
    const weight = byEffort ? { S: 1, M: 2, L: 3 }[effort] : 1
    const [hx, hy] = [Math.round(x * 100), Math.round(y * 100)]
    const quadrants =
      hx * hx + hy * hy <= 20 * 20 ? [0, 1, 2, 3] : [(hx < 0 ? 0 : 2) + (hy < 0 ? 0 : 1)]
    for (const quadrant of quadrants) {
      counts[quadrant] = (counts[quadrant] ?? 0) + 1 / quadrants.length
      weights[quadrant] = (weights[quadrant] ?? 0) + weight / quadrants.length
    }
    n += 1
    total += weight
    sumX += weight * hx
    sumY += weight * hy
  }
  if (n === 0) return { counts, balance: null, coverage: null, lean: null }
  let entropy = 0
  for (const weight of weights)
    if (weight > 0) entropy -= (weight / total) * Math.log2(weight / total)
  return {
    counts,
    balance: (entropy / 2) * 100,
    coverage: counts.filter((count) => 10 * count >= n).length,
    lean: [sumX / total / 100, sumY / total / 100] as const,
  }
}

const families = ['organisational', 'financial', 'economic', 'technical'] as const

/** T2. */
export function naiveRoadmap(workshop: Workshop) {
  const perPhase: Record<string, number> = { P1: 0, P2: 0, P3: 0, P4: 0, P5: 0 }
  const gate: Record<string, string> = {}
  const readinessPct: Record<string, number | null> = {}
  const familyMeanPct: Record<string, number | null> = {}
  const flags: Record<string, string[]> = {
    g0_unchecked: [],
    exit_missing: [],
    transfer_early: [],
    opex_gap: [],
  }
  for (const each of active(workshop)) {
    perPhase[each.phase] = (perPhase[each.phase] ?? 0) + 1
    let [sum, rated, zeros] = [0, 0, 0]
    for (const family of families) {
      const rating = each.criteria[family]
      if (rating === null) continue
      sum += rating
      rated += 1
      if (rating === 0) zeros += 1
    }
    readinessPct[each.id] = rated === 0 ? null : ratio(100 * sum, 2 * rated, 1)
    if (zeros > 0) gate[each.id] = 'blocked'
    else if (rated < 4) gate[each.id] = 'unrated'
    else gate[each.id] = sum === 8 ? 'ready' : 'conditional'
    for (const flag of naiveFlags(each)) flags[flag]?.push(each.id)
  }
  for (const family of families) {
    let [sum, rated] = [0, 0]
    for (const each of active(workshop)) {
      const rating = each.criteria[family]
      if (rating !== null) [sum, rated] = [sum + rating, rated + 1]
    }
    familyMeanPct[family] = rated === 0 ? null : ratio(100 * sum, 2 * rated, 1)
  }
  return { perPhase, gate, readinessPct, familyMeanPct, flags }
}

function naiveFlags({ phase, g0, exit, opexSecured, gates }: Initiative): readonly string[] {
  const flags: string[] = []
  if (g0 === null) flags.push('g0_unchecked')
  if (['P3', 'P4', 'P5'].includes(phase) && exit === null) flags.push('exit_missing')
  if (phase === 'P5' && gates.G3 !== 'go') flags.push('transfer_early')
  if (['P4', 'P5'].includes(phase) && !opexSecured) flags.push('opex_gap')
  return flags
}

/** T3, read cell by cell. */
export function naiveCorridors(workshop: Workshop) {
  const departments = workshop.departments.map(({ id }) => id)
  const corridors = workshop.corridors.map(({ id }) => id)
  const cell = (d: string, c: string) =>
    workshop.contributions.find((each) => each.departmentId === d && each.corridorId === c)
  const role = (d: string, c: string) => cell(d, c)?.role ?? 'none'
  const others = departments.length - 1

  const crossness: Record<string, number | null> = {}
  let contributorsOfAll = 0
  for (const c of corridors) {
    let contributors = 0
    for (const d of departments) if (role(d, c) === 'contribute') contributors += 1
    contributors = Math.min(contributors, Math.max(0, others))
    contributorsOfAll += contributors
    crossness[c] = others < 1 ? null : ratio(contributors, others, 3)
  }

  const unlinkedPairs: string[][] = []
  const mutualPairs: string[][] = []
  let [pairs, leadPairs] = [0, 0]
  for (let a = 0; a < departments.length; a++) {
    for (let b = a + 1; b < departments.length; b++) {
      const [one, two] = [departments[a] ?? '', departments[b] ?? '']
      const meets = corridors.some((c) => isIn(role(one, c)) && isIn(role(two, c)))
      const leads = (d: string) => corridors.some((c) => role(d, c) === 'lead')
      const helps = (d: string, e: string) =>
        corridors.some((c) => role(d, c) === 'contribute' && role(e, c) === 'lead')
      pairs += 1
      if (!meets) unlinkedPairs.push([one, two])
      if (leads(one) && leads(two)) leadPairs += 1
      if (helps(one, two) && helps(two, one)) mutualPairs.push([one, two])
    }
  }

  const loadPoints: Record<string, number> = {}
  const overloadDays: string[] = []
  let leading = 0
  for (const { id, capacityDays } of workshop.departments) {
    let [points, halfDays, leads] = [0, 0, 0]
    for (const c of corridors) {
      if (role(id, c) === 'lead') [points, leads] = [points + 3, leads + 1]
      if (role(id, c) === 'contribute') points += 1
      if (role(id, c) !== 'none') halfDays += Math.round(2 * (cell(id, c)?.days ?? 0))
    }
    loadPoints[id] = points
    if (leads > 0) leading += 1
    if (capacityDays !== null && halfDays > 2 * capacityDays) overloadDays.push(id)
  }

  const mismatch: string[][] = []
  for (const { id, corridorId, leadDeptId, contribDeptIds } of active(workshop)) {
    if (corridorId === null || !corridors.includes(corridorId)) continue
    for (const d of new Set([leadDeptId, ...contribDeptIds])) {
      if (d === null || !departments.includes(d)) continue
      if (!isIn(role(d, corridorId))) mismatch.push([id, d, corridorId])
    }
  }

  const hasMean = others >= 1 && corridors.length > 0
  return {
    crossness,
    crossnessMean: hasMean ? ratio(contributorsOfAll, others * corridors.length, 3) : null,
    density: [pairs - unlinkedPairs.length, pairs],
    unlinkedPairs,
    reciprocity: [mutualPairs.length, leadPairs],
    mutualPairs,
    loadPoints,
    overloadPoints: departments.filter((id) => (loadPoints[id] ?? 0) > 6),
    overloadDays,
    leadCoverage: [leading, departments.length],
    mismatch,
  }
}

function isIn(role: string): boolean {
  return role === 'lead' || role === 'contribute'
}

/** T4. */
export function naiveTeam(workshop: Workshop) {
  const level = (kind: string, to: string) => {
    for (const link of workshop.links) if (link.kind === kind && link.to === to) return link.level
    return 0
  }
  let outward = 0
  for (const sector of ['citizens', 'business', 'science', 'civilSociety', 'municipalities']) {
    let highest: number = level('sector', sector)
    for (const each of workshop.stakeholders) {
      if (each.sector === sector && each.levelNow > highest) highest = each.levelNow
    }
    outward += highest
  }
  const count = workshop.departments.length
  let [inward, reached] = [0, 0]
  for (const { id } of workshop.departments) {
    inward += level('department', id)
    if (level('department', id) > 0) reached += 1
  }
  let linked = 0
  for (const { id } of workshop.corridors) if (level('corridor', id) > 0) linked += 1
  let hundredths = 0
  for (const { fte } of workshop.teamRoles) hundredths += Math.round(100 * (fte ?? 0))
  let filled = 0
  for (const { templateId, key, text, filled: ticked } of workshop.fields) {
    if (templateId !== 'i-team' || key === 'mission') continue
    const words =
      text === null ? '' : typeof text === 'string' ? text : Object.values(text).join('')
    if (ticked === true || (ticked === null && words.trim() !== '')) filled += 1
  }
  // Openness is outward/20, integration inward/(4·count): compared over one denominator.
  const [o, i] = [outward * 4 * count, inward * 20]
  const balance = o === 0 || i === 0 ? 0 : ratio(Math.min(o, i), Math.max(o, i), 3)
  return {
    openness: ratio(outward, 20, 3),
    integration: count === 0 ? null : ratio(inward, 4 * count, 3),
    inOutBalance: count === 0 ? null : balance,
    inwardReach: [reached, count],
    corridorLink: [linked, workshop.corridors.length],
    fte: hundredths / 100,
    mandateCompleteness: filled / 4,
  }
}
