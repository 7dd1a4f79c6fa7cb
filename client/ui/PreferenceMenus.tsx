/** The two settings everybody has on every page: language, and light or dark. */
import type { ReactNode } from 'react'
import { locales } from '../../shared/i18n/locale.ts'
import { appearances, usePreferences } from '../session/preferences.tsx'
import { Menu } from './Menu.tsx'
import './PreferenceMenus.css'

/** Two menus side by side. */
export function PreferenceMenus(): ReactNode {
  const { t, locale, setLocale, appearance, setAppearance } = usePreferences()
  return (
    <div className="k-preferences">
      <Menu
        label={t('common.language')}
        icon="globe"
        items={locales.map((choice) => ({
          id: choice,
          label: t(`common.language.${choice}`),
          lang: choice,
          isChecked: choice === locale,
          onSelect: () => setLocale(choice),
        }))}
      />
      <Menu
        label={t('common.appearance')}
        icon="contrast"
        items={appearances.map((choice) => ({
          id: choice,
          label: t(`common.appearance.${choice}`),
          isChecked: choice === appearance,
          onSelect: () => setAppearance(choice),
        }))}
      />
    </div>
  )
}
