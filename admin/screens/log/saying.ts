import type { PlainKey, Translate } from "../../kit/words.ts"
import { bring, english } from "../../messages/here.ts"
import { logEn } from "../../messages/log.en.ts"
import { promotionsEn } from "../../messages/promotions.en.ts"
import type { LogEntry } from "./reading.ts"

bring(logEn)
bring(promotionsEn)

function known(key: string): PlainKey | undefined {
  return Object.hasOwn(english, key) ? (key as PlainKey) : undefined
}

/** What was done, as a person would say it. */
export function deedText(t: Translate, route: string): string {
  const key = known(`did.${route}`)
  if (route.startsWith("TASK ")) return t("log.task")
  return key ? t(key) : t("log.other", { route })
}

export function kindText(t: Translate, kind: string): string {
  const key = known(`kind.${kind}`)
  return key ? t(key) : kind
}

/** The name of a field; one without a word of its own is said as the API calls it. */
export function fieldText(t: Translate, path: readonly string[]): string {
  return path
    .map((part) => {
      const key = known(`changed.${part}`)
      if (key) return t(key)
      return /^\d+$/.test(part) ? String(Number(part) + 1) : part
    })
    .join(" · ")
}

/** By whom: a person, somebody at the door, or the shop. */
export function whoText(t: Translate, actor: string, nameOf: (id: string) => string): string {
  if (actor.startsWith("stf_")) return nameOf(actor)
  return t(actor.startsWith("system") ? "log.shop" : "log.nobody")
}

export type Naming = {
  nameOf: (id: string) => string
  permission: (code: string) => string
  moment: (at: string) => string
}

/** A value as it is read: yes and no, names in place of ids, permissions in words. */
export function valueText(t: Translate, value: unknown, naming: Naming): string {
  if (value === undefined) return ""
  if (value === null || value === "") return t("log.nothing")
  if (typeof value === "boolean") return t(value ? "log.yes" : "log.no")
  if (Array.isArray(value)) {
    return value.length === 0 ? t("log.nothing") : value.map((one) => valueText(t, one, naming)).join(", ")
  }
  if (typeof value === "object")
    return Object.keys(value).length === 0 ? t("log.nothing") : JSON.stringify(value)
  const text = String(value)
  const word = known(`said.${text}`)
  if (word) return t(word)
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return naming.moment(text)
  return naming.permission(text) || naming.nameOf(text)
}

export type ObjectName = Pick<LogEntry, "objectKind" | "objectId">

/** A thing by its name where it is known, else by its id. */
export function objectText(
  t: Translate,
  { objectKind, objectId }: ObjectName,
  nameOf: (id: string) => string,
): string {
  const kind = kindText(t, objectKind)
  const name = objectId && nameOf(objectId)
  // A long id says nothing; its filter finds all about it.
  return name && !/^[a-z]{2,4}_[0-9a-f]{16,}$/.test(name) ? t("log.object", { kind, name }) : kind
}
