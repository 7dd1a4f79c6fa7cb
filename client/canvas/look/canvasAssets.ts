/** Where the canvas finds its fonts, icons and texts: all on our own server. */
import { getAssetUrls } from '@tldraw/assets/selfHosted'
import iconsUrl from '@tldraw/assets/icons/icon/0_merged.svg?url'
import germanUrl from '@tldraw/assets/translations/de.json?url'
import englishUrl from '@tldraw/assets/translations/main.json?url'
import type { TLUiAssetUrlOverrides } from 'tldraw'
import { fontUrls } from './canvasFont.ts'

/**
 * Answers every address tldraw may ask for. Whatever is left out would be asked of tldraw's own
 * server, so languages we do not speak lead to English and embeds to nothing.
 */
export function canvasAssets(): TLUiAssetUrlOverrides {
  const known = getAssetUrls()
  return {
    fonts: fontUrls,
    icons: mapKeys(known.icons, (name) => `${iconsUrl}#${name}`),
    translations: mapKeys(known.translations, (locale) =>
      locale === 'de' ? germanUrl : englishUrl,
    ),
    embedIcons: mapKeys(known.embedIcons, () => ''),
  }
}

function mapKeys(known: object, address: (key: string) => string): Record<string, string> {
  return Object.fromEntries(Object.keys(known).map((key) => [key, address(key)]))
}
