/** The minutes as they are read: headings, paragraphs, lists and tables with real heads, for screen and print. */
import { createElement, type ReactNode } from 'react'
import type {
  Protocol,
  ProtocolBlock,
  ProtocolSection,
  ProtocolText,
} from '../../shared/export/protocol/protocol.ts'
import { BlockTable, FactsTable } from './PaperTable.tsx'

/** How texts and the ends of sections are shown; without it they are plain. */
export interface PaperTools {
  text(text: ProtocolText): ReactNode
  /** What stands at the end of a section. */
  foot(section: ProtocolSection): ReactNode
}

/** `level` is that of the title: 1 on paper, 3 below the heading of a window. */
export function ProtocolPaper({
  protocol,
  level,
  pictures,
  tools,
}: {
  readonly protocol: Protocol
  readonly level: 1 | 3
  /** Addresses of pictures by template. */
  readonly pictures: ReadonlyMap<string, string>
  readonly tools?: PaperTools
}): ReactNode {
  return (
    <article className="k-paper" lang={protocol.locale} aria-label={protocol.title}>
      {createElement(`h${level}`, { className: 'k-paper-title' }, protocol.title)}
      {protocol.sections.map((section) => (
        <section key={section.id} id={`k-protocol-${section.id}`} className="k-paper-section">
          {createElement(`h${level + 1}`, { className: 'k-paper-heading' }, section.title)}
          {section.blocks.map((block) => (
            <Block
              key={block.id}
              block={block}
              level={level + 2}
              pictures={pictures}
              tools={tools ?? null}
            />
          ))}
          {tools?.foot(section)}
        </section>
      ))}
    </article>
  )
}

function Block({
  block,
  level,
  pictures,
  tools,
}: {
  readonly block: ProtocolBlock
  readonly level: number
  readonly pictures: ReadonlyMap<string, string>
  readonly tools: PaperTools | null
}): ReactNode {
  const heading = (text: string) => createElement(`h${level}`, { className: 'k-paper-sub' }, text)
  switch (block.kind) {
    case 'heading':
      return heading(block.text)
    case 'text':
      return tools ? tools.text(block) : <p className="k-paper-text">{block.text}</p>
    case 'list':
      return (
        <>
          {block.title !== null && heading(block.title)}
          <ul className="k-paper-list">
            {block.items.map((item) => (
              <li key={item.id}>{tools ? tools.text(item) : item.text}</li>
            ))}
          </ul>
        </>
      )
    case 'facts':
      return <FactsTable block={block} />
    case 'table':
      return <BlockTable block={block} />
    case 'picture': {
      const address = pictures.get(block.templateId)
      if (address === undefined) return null
      return (
        <figure className="k-paper-figure">
          <img src={address} alt={block.alt} />
          <figcaption>{block.caption}</figcaption>
        </figure>
      )
    }
  }
}
