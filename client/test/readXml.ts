/** Reads XML in tests with a strict parser. */
import sax from 'sax'

/** What a document says. */
export interface XmlContent {
  /** Every element's name, in order, with its namespace prefix. */
  readonly names: readonly string[]
  /** All text, in order. */
  readonly text: string
  readonly attributes: readonly {
    readonly element: string
    readonly name: string
    readonly value: string
  }[]
}

/** Throws at the first fault. */
export function readXml(source: string): XmlContent {
  const names: string[] = []
  const attributes: { element: string; name: string; value: string }[] = []
  let text = ''
  const parser = sax.parser(true, { xmlns: true })
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = (tag) => {
    names.push(tag.name)
    for (const [name, attribute] of Object.entries(tag.attributes)) {
      const value = typeof attribute === 'string' ? attribute : attribute.value
      attributes.push({ element: tag.name, name, value })
    }
  }
  parser.ontext = (words) => {
    text += words
  }
  parser.write(source).close()
  return { names, text, attributes }
}
