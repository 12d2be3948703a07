import { z } from "zod"
import { says } from "../../kit/http/field_errors.ts"

export const versionSchema = z.int().min(1).max(2_147_483_647)
export const localeSchema = z
  .string()
  .regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, says("language", "Write the language like en or de-AT."))
export const marketCodeSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,19}$/,
    says("code", "Write the code with small letters, digits and dashes, like eu or us-west."),
  )
export const slugSchema = z
  .string()
  .max(120)
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    says("slug", "Write the address with small letters, digits and dashes, like about-us."),
  )
export const line = (lengthMax: number) =>
  z
    .string()
    .max(lengthMax)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, says("one_line", "Please write this on one line."))
    .trim()

export const textsOf = (words: z.ZodString, languagesMin: 0 | 1) =>
  z.record(localeSchema, words).refine(
    (given) => {
      const count = Object.keys(given).length
      return count >= languagesMin && count <= 20
    },
    says("languages", "Please give between 1 and 20 languages."),
  )

export const titles = textsOf(line(200), 1)
export const textsReply = z.record(z.string(), z.string())
