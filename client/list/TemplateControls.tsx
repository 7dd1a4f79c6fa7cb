/** What can be ticked, chosen and named on a template's frame, as a form. */
import { useId, type ReactNode } from 'react'
import {
  isControl,
  type ButtonMark,
  type CheckboxMark,
  type BoundMark,
  type FieldMark,
  type SliderMark,
} from '../../shared/workshop/mark.ts'
import type { Template } from '../../shared/workshop/template.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import { useDraft } from '../canvas/useDraft.ts'
import { CellSelect } from './CellSelect.tsx'
import { DraftInput } from './DraftInput.tsx'
import type { ListContext } from './listContext.ts'

/** Every control of the frame once; nothing is on the canvas that cannot be done here. */
export function TemplateControls({
  template,
  workshop,
  context,
}: {
  readonly template: Template
  readonly workshop: Workshop
  readonly context: ListContext
}): ReactNode {
  const controls = template.draw(workshop, context.locale).filter(isControl)
  const boxes = controls.filter((mark) => mark.kind === 'checkbox')
  const sliders = controls.filter((mark) => mark.kind === 'slider')
  const fields = controls.filter((mark) => mark.kind === 'field')
  const buttons = controls.filter((mark) => mark.kind === 'button')
  return (
    <div className="k-list-controls">
      {boxes.length > 0 && (
        <ul className="k-list k-list-control-boxes">
          {boxes.map((mark) => (
            <li key={keyOf(mark)}>
              <BoxControl mark={mark} context={context} />
            </li>
          ))}
        </ul>
      )}
      <div className="k-list-control-line">
        {sliders.map((mark) => (
          <SliderControl key={keyOf(mark)} mark={mark} context={context} />
        ))}
        {buttons.length > 0 && <ButtonControls buttons={buttons} context={context} />}
      </div>
      {fields.length > 0 && (
        <div className="k-list-control-line">
          {fields.map((mark) => (
            <FieldControl key={keyOf(mark)} mark={mark} context={context} />
          ))}
        </div>
      )}
    </div>
  )
}

function BoxControl({
  mark,
  context,
}: {
  readonly mark: CheckboxMark
  readonly context: ListContext
}): ReactNode {
  const { shown, set, release } = useDraft(mark.isOn, (isOn) =>
    context.commands.control(mark.binding, isOn),
  )
  return (
    <label className="k-list-check">
      <input
        type="checkbox"
        checked={shown}
        disabled={context.isReadOnly}
        data-testid={keyOf(mark)}
        onChange={(event) => set(event.target.checked)}
        onBlur={release}
      />
      <span>{mark.label}</span>
    </label>
  )
}

function SliderControl({
  mark,
  context,
}: {
  readonly mark: SliderMark
  readonly context: ListContext
}): ReactNode {
  return (
    <div className="k-list-control">
      <span className="k-list-entity-label" aria-hidden={!context.isReadOnly}>
        {mark.label}
      </span>
      <CellSelect
        label={mark.label}
        value={String(mark.value)}
        options={mark.steps.map((step, number) => ({ value: String(number), label: step }))}
        isReadOnly={context.isReadOnly}
        testId={keyOf(mark)}
        onSelect={(value) => context.commands.control(mark.binding, Number(value))}
      />
    </div>
  )
}

function ButtonControls({
  buttons,
  context,
}: {
  readonly buttons: readonly ButtonMark[]
  readonly context: ListContext
}): ReactNode {
  const name = useId()
  return (
    <div className="k-list-control k-list-control-buttons" role="group">
      {buttons.map((mark) => (
        <label key={String(mark.value)} className="k-list-check">
          <input
            type="radio"
            name={name + keyOf(mark)}
            checked={mark.isPressed}
            disabled={context.isReadOnly}
            onChange={() => context.commands.control(mark.binding, mark.value)}
          />
          <span>{mark.label}</span>
        </label>
      ))}
    </div>
  )
}

function FieldControl({
  mark,
  context,
}: {
  readonly mark: FieldMark
  readonly context: ListContext
}): ReactNode {
  return (
    <div className="k-list-control">
      <span className="k-list-entity-label" aria-hidden={!context.isReadOnly}>
        {mark.label}
      </span>
      <DraftInput
        value={mark.text}
        label={mark.label}
        placeholder={mark.placeholder}
        isReadOnly={context.isReadOnly}
        testId={keyOf(mark)}
        onCommit={(value) => context.commands.control(mark.binding, value)}
      />
    </div>
  )
}

function keyOf({ binding }: BoundMark): string {
  return `${binding.recordId}.${binding.field}`
}
