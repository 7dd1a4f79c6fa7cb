/** One mark of a template as SVG. */
import type { ReactNode } from 'react'
import type { BoundMark, Ink, LineMark, Mark, TextMark } from '../../../shared/workshop/mark.ts'
import { fontWeight, layoutText } from '../../../shared/workshop/textLayout.ts'
import { markSymbols } from '../../../shared/model/markSymbols.ts'
import { canvasFamily } from '../look/canvasFont.ts'
import type { Paint } from '../look/paint.ts'

/** Draws what is printed; of controls only what they show, as an export needs it. */
export function MarkDrawing({
  mark,
  paint,
}: {
  readonly mark: Mark
  readonly paint: Paint
}): ReactNode {
  switch (mark.kind) {
    case 'rect':
      return (
        <rect
          x={mark.x}
          y={mark.y}
          width={mark.w}
          height={mark.h}
          rx={mark.radius}
          {...inked(mark, paint)}
        />
      )
    case 'circle':
      return <circle cx={mark.x} cy={mark.y} r={mark.r} {...inked(mark, paint)} />
    case 'line':
      return <LineDrawing mark={mark} paint={paint} />
    case 'symbol':
      return (
        <path
          d={mark.d}
          fill={paint(mark.fill)}
          transform={`translate(${mark.x} ${mark.y}) scale(${mark.size / 16})`}
        />
      )
    case 'mark':
      return (
        <path
          d={markSymbols[mark.color]}
          fill={paint(mark.color)}
          transform={`translate(${mark.x} ${mark.y}) scale(${mark.size / 16})`}
        />
      )
    case 'text':
      return <TextDrawing mark={mark} paint={paint} />
    case 'checkbox':
    case 'slider':
    case 'button':
    case 'field':
      return <ControlDrawing mark={mark} paint={paint} />
    case 'command':
      return null
    default:
      return mark satisfies never
  }
}

function inked(ink: Ink, paint: Paint): Record<string, string | number | undefined> {
  return {
    fill: ink.fill ? paint(ink.fill) : 'none',
    fillOpacity: ink.fillOpacity,
    stroke: ink.stroke ? paint(ink.stroke) : undefined,
    strokeWidth: ink.stroke ? (ink.strokeWidth ?? 2) : undefined,
    strokeDasharray: ink.dash?.join(' '),
  }
}

function LineDrawing({
  mark,
  paint,
}: {
  readonly mark: LineMark
  readonly paint: Paint
}): ReactNode {
  const { points, arrow } = mark
  const width = mark.strokeWidth ?? 2
  const color = paint(mark.stroke ?? 'line-strong')
  const heads = [
    ...(arrow ? [headOf(points.at(-2), points.at(-1), width)] : []),
    ...(arrow === 'both' ? [headOf(points[1], points[0], width)] : []),
  ]
  return (
    <g opacity={mark.opacity} stroke={color} strokeWidth={width} strokeLinejoin="round">
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        strokeDasharray={mark.dash?.join(' ')}
      />
      {heads.map((d, index) => (
        <path key={index} d={d} fill={color} />
      ))}
    </g>
  )
}

interface At {
  readonly x: number
  readonly y: number
}

/** A filled head whose tip lies at the line's end. */
function headOf(from: At | undefined, tip: At | undefined, width: number): string {
  if (!from || !tip) return ''
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1
  const along = { x: (tip.x - from.x) / length, y: (tip.y - from.y) / length }
  const size = 10 + width * 2
  const base = { x: tip.x - along.x * size, y: tip.y - along.y * size }
  const side = { x: -along.y * size * 0.5, y: along.x * size * 0.5 }
  return `M${tip.x} ${tip.y}L${base.x + side.x} ${base.y + side.y}L${base.x - side.x} ${base.y - side.y}Z`
}

const anchors = { start: 0, middle: 0.5, end: 1 } as const

