import type { Translate } from "../../kit/words.ts"
import { customersEn } from "../../messages/customers.en.ts"
import { bring, english } from "../../messages/here.ts"
import { importsEn } from "../../messages/imports.en.ts"
import type { Key } from "../../messages/index.ts"
import { promotionsEn } from "../../messages/promotions.en.ts"
import type { Task } from "./reading.ts"

bring(customersEn)
bring(importsEn)
bring(promotionsEn)

/** What was asked for, as a person would say it, and of what. */
export function taskText(t: Translate, { kind, subject }: Pick<Task, "kind" | "subject">): string {
  const key = `task.kind.${kind}`
  const words = Object.hasOwn(english, key) ? (t as (key: Key) => string)(key as Key) : kind
  return subject ? t("tasks.of", { kind: words, subject }) : words
}

/** A job or a subscriber by what it does for the shop; one without words by its name. */
export function workText(t: Translate, name: string): string {
  const key = `work.${name.split(".")[0]}`
  return Object.hasOwn(english, key) ? (t as (key: Key) => string)(key as Key) : name
}
