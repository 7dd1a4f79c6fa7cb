/** A control that is printed on a template, as a real control of the page. */
import type { ChangeEvent, KeyboardEvent, ReactNode } from 'react'
import { stopEventPropagation, useEditor } from 'tldraw'
import type {
  Binding,
  BoundMark,
  CheckboxMark,
  FieldMark,
  SliderMark,
} from '../../../shared/workshop/mark.ts'
import { fontWeight } from '../../../shared/workshop/textLayout.ts'
import { changeByControl } from '../../../shared/workshop/controls.ts'
import { storeBoard } from '../../../shared/workshop/storeBoard.ts'
import { storeOf } from '../boardStore.ts'
import { localeOf } from '../localeOf.ts'
import { useDraft } from '../useDraft.ts'
import { livePaint } from '../look/paint.ts'
import { MarkDrawing } from './MarkDrawing.tsx'

type ControlValue = string | number | boolean

/** Keeps the canvas from taking a press on a control for the start of a drag. */
const ownPress = {
  onPointerDown: stopEventPropagation,
  onPointerUp: stopEventPropagation,
  onTouchStart: stopEventPropagation,
  onTouchEnd: stopEventPropagation,
  onDoubleClick: stopEventPropagation,
}

/** Draws the control where the template wants it; what a person sets is written for everyone. */
export function TemplateControl({ mark }: { readonly mark: BoundMark }): ReactNode {
  const editor = useEditor()

  function set(binding: Binding, value: ControlValue): void {
    editor.markHistoryStoppingPoint('set control')
    editor.run(() => {
      changeByControl(storeBoard(storeOf(editor)), binding, value, localeOf(editor))
    })
  }

  switch (mark.kind) {
    case 'checkbox':
      return <CheckboxControl mark={mark} onSet={(value) => set(mark.binding, value)} />
    case 'slider':
      return <SliderControl mark={mark} onSet={(value) => set(mark.binding, value)} />
    case 'button':
      return (
        <button
          type="button"
          className="k-control"
          aria-label={mark.label}
          aria-pressed={mark.isPressed}
          style={boxOf(mark.x, mark.y, mark.w, mark.h)}
          {...ownPress}
          onClick={() => set(mark.binding, mark.value)}
        >
          <Drawn mark={mark} x={mark.x} y={mark.y} w={mark.w} h={mark.h} />
        </button>
      )
    case 'field':
      return <FieldControl mark={mark} onSet={(value) => set(mark.binding, value)} />
    default:
      return mark satisfies never
  }
}

function CheckboxControl({
  mark,
  onSet,
}: {
  readonly mark: CheckboxMark
  readonly onSet: (value: boolean) => void
}): ReactNode {
  const { shown, set, release } = useDraft(mark.isOn, onSet)
  const { x, y, size } = mark
  return (
    <label className="k-control" style={boxOf(x, y, size, size)} {...ownPress}>
      <Drawn mark={{ ...mark, isOn: shown }} x={x} y={y} w={size} h={size} />
      <input
        type="checkbox"
        className="k-control-input"
        aria-label={mark.label}
        checked={shown}
        onChange={(event) => set(event.target.checked)}
        onBlur={release}
      />
    </label>
  )
}

/** A slider is 56 units high for the hand, its track in the middle. */
const sliderReach = 28

function SliderControl({
  mark,
  onSet,
}: {
  readonly mark: SliderMark
  readonly onSet: (value: number) => void
}): ReactNode {
  const { shown, set, release } = useDraft(mark.value, onSet)
  const x = mark.x - sliderReach
  const y = mark.y - sliderReach
  const w = mark.w + sliderReach * 2
  return (
    <label className="k-control" style={boxOf(x, y, w, sliderReach * 2)} {...ownPress}>
      <Drawn mark={{ ...mark, value: shown }} x={x} y={y} w={w} h={sliderReach * 2} />
      <input
        type="range"
        className="k-control-input"
        aria-label={mark.label}
        aria-valuetext={mark.steps[shown]}
        min={0}
        max={mark.steps.length - 1}
        step={1}
        value={shown}
        onChange={(event) => set(event.target.valueAsNumber)}
        onBlur={release}
      />
    </label>
  )
}

function FieldControl({
  mark,
  onSet,
}: {
  readonly mark: FieldMark
  readonly onSet: (value: string) => void
}): ReactNode {
  const { shown, set, release } = useDraft(mark.text, onSet)
  function handleKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    event.stopPropagation()
    if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
  }
  return (
    <input
      type="text"
      className="k-control k-control-field"
      aria-label={mark.label}
      placeholder={mark.placeholder}
      value={shown}
      maxLength={80}
      style={{
        ...boxOf(mark.x, mark.y, mark.w, mark.size * mark.lineHeight),
        fontSize: mark.size,
        fontWeight: fontWeight[mark.weight],
        lineHeight: mark.lineHeight,
        textAlign: mark.align === 'middle' ? 'center' : mark.align,
        color: livePaint(mark.tone),
      }}
      {...ownPress}
      onChange={(event: ChangeEvent<HTMLInputElement>) => set(event.target.value)}
      onKeyDown={handleKeyDown}
      onBlur={release}
    />
  )
}

function boxOf(x: number, y: number, w: number, h: number) {
  return { left: x, top: y, width: w, height: h }
}

function Drawn({
  mark,
  x,
  y,
  w,
  h,
}: {
  readonly mark: BoundMark
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}): ReactNode {
  return (
    <svg width={w} height={h} viewBox={`${x} ${y} ${w} ${h}`} aria-hidden="true">
      <MarkDrawing mark={mark} paint={livePaint} />
    </svg>
  )
}
