/** Writes a drawing as an SVG file that stands by itself: typefaces and pictures inside it. */
import latinUrl from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import latinItalicUrl from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2?url'
import extUrl from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url'
import extItalicUrl from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-italic.woff2?url'
import monoUrl from '@tldraw/assets/fonts/IBMPlexMono-Medium.woff2?url'
import { canvasFamily } from '../../canvas/look/canvasFont.ts'
import { codeFamily } from '../drawing/plainText.ts'
import { base64 } from '../base64.ts'
import { plainPaint } from './plainPaint.ts'
import type { Work } from '../work.ts'

interface Face {
  readonly family: string
  readonly style: 'normal' | 'italic'
  readonly weight: string
  readonly url: string
  readonly range: string | null
}

const extended =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'

const own = { family: canvasFamily, weight: '200 800' } as const

/**
 * Answers the pieces of the file's text. `title` is what screen readers say; `ground` is the colour behind
 * everything. Only typefaces that the drawing uses are put in. The drawing itself is changed: it is used
 * up by this.
 */
export async function writeSvg(
  drawing: SVGSVGElement,
  about: {
    readonly title: string
    readonly language: string
    readonly ground: string
    readonly work: Work
  },
): Promise<readonly string[]> {
  const { title, language, work } = about
  const [x = '0', y = '0', w = '0', h = '0'] = (drawing.getAttribute('viewBox') ?? '').split(/\s+/)
  plainPaint(drawing)
  const ground = make('rect', { x, y, width: w, height: h, fill: about.ground })
  const style = make('style', {}, await faceRules(drawing))
  drawing.prepend(make('title', {}, title), style, ground)
  for (const image of drawing.querySelectorAll('image')) {
    // Older programs look only there.
    image.setAttributeNS(linkSpace, 'xlink:href', image.getAttribute('href') ?? '')
    image.removeAttribute('href')
  }
  const children = [...drawing.children]
  const root = drawing.cloneNode(false)
  if (!(root instanceof SVGSVGElement)) throw new Error('A drawing is no SVG.')
  root.setAttribute('role', 'img')
  root.setAttribute('xml:lang', language)
  root.setAttributeNS('http://www.w3.org/2000/xmlns/', 'xmlns:xlink', linkSpace)
  const [head = ''] = writeXml(root).split(/\/>$|><\/svg>$/)
  const pieces = [`<?xml version="1.0" encoding="UTF-8"?>\n${head}>`]
  for (const child of children) {
    for (const element of child.querySelectorAll('[data-laid-out]')) {
      element.removeAttribute('data-laid-out')
    }
    pieces.push(writeXml(child).replaceAll(ownSpaces, ''))
    await work.breathe()
  }
  return [...pieces, '</svg>\n']
}

const linkSpace = 'http://www.w3.org/1999/xlink'
/** What the root has said already. */
const ownSpaces = / xmlns(?::xlink)?="http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xlink)"/g

/** XML knows fewer characters than a note can hold. */
function writeXml(element: Element): string {
  return new XMLSerializer()
    .serializeToString(element)
    .replaceAll(/\p{Cc}/gu, (control) => (/\s/.test(control) ? ' ' : ''))
    .replaceAll(/[\ufffe\uffff]/g, '')
}

async function faceRules(svg: SVGSVGElement): Promise<string> {
  const words = [...svg.querySelectorAll('text')]
  const text = words.map(({ textContent }) => textContent ?? '').join('')
  const isItalic = svg.querySelector('[font-style="italic"]') !== null
  const hasCode = words.some((one) => /mono/i.test(one.getAttribute('font-family') ?? ''))
  const hasExtended = /[\u{100}-\u{2ba}\u{1e00}-\u{1e9f}]/u.test(text)
  const faces: Face[] = []
  if (words.length > 0) faces.push({ ...own, style: 'normal', url: latinUrl, range: null })
  if (isItalic) faces.push({ ...own, style: 'italic', url: latinItalicUrl, range: null })
  if (hasExtended) {
    faces.push({ ...own, style: 'normal', url: extUrl, range: extended })
    if (isItalic) faces.push({ ...own, style: 'italic', url: extItalicUrl, range: extended })
  }
  if (hasCode) {
    faces.push({ family: codeFamily, weight: '500', style: 'normal', url: monoUrl, range: null })
  }
  return (await Promise.all(faces.map(writeFace))).join('\n')
}

async function writeFace({ family, style, weight, url, range }: Face): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`A typeface is not there: ${response.status}`)
  const data = base64(new Uint8Array(await response.arrayBuffer()))
  const covered = range === null ? '' : `unicode-range:${range};`
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};${covered}src:url(data:font/woff2;base64,${data}) format('woff2');}`
}

function make(name: string, attributes: Readonly<Record<string, string>>, text = ''): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  if (text !== '') element.textContent = text
  return element
}
