/** Reads what a card shows from the board: its face, whether it is a ghost, and the sentence that says it. */
import type { Editor } from 'tldraw'
import { pageTranslator } from '../../session/messages.ts'
import type { CardShape } from '../../../shared/model/shapes.ts'
import { textIn } from '../../../shared/model/text.ts'
import type { RecordOfType } from '../../../shared/workshop/board.ts'
import { dayOf } from '../../../shared/model/day.ts'
import type { CardEntity } from '../../../shared/workshop/cardEntity.ts'
import type { CardSign, CardWords } from '../../../shared/workshop/template.ts'
import { templates } from '../../board/loadedTemplates.ts'
import { findRecord, storeOf } from '../boardStore.ts'
import { localeOf } from '../localeOf.ts'
import { findTemplateOfPage } from '../template/findTemplateOfPage.ts'
import { workshopAround, workshopSignals } from '../workshopSignals.ts'
import { layOutCard, type CardFace } from './cardFace.ts'
import {
  layOutStakeholder,
  type SaidOfStakeholder,
  type StakeholderFace,
} from './stakeholderFace.ts'
import { titleIn } from './cardTitle.ts'
import { layOutWords, type WordsFace } from './wordsFace.ts'

/** The face of a card of any kind. */
export type AnyFace = CardFace | StakeholderFace | WordsFace

/** What a card shows of its entity; its place is not among it, so a dragged card is not drawn anew. */
export type Said =
  | ({ readonly kind: 'initiative'; readonly signs: readonly CardSign[] | null } & Pick<
      RecordOfType<'initiative'>,
      'title' | 'corridorId' | 'leadDeptId' | 'effort' | 'phase' | 'status'
    >)
  | ({ readonly kind: 'stakeholder' } & SaidOfStakeholder)
  | { readonly kind: 'words'; readonly words: CardWords }

/** What is said of the card's entity; `null` when it is not on the board. */
export function saidOf(editor: Editor, shape: CardShape): Said | null {
  const { kind, entityId } = shape.props
  const record = findRecord(storeOf(editor), kind, entityId)
  if (record?.typeName === 'initiative') {
    const { title, corridorId, leadDeptId, effort, phase, status } = record
    const signs = findSigns(editor, shape, record)
    return { kind: 'initiative', title, corridorId, leadDeptId, effort, phase, status, signs }
  }
  if (record?.typeName === 'stakeholder') {
    const { name, sector, influence, interest, levelNow, levelTarget } = record
    return { kind: 'stakeholder', name, sector, influence, interest, levelNow, levelTarget }
  }
  return record ? { kind: 'words', words: wordsOf(editor, shape, record) } : null
}

/** The words of the template that shows such cards; the bare title while it is not here. */
function wordsOf(
  editor: Editor,
  shape: CardShape,
  record: Exclude<CardEntity, RecordOfType<'initiative' | 'stakeholder'>>,
): CardWords {
  const { kind, entityId: id } = shape.props
  const here = findTemplateOfPage(editor.getAncestorPageId(shape))
  const template = here?.words
    ? here
    : templates.find((each) => each.words && each.cardKinds.includes(kind))
  const workshop = workshopSignals(storeOf(editor)).frame.get()
  const locale = localeOf(editor)
  const title = textIn(titleIn(record), locale)
  return (
    template?.words?.({ kind, id }, workshop, locale, dayOf(new Date())) ?? {
      title,
      untitled: pageTranslator(locale)('board.card.untitled'),
      departmentId: null,
      note: '',
      aside: '',
      isAsideBad: false,
      signs: [],
      isSettled: false,
      spoken: [title],
    }
  )
}

/** What the template of the card's page says on it; `null` where it says nothing on cards. */
function findSigns(
  editor: Editor,
  shape: CardShape,
  record: RecordOfType<'initiative'>,
): readonly CardSign[] | null {
  const template = findTemplateOfPage(editor.getAncestorPageId(shape))
  if (!template?.signs) return null
  const around = workshopAround(workshopSignals(storeOf(editor)).frame.get(), record)
  return template.signs({ kind: 'initiative', id: shape.props.entityId }, around, localeOf(editor))
}

