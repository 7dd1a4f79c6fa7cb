/** What stands out on the roadmap, as sentences that lead to where one can look. Nothing is ranked. */
import type { Locale } from '../../shared/i18n/locale.ts'
import { principleKeys, type Phase } from '../../shared/model/records/initiative.ts'
import { textIn } from '../../shared/model/text.ts'
import { writePercent } from '../../shared/workshop/fillIn.ts'
import type { SentenceBlock } from '../../shared/workshop/insight.ts'
import type { Target } from '../../shared/workshop/target.ts'
import type { Initiative, Workshop } from '../../shared/workshop/workshop.ts'
import { investmentFirst, investmentShare, waitingTranches } from './funding.ts'
import { gateAfter, gateBefore } from './gates.ts'
import {
  activeInitiatives,
  blockingFamilies,
  flagsOf,
  roadmapFlags,
  unheardPrinciples,
  type RoadmapFlag,
} from './metrics.ts'
import { say, type TextKey } from './texts.ts'

type Tone = NonNullable<SentenceBlock['tone']>

/** One thing to say about one initiative. */
interface Finding {
  readonly initiative: Initiative
  readonly target: Target
  readonly text: string
}

/** Up to here each initiative has a sentence of its own, beyond they share one that leads to all of them. */
const mostSingle = 3

/** Everything worth a word, the most pressing first. */
export function sentences(workshop: Workshop, locale: Locale): readonly SentenceBlock[] {
  const active = activeInitiatives(workshop)
  if (active.length === 0) {
    return [plain('empty', say(locale, 'say.empty')), ...aside(workshop, locale)]
  }
  const tranches = trancheFindings(active, locale)
  return [
    ...tell('blocked', 'say.blocked.many', 'gap', blocked(active, locale), locale),
    ...roadmapFlags.flatMap((flag) =>
      tell(flag, `say.${flag}.many`, 'gap', flagged(active, flag, locale), locale),
    ),
    ...tell('released', 'say.released.many', 'over', tranches.released, locale),
    ...tell('waiting', 'say.waiting.many', 'hint', tranches.waiting, locale),
    ...tell('opexFirst', 'say.opexFirst.many', 'hint', tranches.investment, locale),
    ...unheard(workshop, locale),
    ...aside(workshop, locale),
  ]
}

function tell(
  id: string,
  many: TextKey,
  tone: Tone,
  findings: readonly Finding[],
  locale: Locale,
): readonly SentenceBlock[] {
  const jump = ({ initiative, target }: Finding) => ({ target, label: titleOf(initiative, locale) })
  if (findings.length > mostSingle) {
    const text = say(locale, many, { n: findings.length })
    return [{ kind: 'sentence', id, text, tone, targets: findings.map(jump) }]
  }
  return findings.map((finding, position) => ({
    kind: 'sentence',
    id: `${id} ${finding.initiative.id} ${position}`,
    text: finding.text,
    tone,
    targets: [jump(finding)],
  }))
}

function blocked(active: readonly Initiative[], locale: Locale): readonly Finding[] {
  return active.flatMap((initiative) => {
    const families = blockingFamilies(initiative)
    const [first] = families
    if (!first) return []
    return {
      initiative,
      target: { kind: 'criterion', id: initiative.id, family: first },
      text: say(locale, 'say.blocked', {
        title: titleOf(initiative, locale),
        gate: gateAfter(initiative.phase),
        families: families.map((family) => say(locale, `family.${family}`)).join(', '),
      }),
    }
  })
}

function flagged(
  active: readonly Initiative[],
  flag: RoadmapFlag,
  locale: Locale,
): readonly Finding[] {
  return active
    .filter((initiative) => flagsOf(initiative).includes(flag))
    .map((initiative) => ({
      initiative,
      target:
        flag === 'transfer_early'
          ? { kind: 'gate', id: initiative.id, gate: 'G3' }
          : { kind: 'initiative', id: initiative.id },
      text: say(locale, `say.${flag}`, {
        title: titleOf(initiative, locale),
        phase: say(locale, `phase.${initiative.phase}.in`),
      }),
    }))
}

function trancheFindings(active: readonly Initiative[], locale: Locale) {
  const finding = (initiative: Initiative, phase: Phase, key: TextKey): Finding => ({
    initiative,
    target: { kind: 'tranche', id: initiative.id, phase },
    text: say(locale, key, {
      title: titleOf(initiative, locale),
      phase: say(locale, `zone.${phase}`),
      gate: gateBefore(phase),
      share: writePercent(investmentShare(initiative.tranches[phase]), locale),
    }),
  })
  const waiting = active.flatMap((initiative) =>
    waitingTranches(initiative).map((phase) => ({ initiative, phase })),
  )
  const isReleased = ({ initiative, phase }: (typeof waiting)[number]) =>
    initiative.tranches[phase]?.released === true
  return {
    released: waiting
      .filter(isReleased)
      .map(({ initiative, phase }) => finding(initiative, phase, 'say.released')),
    waiting: waiting
      .filter((each) => !isReleased(each))
      .map(({ initiative, phase }) => finding(initiative, phase, 'say.waiting')),
    investment: active.flatMap((initiative) =>
      investmentFirst(initiative).map((phase) => finding(initiative, phase, 'say.opexFirst')),
    ),
  }
}

function unheard(workshop: Workshop, locale: Locale): readonly SentenceBlock[] {
  const keys = unheardPrinciples(workshop)
  if (keys.length === 0) return []
  if (keys.length === principleKeys.length) {
    return [{ ...plain('unheard', say(locale, 'say.unheard.all')), tone: 'hint' }]
  }
  const labels = keys.map((key) => `${key} ${say(locale, `principle.${key}`)}`).join(' · ')
  return [{ ...plain('unheard', say(locale, 'say.unheard', { labels })), tone: 'hint' }]
}

function aside({ initiatives }: Workshop, locale: Locale): readonly SentenceBlock[] {
  const count = (status: Initiative['status']) =>
    initiatives.filter((each) => each.status === status).length
  const [parked, exited] = [count('parked'), count('exited')]
  if (parked + exited === 0) return []
  return [plain('aside', say(locale, 'say.aside', { parked, exited }))]
}

function plain(id: string, text: string): SentenceBlock {
  return { kind: 'sentence', id, text, targets: [] }
}

function titleOf({ title, id }: Initiative, locale: Locale): string {
  return textIn(title, locale) || id
}
