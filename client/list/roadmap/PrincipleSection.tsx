/** The eight principles, each with the initiatives that were linked to it. */
import { useMemo, type ReactNode } from 'react'
import { principleKeys, type PrincipleKey } from '../../../shared/model/records/initiative.ts'
import { linkPrinciple } from '../../../shared/workshop/commands/roadmap.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { initiativeOptions } from '../../forms/entityOptions.ts'
import { EntityListPicker } from '../../forms/EntityListPicker.tsx'
import { SignWord } from '../cells.tsx'
import type { ListContext } from '../listContext.ts'
import { ListSection } from '../ListSection.tsx'

/** A list of principles; initiatives are added by a part of their title. */
export function PrincipleSection({
  workshop,
  context,
}: {
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  const { t, locale, commands, isReadOnly } = context
  const options = useMemo(() => initiativeOptions(workshop, locale), [workshop, locale])
  const link = (key: PrincipleKey, isLinked: boolean) => (id: string) =>
    commands.change(t(`forms.principle.${key}`), (board) => linkPrinciple(board, id, key, isLinked))
  return (
    <ListSection id="principles" title={t('forms.group.principles')}>
      <ul className="k-list k-list-principles">
        {principleKeys.map((key) => {
          const linked = workshop.initiatives.filter(({ principles }) => principles[key])
          const isUnheard = !linked.some(({ status }) => status === 'active')
          const label = `${key} · ${t(`forms.principle.${key}`)}`
          return (
            <li key={key} className="k-list-principle">
              <span className="k-list-principle-name">
                <strong>{label}</strong>
                {isUnheard && <SignWord tone="quiet">{t('list.roadmap.unheard')}</SignWord>}
              </span>
              {isReadOnly ? (
                <span>
                  {linked
                    .map(({ id }) => options.find((option) => option.id === id)?.label)
                    .join(', ') || t('list.none')}
                </span>
              ) : (
                <EntityListPicker
                  label={label}
                  isLabelHidden
                  values={linked.map(({ id }) => id)}
                  options={options}
                  isReadOnly={false}
                  testId={`principle-${key}`}
                  t={t}
                  onAdd={link(key, true)}
                  onRemove={link(key, false)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </ListSection>
  )
}
