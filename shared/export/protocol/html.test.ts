import sax from 'sax'
import { describe, expect, it } from 'vitest'
import { hostileProtocol, hostileTexts } from '../testing/hostileProtocol.ts'
import { cleanText } from '../cleanText.ts'
import { writeHtml } from './html.ts'
import type { Protocol } from './protocol.ts'

interface Seen {
  readonly tags: readonly string[]
  readonly texts: readonly string[]
}

/** What a strict parser finds; void elements are closed for it. */
function read(file: string): Seen {
  const tags: string[] = []
  const texts: string[] = []
  const parser = sax.parser(true)
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name, attributes }) => {
    tags.push([name, ...Object.keys(attributes)].join(' '))
  }
  parser.ontext = (text) => texts.push(text)
  const body = file.slice(file.indexOf('<main>'), file.indexOf('</main>') + '</main>'.length)
  parser.write(body.replace(/<img([^>]*)>/g, '<img$1/>')).close()
  return { tags, texts }
}

describe('minutes as a page of their own', () => {
  it('show what people typed and run none of it', () => {
    const { tags, texts } = read(writeHtml(hostileProtocol()))
    const allowed =
      /^(main|section|h1|h2|h3|p|ul|li|table( class)?|caption|thead|tbody|tr|th scope( class)?|td( class)?)$/
    expect(tags.filter((tag) => !allowed.test(tag))).toEqual([])
    const shown = hostileTexts.map(cleanText).filter((text) => text !== '')
    expect(texts).toEqual(expect.arrayContaining(shown))
  })

  it('say their language and title, and what a picture shows', () => {
    const small: Protocol = {
      locale: 'en',
      title: 'A & B',
      madeAt: 0,
      sections: [
        {
          id: 's',
          title: 'Roadmap',
          blocks: [
            {
              kind: 'picture',
              id: 'p',
              templateId: 'roadmap',
              caption: 'Picture',
              alt: 'It "shows"',
            },
            { kind: 'picture', id: 'q', templateId: 'other', caption: 'None', alt: 'None' },
          ],
        },
      ],
    }
    const file = writeHtml(small, new Map([['roadmap', '../pictures/01.png']]))
    expect(file).toContain('<html lang="en-GB">')
    expect(file).toContain('<title>A &amp; B</title>')
    expect(file).toContain('<img src="../pictures/01.png" alt="It &quot;shows&quot;">')
    expect(file).not.toContain('None')
  })
})
