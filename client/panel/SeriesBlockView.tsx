/** A few values in a row as a line, and the same as a table for those who do not see it. */
import type { ReactNode } from 'react'
import type { SeriesBlock } from '../../shared/workshop/insight.ts'
import { FormulaNote } from './FormulaNote.tsx'
import { linePoints, plotSize } from './plot.ts'
import './graphs.css'

/** Shows the series; the current value is marked by size and weight. */
export function SeriesBlockView({ block }: { readonly block: SeriesBlock }): ReactNode {
  const points = linePoints(
    block.points.map(({ value }) => value),
    block.max,
  )
  const line = points.filter((point) => point !== null)
  return (
    <section data-block={block.id}>
      <FormulaNote title={block.title} formula={block.formula} />
      <svg
        className="k-panel-series"
        viewBox={`0 0 ${plotSize.w} ${plotSize.h}`}
        aria-hidden="true"
        focusable="false"
      >
        <line
          className="k-panel-series-ground"
          x1="0"
          x2={plotSize.w}
          y1={plotSize.bottom}
          y2={plotSize.bottom}
        />
        <polyline
          className="k-panel-series-line"
          points={line.map(({ x, y }) => `${x},${y}`).join(' ')}
        />
        {points.map(
          (point, position) =>
            point && (
              <circle
                key={position}
                className="k-panel-series-point"
                data-current={position === block.current || undefined}
                cx={point.x}
                cy={point.y}
                r={position === block.current ? 6 : 4}
              />
            ),
        )}
      </svg>
      <table className="k-panel-series-table">
        <caption className="k-hidden">{block.title}</caption>
        <thead>
          <tr>
            {block.points.map(({ label }, position) => (
              <th key={position} scope="col" data-current={position === block.current || undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {block.points.map(({ shown }, position) => (
              <td
                key={position}
                data-current={position === block.current || undefined}
                aria-current={position === block.current || undefined}
              >
                {shown}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}
