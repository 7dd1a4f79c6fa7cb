/** The template's own words in both languages. */
import { makeTexts } from '../../shared/workshop/templateTexts.ts'
import de from './de.json'
import en from './en.json'

/** The name of a text. */
export type TextKey = keyof typeof de

/** Both catalogues, a function that speaks in either, and what the gallery says. */
export const { texts, say, gallery } = makeTexts<TextKey>({ de, en })
