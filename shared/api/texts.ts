/** The texts a body can carry: names on one line, longer texts, and texts in two languages. */
import * as z from 'zod/mini'

/** Control characters, line breaks and marks that turn the direction of what follows. */
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu

/** A name or title: one line without invisible characters, trimmed, 1 to `max` characters. */
export const lineSchema = (max: number) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((value: string) => value.normalize('NFC').replace(invisible, ' ').trim()),
    ),
    z.string().check(z.minLength(1), z.maxLength(max)),
  )

/** A text as the model has it: one language as a string, or German and English side by side. */
export const textSchema = (max: number) => {
  const text = z.string().check(z.maxLength(max))
  return z.union([text, z.strictObject({ de: z.exactOptional(text), en: z.exactOptional(text) })], {
    error: `must be a text of at most ${max} characters, or such texts as {"de", "en"}`,
  })
}
