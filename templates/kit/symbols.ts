/** The signs of the kit's sheets, as SVG path data in a square of 16 by 16. */

const disc = 'M8 1a7 7 0 1 1 0 14a7 7 0 0 1 0-14z'
const highCloud = 'M4.5 9.8a3.4 3.4 0 0 1-.4-6.8A4.5 4.5 0 0 1 12.6 3.9 3 3 0 0 1 12.2 9.8z'

export const plus = 'M7 2h2v5h5v2H9v5H7V9H2V7h5z'
/** Nothing said yet: a ring. */
export const ring = `${disc}M8 2.8a5.2 5.2 0 1 0 0 10.4a5.2 5.2 0 0 0 0-10.4z`
/** Under way: half a disc. */
export const half = `${disc}M8 2.8v10.4a5.2 5.2 0 0 0 0-10.4z`
/** Settled: a disc with a tick. */
export const tick = `${disc}M4.4 8.5L7.1 11.1L11.6 6.3L10.7 5.4L7.1 9.3L5.3 7.5z`
/** No more: a disc with a cross. */
export const cross = `${disc}M5.9 4.8 4.8 5.9 6.9 8l-2.1 2.1 1.1 1.1L8 9.1l2.1 2.1 1.1-1.1L9.1 8l2.1-2.1-1.1-1.1L8 6.9z`
/** Somebody objects: a stop sign with an exclamation mark. */
export const stop = 'M5 .8h6L15.2 5v6L11 15.2H5L.8 11V5zM7.1 4v4.8h1.8V4zM7.1 10.2V12h1.8v-1.8z'
/** Parked: a square with a P. */
export const parked =
  'M2.5 1h11A1.5 1.5 0 0 1 15 2.5v11a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 1 13.5v-11A1.5 1.5 0 0 1 2.5 1zM5.6 3.6v8.8h1.9V9.6h1.2a3 3 0 0 0 0-6zM7.5 5.3h1.1a1.3 1.3 0 0 1 0 2.6H7.5z'
/** Three bars: dots were counted. */
export const bars = 'M1 9h3.6v6H1zM6.2 1h3.6v14H6.2zM11.4 5.5H15V15h-3.6z'
/** A flag: somebody leads. */
export const flag = 'M2.5 1h1.7v1H14l-2.6 3.3L14 8.6H4.2V15H2.5z'
/** A heart: keep it. */
export const heart = 'M8 14 2.4 8.4a3.6 3.6 0 0 1 5.1-5.1L8 3.8l.5-.5a3.6 3.6 0 0 1 5.1 5.1Z'
/** Round and round: do it otherwise. */
export const turn =
  'M8 1.5a6.5 6.5 0 0 1 5.6 3.2V2h1.9v6H9.6V6.1h2.7A4.6 4.6 0 0 0 8 3.4a4.6 4.6 0 0 0 0 9.2a4.6 4.6 0 0 0 4.3-3h2a6.5 6.5 0 0 1-12.8-1.6A6.5 6.5 0 0 1 8 1.5z'
/** A flask: try it. */
export const flask =
  'M5 1.5h6v1.6H9.9v3.3l4.1 6.3a1.2 1.2 0 0 1-1 1.8H3a1.2 1.2 0 0 1-1-1.8l4.1-6.3V3.1H5Z'

/** A clock: the day has passed. */
export const clock = `${disc}M7.1 4v4.5l3.3 2.1 1-1.5-2.5-1.6V4z`
/** A person crossed out: nobody does it yet. */
export const nobody =
  'M8 1.4a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4zM2.4 14.8v-1.6A4.6 4.6 0 0 1 7 8.8h2a4.6 4.6 0 0 1 4.6 4.4v1.6zM1 2.6 2.2 1.4 15 14.2l-1.2 1.2z'
/** A sheet of a calendar with nothing on it. */
export const calendar = 'M2 3h2V1.4h1.7V3h4.6V1.4H12V3h2v11.6H2zM3.7 6.6v6.3h8.6V6.6z'
/** An hourglass: something else comes first. */
export const hourglass =
  'M3 1h10v2h-1.1c0 2.4-1.1 3.8-2.5 5 1.4 1.2 2.5 2.6 2.5 5H13v2H3v-2h1.1c0-2.4 1.1-3.8 2.5-5C5.2 6.8 4.1 5.4 4.1 3H3z'

/** The weather of a mood, from 1 to 5: storm, rain, clouds, bright, sunny. */
export const weather: Readonly<Record<1 | 2 | 3 | 4 | 5, string>> = {
  1: `${highCloud}M8.4 10.6H10.4L9.2 12.4H10.9L6.6 15.9 7.7 13.3H6.2z`,
  2: `${highCloud}M4.4 11.2H5.9L4.9 14.6H3.4zM7.7 11.2H9.2L8.2 14.6H6.7zM11 11.2H12.5L11.5 14.6H10z`,
  3: 'M4.5 12.8a3.4 3.4 0 0 1-.4-6.8A4.5 4.5 0 0 1 12.6 6.9 3 3 0 0 1 12.2 12.8z',
  4: 'M4.2 14.4a3.2 3.2 0 0 1-.3-6.4A4 4 0 0 1 11.4 9 2.7 2.7 0 0 1 11 14.4zM11.3 2.6a2.7 2.7 0 0 1 1.6 4.9A4.8 4.8 0 0 0 9.2 4.6a2.7 2.7 0 0 1 2.1-2zM10.7 0h1.3v1.6h-1.3zM14.6 4.6H16v1.3h-1.4zM13.8 1.4l.9.9-1 1-.9-.9z',
  5: 'M8 4.7a3.3 3.3 0 1 1 0 6.6a3.3 3.3 0 0 1 0-6.6zM7.3.6h1.4v2.6H7.3zM7.3 12.8h1.4v2.6H7.3zM.6 7.3h2.6v1.4H.6zM12.8 7.3h2.6v1.4h-2.6zM2.3 3.3l1-1 1.9 1.9-1 1zM12.7 2.3l1 1-1.9 1.9-1-1zM13.7 12.7l-1 1-1.9-1.9 1-1zM3.3 13.7l-1-1 1.9-1.9 1 1z',
}
