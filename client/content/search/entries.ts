/** All text of a board as entries of the search. */
import type { Locale } from '../../../shared/i18n/locale.ts'
import type { Translate } from '../../../shared/i18n/translate.ts'
import type { LinkEnd } from '../../../shared/model/records/iTeam.ts'
import { textIn, type Text } from '../../../shared/model/text.ts'
import type { Field, Initiative, Workshop } from '../../../shared/workshop/workshop.ts'
import { kitEntries } from './kitEntries.ts'
import { otherLanguage } from './otherLanguage.ts'
import {
  pieceOf,
  type SearchEntry,
  type SearchKind,
  type SearchPiece,
  type SearchTarget,
} from './search.ts'

type Named = { readonly id: string; readonly name: Text }

interface Reading {
  readonly workshop: Workshop
  readonly t: Translate
  readonly locale: Locale
}

/** The entries of everything that is no shape. */
export function workshopEntries(reading: Reading): readonly SearchEntry[] {
  const { workshop, t, locale } = reading
  const say = (text: Text | null): string => textIn(text, locale)
  return [
    ...workshop.initiatives.map((initiative) => initiativeEntry(initiative, reading)),
    ...workshop.departments.map(({ id, name, headRole }) =>
      entry('department', { kind: 'department', id }, say(name), [
        otherLanguage(name, locale),
        pieceOf(t('forms.label.headRole'), say(headRole)),
      ]),
    ),
    ...workshop.corridors.map(({ id, name, goal, sharedBenefit, reputationNote }) =>
      entry('corridor', { kind: 'corridor', id }, say(name), [
        otherLanguage(name, locale),
        pieceOf(t('forms.label.goal'), say(goal)),
        pieceOf(t('forms.label.sharedBenefit'), say(sharedBenefit)),
        pieceOf(t('forms.label.reputation'), say(reputationNote)),
      ]),
    ),
    ...workshop.contributions.flatMap(({ corridorId, departmentId, text }) => {
      const words = say(text)
      if (words.trim() === '') return []
      const title = `${nameIn(workshop.departments, departmentId, locale)} × ${nameIn(workshop.corridors, corridorId, locale)}`
      const target = { kind: 'contribution', corridorId, departmentId } as const
      return [named('contribution', target, title, [pieceOf('', words)])]
    }),
    ...workshop.stakeholders.map(({ id, name, sector }) =>
      entry('stakeholder', { kind: 'stakeholder', id }, say(name), [
        otherLanguage(name, locale),
        pieceOf(t('forms.label.sector'), t(`forms.sector.${sector}`)),
      ]),
    ),
    ...workshop.teamRoles.map(({ id, name }) =>
      entry('team', { kind: 'teamRole', id }, say(name), [otherLanguage(name, locale)]),
    ),
    ...linkEntries(reading),
    ...kitEntries(reading),
    ...workshop.fields.flatMap((field) => fieldEntry(field, reading)),
  ]
}

function initiativeEntry(initiative: Initiative, { t, locale }: Reading): SearchEntry {
  const { id, title, note, exitTrigger, gateNotes, criteriaNotes } = initiative
  const say = (text: Text | null | undefined): string => textIn(text, locale)
  const gates = keysOf(gateNotes).flatMap((gate) => {
    const target: SearchTarget = { kind: 'gate', id, gate }
    const label = t(`forms.gate.${gate}`)
    return [
      pieceOf(label, say(gateNotes[gate]?.body), target),
      pieceOf(label, say(gateNotes[gate]?.reason), target),
    ]
  })
  const criteria = keysOf(criteriaNotes).flatMap((family) => {
    const target: SearchTarget = { kind: 'criterion', id, family }
    const label = t(`forms.family.${family}`)
    return [
      pieceOf(label, say(criteriaNotes[family]?.evidence), target),
      pieceOf(label, say(criteriaNotes[family]?.ownerRole), target),
    ]
  })
  return entry('initiative', { kind: 'initiative', id }, say(title), [
    otherLanguage(title, locale),
    pieceOf(t('forms.label.note'), say(note)),
    pieceOf(t('forms.label.exitTrigger'), say(exitTrigger)),
    ...gates,
    ...criteria,
  ])
}

function linkEntries({ workshop, t, locale }: Reading): readonly SearchEntry[] {
  return workshop.links.flatMap(({ kind, to, purpose, ownerRole }) => {
    const pieces = [
      pieceOf(t('forms.label.purpose'), textIn(purpose, locale)),
      pieceOf(t('forms.label.ownerRole'), textIn(ownerRole, locale)),
    ]
    if (pieces.every((piece) => piece === null)) return []
    const end: LinkEnd = { kind, id: to }
    const list = kind === 'department' ? workshop.departments : workshop.corridors
    const name = kind === 'sector' ? to : nameIn(list, to, locale)
    return [named('team', { kind: 'link', end }, t('forms.title.link', { end: name }), pieces)]
  })
}

/** A field is called by what it asks for, where that is known. */
function fieldEntry(
  { templateId, key, text }: Field,
  { t, locale }: Reading,
): readonly SearchEntry[] {
  const words = textIn(text, locale)
  if (words.trim() === '') return []
  const target: SearchTarget = { kind: 'field', templateId, key }
  const known = fieldKeys.find((each) => each === key)
  if (!known) return [entry('field', target, words, [])]
  return [named('field', target, t(`forms.field.${known}`), [pieceOf('', words)])]
}

const fieldKeys = [
  'mandate',
  'roles',
  'resources',
  'competences',
  'operatorModel',
  'mission',
  'errorCulture',
  'transferability',
] as const

/** Something called by its own words. */
function entry(
  kind: SearchKind,
  target: SearchTarget,
  title: string,
  more: readonly (SearchPiece | null)[],
): SearchEntry {
  return named(kind, target, title, [pieceOf('', title), ...more])
}

/** Something whose title is made for it and not searched. */
function named(
  kind: SearchKind,
  target: SearchTarget,
  title: string,
  pieces: readonly (SearchPiece | null)[],
): SearchEntry {
  return {
    key: `${kind} ${JSON.stringify(target)}`,
    kind,
    title,
    place: '',
    target,
    pieces: pieces.filter((piece) => piece !== null),
  }
}

function nameIn(list: readonly Named[], id: string, locale: Locale): string {
  return textIn(list.find((each) => each.id === id)?.name, locale) || id
}

function keysOf<K extends string>(of: Readonly<Partial<Record<K, unknown>>>): readonly K[] {
  return Object.keys(of).filter((key): key is K => key in of)
}
