/** Minutes in which everything that people can type tries to be more than text. */
import type { Protocol } from '../protocol/protocol.ts'

/** Texts that some reader of some form would run, render or stumble over. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt; & &amp; &#60;',
  '[Klick](javascript:alert(1))',
  '![x](https://example.org/x.png)',
  '# Überschrift',
  '- Punkt\n- Punkt',
  '1. eins',
  '```\ncode\n```',
  'a | b | c',
  '*fett* _kursiv_ ~~weg~~',
  'https://example.org',
  '=HYPERLINK("https://example.org")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  'vor\u0000nach\u001b[31m',
  'links\u202Etfel\u2066',
  'halb \uD83D und \uDE00',
  '\uFFFE\uFFFF',
  ']]> <!-- --> <?xml?>',
  '\\',
  '> Zitat',
  '---',
  '===',
]

/** Each of the texts in each place a text can have. */
export function hostileProtocol(texts = hostileTexts): Protocol {
  return {
    locale: 'de',
    title: `Protokoll ${texts.join(' ')}`,
    madeAt: Date.UTC(2026, 10, 20),
    sections: texts.map((text, at) => ({
      id: `s${at}`,
      title: text,
      blocks: [
        { kind: 'heading', id: `h${at}`, text },
        { kind: 'text', id: `t${at}`, text },
        { kind: 'list', id: `l${at}`, title: text, items: [{ id: `i${at}`, text }] },
        {
          kind: 'facts',
          id: `f${at}`,
          caption: text,
          labels: ['Angabe', 'Inhalt'],
          rows: [{ label: text, text }],
        },
        {
          kind: 'table',
          id: `b${at}`,
          caption: text,
          columns: [
            { label: text, share: 1, isFigure: false },
            { label: 'Zahl', share: 1, isFigure: true },
          ],
          rows: [[text, '1']],
        },
      ],
    })),
  }
}
