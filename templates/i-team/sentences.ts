/** What stands out about the I-Team, as sentences with a way to where one can look. DOMAIN.md T4. */
import type { Locale } from '../../shared/i18n/locale.ts'
import type { LinkEnd } from '../../shared/model/records/iTeam.ts'
import { sectors } from '../../shared/model/records/iTeam.ts'
import { textIn, type Text } from '../../shared/model/text.ts'
import type { SentenceBlock } from '../../shared/workshop/insight.ts'
import type { Target } from '../../shared/workshop/target.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { boxKeys, isFilled } from './boxes.ts'
import { linkLevel, lowestWith, sectorLevel } from './levels.ts'
import { templateId } from './place.ts'
import { say } from './texts.ts'

type Jump = SentenceBlock['targets'][number]
type Tone = NonNullable<SentenceBlock['tone']>

/** All that stands out, the gaps of the mandate first. */
export function sentences(workshop: Workshop, locale: Locale): readonly SentenceBlock[] {
  const said: SentenceBlock[] = []
  const tell = (id: string, tone: Tone, text: string, targets: readonly Jump[]) =>
    said.push({ kind: 'sentence', id, tone, text, targets })

  tellBoxes(workshop, locale, tell)
  tellLine(workshop, locale, tell)
  tellInside(workshop, locale, tell)
  tellSectors(workshop, locale, tell)
  tellTargets(workshop, locale, tell)
  return said
}

type Tell = (id: string, tone: Tone, text: string, targets: readonly Jump[]) => void

function tellBoxes(workshop: Workshop, locale: Locale, tell: Tell): void {
  const open = boxKeys.filter((key) => !isFilled(workshop, key))
  const jumps = open.map((key) =>
    jump({ kind: 'field', templateId, key }, say(locale, `box.${key}`)),
  )
  const others = jumps.filter((_, position) => open[position] !== 'mandate')
  const mandate = jumps.filter((_, position) => open[position] === 'mandate')
  if (mandate.length > 0) tell('open-mandate', 'gap', say(locale, 'say.mandate'), mandate)
  if (others.length > 0) {
    tell('open-boxes', 'gap', say(locale, 'say.boxes', { names: namesOf(others, locale) }), others)
  }
}

/** The line delivers, the I-Team enables [Nesta, V7]: it had better lead no initiative itself. */
function tellLine(workshop: Workshop, locale: Locale, tell: Tell): void {
  const hosts = new Set(workshop.departments.filter(isITeam).map(({ id }) => id))
  const led = workshop.initiatives.filter(
    ({ status, leadDeptId }) => status === 'active' && leadDeptId !== null && hosts.has(leadDeptId),
  )
  if (led.length === 0) return
  const jumps = led.map(({ id, title }) =>
    jump({ kind: 'initiative', id }, textIn(title, locale) || id),
  )
  const key = led.length === 1 ? 'say.line' : 'say.line.many'
  tell('line', 'over', say(locale, key, { n: led.length, names: namesOf(jumps, locale) }), jumps)
}

function tellInside(workshop: Workshop, locale: Locale, tell: Tell): void {
  const groups = [
    ['department', workshop.departments, 'say.department.zero'],
    ['corridor', workshop.corridors, 'say.corridor.zero'],
  ] as const
  for (const [kind, entities, key] of groups) {
    const jumps = entities
      .filter(({ id }) => linkLevel(workshop, { kind, id }) === 0)
      .map(({ id, name }) => linkJump({ kind, id }, nameIn(name, locale)))
    if (jumps.length > 0)
      tell(`gap-${kind}`, 'gap', say(locale, key, { names: namesOf(jumps, locale) }), jumps)
  }
}

function tellSectors(workshop: Workshop, locale: Locale, tell: Tell): void {
  const states = sectors.map((sector) => ({
    ...sectorLevel(workshop, sector),
    name: say(locale, `sector.${sector}`),
  }))
  const jumpsOf = (found: readonly (typeof states)[number][]) =>
    found.map(({ sector, name }) => linkJump({ kind: 'sector', id: sector }, name))
  const none = jumpsOf(states.filter(({ level }) => level === 0))
  const acting = jumpsOf(states.filter(({ level }) => level > 0 && level < lowestWith))
  const withThem = states.length - none.length - acting.length
  const values = { n: withThem, names: namesOf(acting, locale) }
  const isLinkedInside = workshop.links.some(({ kind, level }) => kind !== 'sector' && level > 0)
  const empty = isLinkedInside ? 'say.empty.outside' : 'say.empty'
  if (none.length === states.length) tell('sectors-with', 'hint', say(locale, empty), [])
  else if (withThem === states.length) tell('sectors-with', 'hint', say(locale, 'say.with.all'), [])
  else if (acting.length > 0)
    tell('sectors-with', 'hint', say(locale, 'say.with.for', values), acting)
  else tell('sectors-with', 'hint', say(locale, 'say.with', values), [])
  if (none.length > 0 && none.length < states.length) {
    tell(
      'gap-sector',
      'gap',
      say(locale, 'say.sector.zero', { names: namesOf(none, locale) }),
      none,
    )
  }
  for (const { sector, name, level, linked, raisedBy } of states) {
    if (!raisedBy) continue
    const stakeholder = nameIn(raisedBy.name, locale)
    const text = say(locale, 'say.raised', { sector: name, n: level, name: stakeholder, linked })
    tell(`raised-${sector}`, 'hint', text, [
      jump({ kind: 'stakeholder', id: raisedBy.id }, stakeholder),
    ])
  }
}

/** Links that somebody wants to go further than they do. */
function tellTargets(workshop: Workshop, locale: Locale, tell: Tell): void {
  const jumps = workshop.links
    .filter(({ level, levelTarget }) => levelTarget !== null && levelTarget > level)
    .flatMap(({ kind, to }) => {
      const end = { kind, id: to }
      const name = nameOfEnd(end, workshop, locale)
      return name === null ? [] : [linkJump(end, name)]
    })
  if (jumps.length === 0) return
  const key = jumps.length === 1 ? 'say.target.one' : 'say.target.many'
  tell(
    'wanted',
    'hint',
    say(locale, key, { n: jumps.length, names: namesOf(jumps, locale) }),
    jumps,
  )
}

/** A department is the I-Team's own when its name says so. */
function isITeam({ name }: { readonly name: Text }): boolean {
  return (['de', 'en'] as const).some((locale) => /\bi-team\b/i.test(textIn(name, locale)))
}

function nameOfEnd({ kind, id }: LinkEnd, workshop: Workshop, locale: Locale): string | null {
  if (kind === 'sector') {
    const sector = sectors.find((candidate) => candidate === id)
    return sector ? say(locale, `sector.${sector}`) : null
  }
  const entities = kind === 'department' ? workshop.departments : workshop.corridors
  const found = entities.find((entity) => entity.id === id)
  return found ? nameIn(found.name, locale) : null
}

function nameIn(name: Text, locale: Locale): string {
  return textIn(name, locale) || say(locale, 'unnamed')
}

function linkJump(end: LinkEnd, label: string): Jump {
  return jump({ kind: 'link', end }, label)
}

function jump(target: Target, label: string): Jump {
  return { target, label }
}

/** Longer lists end with how many more there are; the links below the sentence name them all. */
const mostNames = 4

function namesOf(jumps: readonly Jump[], locale: Locale): string {
  const names = jumps.map(({ label }) => label)
  if (names.length <= mostNames) return names.join(', ')
  const shown = names.slice(0, mostNames - 1)
  const n = names.length - shown.length
  return say(locale, 'say.names', { names: shown.join(', '), n })
}