/** The card laid out; `null` when its entity is not on the board. */
export function faceOf(
  editor: Editor,
  shape: CardShape,
  said: Said | null = saidOf(editor, shape),
): AnyFace | null {
  if (!said) return null
  const { w, h } = shape.props
  const locale = localeOf(editor)
  const t = pageTranslator(locale)
  if (said.kind === 'stakeholder') {
    return layOutStakeholder({
      stakeholder: said,
      locale,
      untitled: t('board.new.stakeholder'),
      w,
      h,
    })
  }
  const store = storeOf(editor)
  const { corridorColors, departmentColors } = workshopSignals(store)
  if (said.kind === 'words') {
    const { departmentId } = said.words
    const department = findRecord(store, 'department', departmentId)
    const color = departmentColors.get().get(departmentId ?? '') ?? 'slate'
    return layOutWords(
      said.words,
      department && { name: textIn(department.name, locale), color },
      w,
      h,
    )
  }
  return layOutCard({
    initiative: said,
    corridor: findRecord(store, 'corridor', said.corridorId),
    corridorColor: corridorColors.get().get(said.corridorId ?? '') ?? 'slate',
    department: findRecord(store, 'department', said.leadDeptId),
    departmentColor: departmentColors.get().get(said.leadDeptId ?? '') ?? 'slate',
    signs: said.signs,
    locale,
    untitled: t('board.card.untitled'),
    w,
    h,
  })
}

/** What stands on a card while nobody has written its title. */
export function untitledOf(editor: Editor, shape: CardShape): string {
  const said = saidOf(editor, shape)
  if (said?.kind === 'words') return said.words.untitled
  const t = pageTranslator(localeOf(editor))
  return t(said?.kind === 'stakeholder' ? 'board.new.stakeholder' : 'board.card.untitled')
}

/** True for a card that its template draws at a quarter of its strength. */
export function isGhostCard(editor: Editor, shape: CardShape): boolean {
  const store = storeOf(editor)
  const { kind, entityId } = shape.props
  const template = findTemplateOfPage(editor.getAncestorPageId(shape))
  if (!template) return false
  const frame = workshopSignals(store).frame.get()
  if (kind !== 'initiative') return template.isGhosted({ kind, id: entityId }, frame)
  const initiative = findRecord(store, 'initiative', entityId)
  if (!initiative) return false
  return template.isGhosted({ kind, id: entityId }, workshopAround(frame, initiative))
}

/** One spoken sentence on a card: what it is called, and what its signs say. */
export function describeCard(editor: Editor, shape: CardShape): string {
  const locale = localeOf(editor)
  const t = pageTranslator(locale)
  const said = saidOf(editor, shape)
  const face = faceOf(editor, shape, said)
  if (!said || !face) return t('board.card.missing')
  if (said.kind === 'stakeholder') {
    const name = textIn(said.name, locale) || t('board.new.stakeholder')
    const { levelNow, levelTarget, influence, interest } = said
    return [
      t('board.stakeholder.called', { name }),
      t(`board.sector.${said.sector}`),
      levelTarget === null
        ? t('board.stakeholder.level', { level: levelNow })
        : t('board.stakeholder.levels', { level: levelNow, target: levelTarget }),
      influence === null ? '' : t('board.stakeholder.influence', { value: influence }),
      interest === null ? '' : t('board.stakeholder.interest', { value: interest }),
    ]
      .filter(Boolean)
      .join(', ')
  }
  if (said.kind === 'words') return said.words.spoken.filter(Boolean).join(', ')
  const title = textIn(said.title, locale) || t('board.card.untitled')
  const { corridor, department } = face.kind === 'initiative' ? face : {}
  return [
    t('board.card.called', { title }),
    corridor?.name,
    department?.name,
    t('board.card.effort', { effort: said.effort }),
    t('board.card.phase', { phase: said.phase }),
    ...(face.kind === 'initiative' ? (face.signs ?? []).map(({ text }) => text) : []),
  ]
    .filter(Boolean)
    .join(', ')
}
