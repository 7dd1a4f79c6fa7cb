/** The workshop's script as it is composed: steps of templates, own steps, breaks, a whole programme. */
import { useState, type DragEvent, type ReactNode } from 'react'
import { transact, type Editor } from 'tldraw'
import type { Step } from '../../shared/session/session.ts'
import type { BoardStore } from '../../shared/sync/StoreBinding.ts'
import { templatesOn } from '../../shared/workshop/cards.ts'
import { addTemplate } from '../../shared/workshop/commands/pages.ts'
import { storeBoard } from '../../shared/workshop/storeBoard.ts'
import { useAllTemplates } from '../board/loadedTemplates.ts'
import { usePreferences } from '../session/preferences.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Menu } from '../ui/Menu.tsx'
import { minutesOf, ownStep, programmes, stepsOf, stepsOfProgramme } from './agendaBlocks.ts'
import { useFacilitation } from './facilitation.ts'
import { focusOffers } from './focusOffers.ts'
import { StepFields } from './StepFields.tsx'
import './agendaDialog.css'

const mostSteps = 200

/** Nothing is sent before it is taken over, so that a running workshop does not see half a script. */
export function AgendaDialog({
  store,
  editor,
  onClose,
}: {
  readonly store: BoardStore
  readonly editor: Editor | null
  readonly onClose: () => void
}): ReactNode {
  const { t, locale } = usePreferences()
  const { session, give } = useFacilitation()
  const [steps, setSteps] = useState<readonly Step[]>(session.agenda.steps)
  const [dragged, setDragged] = useState<string | null>(null)
  const all = useAllTemplates()
  const there = templatesOn(storeBoard(store), all)
  const missing = all.filter(
    (template) =>
      !there.includes(template) && steps.some(({ templateId }) => templateId === template.id),
  )
  const places = focusOffers(storeBoard(store), [...there, ...missing], locale, t)
  const wholes = all.length === 0 ? [] : programmes
  const total = steps.reduce((sum, { minutes }) => sum + minutes, 0)
  const add = (more: readonly Step[]) =>
    setSteps((before) => [...before, ...more].slice(0, mostSteps))

  function change(id: string, patch: Partial<Step>): void {
    setSteps((before) => before.map((step) => (step.id === id ? { ...step, ...patch } : step)))
  }

  function move(id: string, to: number): void {
    setSteps((before) => {
      const step = before.find((each) => each.id === id)
      const rest = before.filter((each) => each.id !== id)
      return step ? [...rest.slice(0, to), step, ...rest.slice(to)] : before
    })
  }

  async function save(): Promise<void> {
    const named = steps.map((step) => ({
      ...step,
      title: step.title.trim() || t('facilitator.editor.newStep'),
    }))
    if (!(await give({ type: 'agenda.set', steps: named }))) return
    if (missing.length > 0) editor?.markHistoryStoppingPoint('sheets of the agenda')
    transact(() => {
      for (const template of missing) addTemplate(storeBoard(store), all, template, locale)
    })
    onClose()
  }

  return (
    <Dialog
      title={t('facilitator.editor.title')}
      size="wide"
      onClose={onClose}
      actions={
        <>
          {steps.length > 0 && (
            <span className="k-quiet k-facil-total">
              {t('facilitator.agenda.total', { minutes: Math.round(total) })}
            </span>
          )}
          <Button variant="primary" onClick={() => void save()}>
            {t('facilitator.editor.save')}
          </Button>
        </>
      }
    >
      {missing.length > 0 && (
        <p role="status">
          {t('facilitator.editor.adds', {
            titles: missing.map((template) => template.texts[locale].title).join(', '),
          })}
        </p>
      )}
      {steps.length === 0 && (
        <>
          <p className="k-quiet">{t('facilitator.editor.none')}</p>
          <ul className="k-list k-facil-programmes">
            {wholes.map((programme) => (
              <li key={programme}>
                <Button onClick={() => setSteps(stepsOfProgramme(programme, t, locale))}>
                  {t(`facilitator.programme.${programme}`, { minutes: minutesOf(programme) })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <ol className="k-list k-facil-editor" hidden={steps.length === 0}>
        {steps.map((step, at) => (
          <li
            key={step.id}
            className="k-facil-edit"
            data-dragged={dragged === step.id || undefined}
            draggable
            onDragStart={(event: DragEvent) => {
              event.dataTransfer.effectAllowed = 'move'
              setDragged(step.id)
            }}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => dragged && event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault()
              if (dragged) move(dragged, at)
            }}
          >
            <StepFields step={step} places={places} onChange={(patch) => change(step.id, patch)} />
            <div className="k-facil-row">
              <Button
                variant="quiet"
                icon="arrowUp"
                isIconOnly
                isBusy={at === 0}
                onClick={() => move(step.id, at - 1)}
              >
                {t('facilitator.editor.up', { title: step.title })}
              </Button>
              <Button
                variant="quiet"
                icon="arrowDown"
                isIconOnly
                isBusy={at === steps.length - 1}
                onClick={() => move(step.id, at + 1)}
              >
                {t('facilitator.editor.down', { title: step.title })}
              </Button>
              <Button
                variant="quiet"
                icon="trash"
                isIconOnly
                onClick={() => setSteps(steps.filter(({ id }) => id !== step.id))}
              >
                {t('facilitator.editor.remove', { title: step.title })}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <div className="k-facil-add">
        <Menu
          label={t('facilitator.editor.add')}
          icon="plus"
          items={[
            {
              id: 'own',
              label: t('facilitator.editor.newStep'),
              onSelect: () => add([ownStep(t('facilitator.editor.newStep'), 10, 'discuss')]),
            },
            {
              id: 'break',
              label: t('facilitator.editor.break'),
              onSelect: () => add([ownStep(t('facilitator.editor.break'), 15, 'break')]),
            },
            ...there.map((template) => ({
              id: template.id,
              label: t('facilitator.editor.from', { title: template.texts[locale].title }),
              onSelect: () => add(stepsOf(template, locale)),
            })),
            ...(steps.length === 0 ? [] : wholes).map((programme, at) => ({
              id: programme,
              isGroupStart: at === 0,
              label: t('facilitator.editor.instead', {
                programme: t(`facilitator.programme.${programme}`, {
                  minutes: minutesOf(programme),
                }),
              }),
              onSelect: () => setSteps(stepsOfProgramme(programme, t, locale)),
            })),
          ]}
        />
      </div>
    </Dialog>
  )
}
