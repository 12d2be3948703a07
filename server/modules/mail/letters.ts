import type { Db } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import { getShop } from "../settings/index.ts"
import { shop as exampleShop, samples } from "./samples.ts"
import {
  blanksIn,
  type OwnWords,
  originalWords,
  type Rendered,
  render,
  type TemplateName,
  templateNames,
  templates,
  unknownBlank,
  type WordsOfMail,
} from "./templates/index.ts"

export type TemplateSettings = { isOn: boolean; words: OwnWords; version: number }

const untouched: TemplateSettings = { isOn: true, words: {}, version: 0 }

type SettingsRow = TemplateSettings & { template: string }

/** What the owner has made of each kind of mail; those without changes are absent. */
export async function templateSettings(db: Db): Promise<ReadonlyMap<string, TemplateSettings>> {
  const rows = await db.many(sql<SettingsRow>`
    select template, is_on, words, version from mail.template_settings order by template limit 100
  `)
  return new Map(rows.map(({ template, ...settings }) => [template, settings]))
}

export type LetterForStaff = TemplateSettings & {
  template: TemplateName
  isOptional: boolean
  /** What may stand in braces, with what it is in the example. */
  blanks: { name: string; example: string }[]
  /** In each language of the shop. */
  originals: Record<string, { subject: string; opening: string }>
}

/** Every kind of mail that the shop writes, as it is and as it came. */
export async function listLetters(db: Db): Promise<{ languages: string[]; letters: LetterForStaff[] }> {
  const [shop, settings] = await Promise.all([getShop(db), templateSettings(db)])
  const letters = templateNames.map((template): LetterForStaff => {
    const example = { template, locale: shop.defaultLocale, values: samples[template] }
    return {
      template,
      isOptional: templates[template].isOptional,
      ...(settings.get(template) ?? untouched),
      blanks: Object.entries(blanksIn(shop, example)).map(([name, value]) => ({
        name,
        example: String(value),
      })),
      originals: Object.fromEntries(shop.locales.map((locale) => [locale, originalWords(template, locale)])),
    }
  })
  return { languages: shop.locales, letters }
}

export async function getLetter(db: Db, { template }: { template: TemplateName }): Promise<LetterForStaff> {
  const { letters } = await listLetters(db)
  return letters.find((letter) => letter.template === template) as LetterForStaff
}

export type Previewed = { template: TemplateName; locale: string; words: WordsOfMail }

/** The very mail that would leave, with values of an example. */
export async function previewLetter(db: Db, { template, locale, words }: Previewed): Promise<Rendered> {
  checkWords(template, words)
  const own = { [locale]: words }
  return render(await getShop(db), { template, locale, values: samples[template], own })
}

const fields = ["subject", "opening", "closing"] as const

/** A blank that the mail does not know would stand in it as it was written. */
export function checkWords(template: TemplateName, words: WordsOfMail, locale?: string): void {
  const example = { template, locale: "en", values: samples[template] }
  const known = Object.keys(blanksIn(exampleShop, example))
  for (const field of fields) {
    const blank = unknownBlank(words[field] ?? "", known)
    if (blank === undefined) continue
    const all = known.map((name) => `{${name}}`).join(", ")
    const message = `There is no blank {${blank}} in this mail. It knows ${all}.`
    throw new Refusal("mail.unknown_blank", 422, message, {
      field,
      blank: `{${blank}}`,
      known: all,
      ...(locale && { locale }),
    })
  }
}
