/** The words of a template in both languages, from the catalogues beside it. */
import type { Locale } from '../i18n/locale.ts'
import { fillIn } from './fillIn.ts'
import type { TemplateTexts } from './template.ts'

/** One of a template's texts with its placeholders filled in, numbers in the language's notation. */
export type Say<Key extends string> = (
  locale: Locale,
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string

type Catalogues<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>

/** What a template makes of its catalogues: how it speaks, and what the gallery says about it. */
export function makeTexts<Key extends string>(
  texts: Catalogues<Key | keyof TemplateTexts>,
): {
  readonly texts: Catalogues<Key | keyof TemplateTexts>
  readonly say: Say<Key | keyof TemplateTexts>
  readonly gallery: Readonly<Record<Locale, TemplateTexts>>
} {
  return {
    texts,
    say: (locale, key, values = {}) => fillIn(texts[locale][key], values, locale),
    gallery: { de: galleryOf(texts.de), en: galleryOf(texts.en) },
  }
}

function galleryOf({ title, description, people, zone, credit }: TemplateTexts): TemplateTexts {
  return { title, description, people, zone, credit }
}
