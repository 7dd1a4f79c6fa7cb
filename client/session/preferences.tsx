/** What a person has set for themself: the language of the page and whether it is light or dark. */
import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import * as z from 'zod/mini'
import type { Locale } from '../../shared/i18n/locale.ts'
import { detectLocale, locales } from '../../shared/i18n/locale.ts'
import type { Translate } from '../../shared/i18n/translate.ts'
import { readStored, writeStored } from './localStore.ts'
import { pageTranslator, waitForMessages } from './messages.ts'

/** The choices of appearance, the default first. */
export const appearances = ['system', 'light', 'dark'] as const

/** Light, dark, or what the device asks for. */
export type Appearance = (typeof appearances)[number]

/** What every component may know about the person's settings. */
export interface Preferences {
  readonly locale: Locale
  /** Whether the person chose the language; false while it is only guessed from the browser. */
  readonly isLocaleChosen: boolean
  readonly appearance: Appearance
  readonly isDark: boolean
  readonly t: Translate
  readonly setLocale: (locale: Locale) => void
  /** Uses a language for this visit without making it the person's choice. */
  readonly suggestLocale: (locale: Locale) => void
  readonly setAppearance: (appearance: Appearance) => void
}

/** The language a page starts in: the one chosen in this browser, or the browser's own. */
export function firstLocale(): Locale {
  return storedLocale() ?? guessLocale()
}

const storedLocale = (): Locale | null => readStored('locale', z.enum(locales))
const guessLocale = (): Locale => detectLocale(navigator.languages)

const PreferencesContext = createContext<Preferences | null>(null)

/** Answers the person's settings; every component below {@link PreferencesProvider} may ask. */
export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext)
  if (!preferences) throw new Error('usePreferences needs a PreferencesProvider above it.')
  return preferences
}

/** Answers the translate function of the person's language. */
export function useTranslate(): Translate {
  return usePreferences().t
}

/** Keeps the person's settings, remembers them in this browser and writes them on the root element. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [chosenLocale, setChosenLocale] = useState(storedLocale)
  const [guessedLocale, setGuessedLocale] = useState(guessLocale)
  const [appearance, setAppearance] = useState<Appearance>(
    () => readStored('appearance', z.enum(appearances)) ?? 'system',
  )
  const deviceIsDark = useDeviceIsDark()
  const locale = chosenLocale ?? guessedLocale
  const isDark = appearance === 'system' ? deviceIsDark : appearance === 'dark'
  const whenLoaded = useLastLoaded()

  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  useEffect(() => {
    document.documentElement.dataset['appearance'] = isDark ? 'dark' : 'light'
  }, [isDark])

  const preferences = useMemo<Preferences>(
    () => ({
      locale,
      isLocaleChosen: chosenLocale !== null,
      appearance,
      isDark,
      t: pageTranslator(locale),
      setLocale: (next) =>
        whenLoaded(next, () => {
          writeStored('locale', next)
          setChosenLocale(next)
        }),
      suggestLocale: (next) => whenLoaded(next, () => setGuessedLocale(next)),
      setAppearance: (next) => {
        writeStored('appearance', next === 'system' ? null : next)
        setAppearance(next)
      },
    }),
    [locale, chosenLocale, appearance, isDark, whenLoaded],
  )
  return <PreferencesContext value={preferences}>{children}</PreferencesContext>
}

/**
 * Answers a function that does something once a language's messages are here, unless another
 * language was asked for meanwhile. Without network the page stays in the language it is in.
 */
function useLastLoaded(): (locale: Locale, then: () => void) => void {
  const wanted = useRef<Locale | null>(null)
  return useCallback((locale, then) => {
    wanted.current = locale
    const loading = waitForMessages(locale)
    if (loading === null) return then()
    loading.then(
      () => {
        if (wanted.current === locale) then()
      },
      () => undefined,
    )
  }, [])
}

function useDeviceIsDark(): boolean {
  const [isDark, setIsDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const handleChange = () => setIsDark(query.matches)
    query.addEventListener('change', handleChange)
    return () => query.removeEventListener('change', handleChange)
  }, [])
  return isDark
}
