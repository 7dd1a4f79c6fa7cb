/** Where the points of a small line chart lie. */

/** The chart's own units; it is scaled to the panel. */
export const plotSize = { w: 300, h: 72, top: 10, bottom: 64 } as const

/** One point a value, spread evenly in the middle of their columns; `null` where there is no value. */
export function linePoints(
  values: readonly (number | null)[],
  max: number,
): readonly ({ readonly x: number; readonly y: number } | null)[] {
  const column = plotSize.w / Math.max(1, values.length)
  const height = plotSize.bottom - plotSize.top
  return values.map((value, position) =>
    value === null
      ? null
      : { x: column * (position + 0.5), y: plotSize.bottom - (height * value) / max },
  )
}
