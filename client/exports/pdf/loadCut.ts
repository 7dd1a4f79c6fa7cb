/** Fetches the cuts of the typeface that a PDF embeds. */
import regular from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff?url'
import regularItalic from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-italic.woff?url'
import strong from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-600-normal.woff?url'
import strongItalic from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-600-italic.woff?url'
import bold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff?url'
import boldItalic from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-italic.woff?url'
import extRegular from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff?url'
import extRegularItalic from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-italic.woff?url'
import extStrong from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-600-normal.woff?url'
import extStrongItalic from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-600-italic.woff?url'
import extBold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff?url'
import extBoldItalic from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-italic.woff?url'
import type { Cut } from './PdfFonts.ts'
import { readWoff, type Typeface } from './sfnt.ts'

const addresses: Readonly<Record<Cut['range'], Readonly<Record<Cut['weight'], [string, string]>>>> =
  {
    latin: { 400: [regular, regularItalic], 600: [strong, strongItalic], 700: [bold, boldItalic] },
    'latin-ext': {
      400: [extRegular, extRegularItalic],
      600: [extStrong, extStrongItalic],
      700: [extBold, extBoldItalic],
    },
  }

/** Loads a cut from our own server. Rejects when it cannot be fetched. */
export async function loadCut({ weight, isItalic, range }: Cut): Promise<Typeface> {
  const address = addresses[range][weight][isItalic ? 1 : 0]
  const response = await fetch(address)
  if (!response.ok) throw new Error(`A typeface is not there: ${response.status}`)
  return readWoff(new Uint8Array(await response.arrayBuffer()))
}
