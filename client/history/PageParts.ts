/**
 * What the history borrows from the page around it. All of it lies in the board page's own file; imported
 * from here it would be cut out of that, and everybody who opens a board would load the seams: 6 kB.
 */
import type { ReactNode } from 'react'
import type { Editor } from 'tldraw'
import type { SearchTarget } from '../content/search/search.ts'
import type { Template } from '../../shared/workshop/template.ts'
import type { BoardCanvas } from '../canvas/BoardCanvas.tsx'
import type { PageSwitch } from '../board/PageSwitch.tsx'

/** The parts of the board's page that the history shows a snapshot with. */
export interface PageParts {
  readonly Canvas: (props: Parameters<typeof BoardCanvas>[0]) => ReactNode
  readonly Sheets: (props: Parameters<typeof PageSwitch>[0]) => ReactNode
  /** Leads to a target, a shape or a sheet on a canvas; where nothing shows it, its form opens. */
  readonly show: (editor: Editor, target: SearchTarget) => void
  /** The templates that are loaded; the list grows in place. */
  readonly templates: readonly Template[]
  /** Loads the templates whose pages are among these records. */
  readonly loadTemplatesOf: (ids: Iterable<string>) => Promise<void>
  /** The operator's licence key; undefined until it is known. */
  readonly useLicenseKey: () => string | null | undefined
}
