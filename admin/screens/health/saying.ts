import type { Translate } from "../../kit/words.ts"
import { doctorEn } from "../../messages/doctor.en.ts"
import { bring, english } from "../../messages/here.ts"
import type { Key } from "../../messages/index.ts"
import type { Health } from "./reading.ts"

bring(doctorEn)

export type Finding = NonNullable<Health["doctor"]>["findings"][number]

/**
 * What the doctor found, in the reader's language; what has no words there says its own, in English. What the
 * database said of it is shown beside it.
 */
export function findingWords(
  t: Translate,
  { code, values, what, todo }: Finding,
): { what: string; todo?: string | undefined; reason?: string | undefined; language?: "en" } {
  const key = `doctor.${code}`
  if (!Object.hasOwn(english, key)) return { what, todo, language: "en" }
  const say = t as (key: Key, values: Finding["values"]) => string
  return {
    what: say(key as Key, values),
    todo: todo && say(`${key}.todo` as Key, values),
    ...(values.reason !== undefined && { reason: String(values.reason) }),
  }
}
