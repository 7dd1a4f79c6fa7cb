/** The form of a link of the I-Team: how far it goes, how far it should, what for. */
import type { ReactNode } from 'react'
import type { LinkEnd } from '../../shared/model/records/iTeam.ts'
import { setLink, type LinkPatch } from '../../shared/workshop/commands/iTeam.ts'
import { RadioLine, SelectLine } from './ChoiceLines.tsx'
import { ladderWord, levelChoices, levelTargetChoices } from './enumChoices.ts'
import type { FormContext } from './formContext.ts'
import { FormGroup } from './FormParts.tsx'
import { targetTitle } from './targetTitle.ts'
import { WordsArea, WordsLine } from './WordsLines.tsx'

/** Also while there is no link yet: that is level 0. */
export function LinkForm({
  end,
  context,
}: {
  readonly end: LinkEnd
  readonly context: FormContext
}): ReactNode {
  const { t, workshop, isReadOnly } = context
  const link = workshop.links.find(({ kind, to }) => kind === end.kind && to === end.id)
  const level = link?.level ?? 0
  const title = targetTitle({ kind: 'link', end }, context)
  const change = (patch: LinkPatch) =>
    context.run(t('forms.step.change', { title }), (board) => setLink(board, end, patch))
  return (
    <FormGroup isReadOnly={isReadOnly}>
      <RadioLine
        label={t('forms.label.level')}
        value={level}
        choices={levelChoices(t)}
        hint={ladderWord(level, t)}
        isReadOnly={isReadOnly}
        testId="form-level"
        onChoose={(next) => change({ level: next })}
      />
      <SelectLine
        label={t('forms.label.levelTarget')}
        value={link?.levelTarget ?? null}
        choices={levelTargetChoices(t)}
        isReadOnly={isReadOnly}
        testId="form-level-target"
        onChoose={(levelTarget) => change({ levelTarget })}
      />
      <WordsArea
        label={t('forms.label.purpose')}
        text={link?.purpose ?? null}
        context={context}
        testId="form-purpose"
        onChange={(purpose) => change({ purpose })}
      />
      <WordsLine
        label={t('forms.label.ownerRole')}
        text={link?.ownerRole ?? null}
        context={context}
        onChange={(ownerRole) => change({ ownerRole })}
      />
    </FormGroup>
  )
}