/** Draws lines of text; the first baseline lies where CSS would put it in a line of that height. */
export function TextDrawing({
  mark,
  paint,
}: {
  readonly mark: Omit<TextMark, 'kind'>
  readonly paint: Paint
}): ReactNode {
  const step = mark.size * mark.lineHeight
  const x = mark.x + mark.w * anchors[mark.align]
  const firstBaseline = mark.y + step / 2 + mark.size * 0.34
  return (
    <text
      fontFamily={`'${canvasFamily}', sans-serif`}
      fontSize={mark.size}
      fontWeight={fontWeight[mark.weight]}
      textAnchor={mark.align}
      fill={paint(mark.tone)}
    >
      {layoutText(mark).map((line, index) => (
        <tspan key={index} x={x} y={firstBaseline + index * step}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

function ControlDrawing({
  mark,
  paint,
}: {
  readonly mark: BoundMark
  readonly paint: Paint
}): ReactNode {
  switch (mark.kind) {
    case 'checkbox':
      return <CheckboxDrawing {...mark} paint={paint} />
    case 'slider':
      return <SliderDrawing mark={mark} paint={paint} />
    case 'button':
      return (
        <>
          <rect
            x={mark.x}
            y={mark.y}
            width={mark.w}
            height={mark.h}
            rx={8}
            fill={paint(mark.isPressed ? 'ink' : 'surface')}
            stroke={paint(mark.isPressed ? 'ink' : 'line-strong')}
            strokeWidth={2}
          />
          <TextDrawing
            mark={{
              x: mark.x,
              y: mark.y + (mark.h - 39) / 2,
              w: mark.w,
              text: mark.label,
              size: 30,
              weight: 'strong',
              align: 'middle',
              tone: mark.isPressed ? 'on-ink' : 'text',
              lineHeight: 1.3,
              maxLines: 1,
            }}
            paint={paint}
          />
        </>
      )
    case 'field':
      return (
        <TextDrawing
          mark={{
            ...mark,
            text: mark.text || mark.placeholder,
            tone: mark.text ? mark.tone : 'text-quiet',
          }}
          paint={paint}
        />
      )
    default:
      return mark satisfies never
  }
}

function CheckboxDrawing({
  x,
  y,
  size,
  isOn,
  paint,
}: At & { readonly size: number; readonly isOn: boolean; readonly paint: Paint }): ReactNode {
  return (
    <>
      <rect
        x={x + 1.5}
        y={y + 1.5}
        width={size - 3}
        height={size - 3}
        rx={size * 0.16}
        fill={paint(isOn ? 'ink' : 'raised')}
        stroke={paint(isOn ? 'ink' : 'line-strong')}
        strokeWidth={3}
      />
      {isOn && (
        <path
          d={`M${x + size * 0.23} ${y + size * 0.52}l${size * 0.19} ${size * 0.2}l${size * 0.36} ${-size * 0.42}`}
          fill="none"
          stroke={paint('on-ink')}
          strokeWidth={size * 0.11}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </>
  )
}

/** Where the knob of a slider stands on its track. */
export function knobOf(mark: Extract<BoundMark, { kind: 'slider' }>): number {
  const last = Math.max(1, mark.steps.length - 1)
  return mark.x + (mark.w * mark.value) / last
}

function SliderDrawing({
  mark,
  paint,
}: {
  readonly mark: Extract<BoundMark, { kind: 'slider' }>
  readonly paint: Paint
}): ReactNode {
  const last = Math.max(1, mark.steps.length - 1)
  const knob = knobOf(mark)
  return (
    <>
      <line
        x1={mark.x}
        x2={mark.x + mark.w}
        y1={mark.y}
        y2={mark.y}
        stroke={paint('line-strong')}
        strokeWidth={4}
        strokeLinecap="round"
      />
      <line
        x1={mark.x}
        x2={knob}
        y1={mark.y}
        y2={mark.y}
        stroke={paint('ink')}
        strokeWidth={8}
        strokeLinecap="round"
      />
      {mark.steps.map((step, index) => (
        <circle
          key={step + index}
          cx={mark.x + (mark.w * index) / last}
          cy={mark.y}
          r={8}
          fill={paint(index <= mark.value ? 'ink' : 'surface')}
          stroke={paint(index <= mark.value ? 'ink' : 'line-strong')}
          strokeWidth={3}
        />
      ))}
      <circle
        cx={knob}
        cy={mark.y}
        r={22}
        fill={paint('ink')}
        stroke={paint('raised')}
        strokeWidth={4}
      />
    </>
  )
}
