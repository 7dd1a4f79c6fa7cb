/** The language of the person at an editor. */
import type { Editor } from 'tldraw'
import { defaultLocale, isLocale, type Locale } from '../../shared/i18n/locale.ts'

/** Answers the language the page is in; reactive where it is read reactively. */
export function localeOf(editor: Editor): Locale {
  const locale = editor.user.getLocale()
  return isLocale(locale) ? locale : defaultLocale
}
