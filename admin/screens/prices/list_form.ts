import { instantIn, shownIn } from "../../kit/clock.ts"
import { inParts } from "../../kit/numbers.ts"
import type { PriceList } from "./lists_reading.ts"

/** A list as it is typed. */
export type ListForm = {
  title: string
  groupId: string
  rule: PriceList["rule"]
  priority: string
  from: string
  until: string
  isOn: boolean
}

export const emptyList: ListForm = {
  ...{ title: "", groupId: "", rule: "if_lower", priority: "10", from: "", until: "" },
  isOn: true,
}

export function formOf(list: PriceList, zone: string): ListForm {
  return {
    title: list.title,
    groupId: list.groupId ?? "",
    rule: list.rule,
    priority: String(list.priority),
    from: list.validFrom === null ? "" : shownIn(list.validFrom, zone),
    until: list.validUntil === null ? "" : shownIn(list.validUntil, zone),
    isOn: list.isOn,
  }
}

export const priorityOf = (text: string) => (/^[1-9]\d{0,3}$/.test(text.trim()) ? Number(text) : undefined)

/** As the shop takes it; nothing while something is missing or wrong. */
export function fieldsOf(form: ListForm, zone: string) {
  const priority = priorityOf(form.priority)
  const title = form.title.trim()
  const isBackward = form.from !== "" && form.until !== "" && form.until <= form.from
  if (priority === undefined || title === "" || isBackward) return undefined
  const { rule, isOn } = form
  const momentOf = (text: string) => (text === "" ? null : instantIn(text, zone))
  const dates = { validFrom: momentOf(form.from), validUntil: momentOf(form.until) }
  return { title, groupId: form.groupId || null, rule, priority, ...dates, isOn }
}

export const percentDigits = 2

/** Minus 10 percent is -100,000 millionths; nothing for what is no percentage from 0.01 to 99.99. */
export function minusPpm(percent: string): number | undefined {
  const hundredths = inParts(percent, percentDigits)
  return hundredths && hundredths < 10_000 ? -hundredths * 100 : undefined
}
