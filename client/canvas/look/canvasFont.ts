/** The one typeface of the canvas: ours, under the names tldraw asks for. */
import type { TLFontFace } from 'tldraw'
import latinUrl from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import latinItalicUrl from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2?url'
import monoUrl from '@tldraw/assets/fonts/IBMPlexMono-Medium.woff2?url'

/** The family that cards and templates are written in; the page's style sheet defines it. */
export const canvasFamily = 'Atkinson Hyperlegible Next Variable'

/** The face that exports put into their files. */
export const canvasFace: TLFontFace = {
  family: canvasFamily,
  src: { url: latinUrl, format: 'woff2' },
  weight: '200 800',
  style: 'normal',
}

/** tldraw's sixteen font names, all of them ours; code keeps a monospaced face. */
export const fontUrls: Record<string, string> = Object.fromEntries([
  ...['draw', 'sans', 'serif'].flatMap((family) => facesOf(family, latinUrl, latinItalicUrl)),
  ...facesOf('mono', monoUrl, monoUrl),
])

function facesOf(family: string, normal: string, italic: string): [string, string][] {
  return [
    [`tldraw_${family}`, normal],
    [`tldraw_${family}_bold`, normal],
    [`tldraw_${family}_italic`, italic],
    [`tldraw_${family}_italic_bold`, italic],
  ]
}
