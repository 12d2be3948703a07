import { decimalText, minorOf } from "../../kit/format.ts"
import type { PlainKey } from "../../kit/words.ts"
import type { DeliveryMethod } from "./rules_reading.ts"
import { wholeOf } from "./saving.ts"

/** A way as it is typed: numbers are text until they are saved. */
export type DeliveryForm = Omit<
  DeliveryMethod,
  | "methodId"
  | "version"
  | "priceMinor"
  | "freeFromMinor"
  | "weightGramsMax"
  | "daysMin"
  | "daysMax"
  | "position"
> & { price: string; freeFrom: string; weight: string; daysMin: string; daysMax: string; position: string }

export function formOf(method: DeliveryMethod, currency: string): DeliveryForm {
  const { methodId: _, version: __, priceMinor, freeFromMinor, weightGramsMax, ...rest } = method
  return {
    ...rest,
    price: decimalText(priceMinor, currency),
    freeFrom: freeFromMinor === null ? "" : decimalText(freeFromMinor, currency),
    weight: weightGramsMax === null ? "" : String(weightGramsMax),
    daysMin: String(rest.daysMin),
    daysMax: String(rest.daysMax),
    position: String(rest.position),
  }
}

type Read =
  | { body: Omit<DeliveryMethod, "methodId" | "version"> }
  | { problems: Partial<Record<keyof DeliveryForm, PlainKey>> }

/** What was typed as the shop wants it, or what is wrong with it. */
export function readDelivery(form: DeliveryForm, given: { currency: string; language: string }): Read {
  const { price, freeFrom, weight, daysMin, daysMax, position, ...rest } = form
  const priceMinor = minorOf(price, given.currency)
  const freeFromMinor = freeFrom.trim() === "" ? null : minorOf(freeFrom, given.currency)
  const weightGramsMax = weight.trim() === "" ? null : wholeOf(weight)
  const [from, to] = [wholeOf(daysMin), wholeOf(daysMax)]
  const place = wholeOf(position)
  const problems: Partial<Record<keyof DeliveryForm, PlainKey>> = {
    ...(!form.titles[given.language]?.trim() && { titles: "rules.title_missing" }),
    ...(priceMinor === undefined && { price: "rules.no_amount" }),
    ...(freeFromMinor === undefined && { freeFrom: "rules.no_amount" }),
    ...((weightGramsMax === undefined || weightGramsMax === 0) && { weight: "rules.no_number" }),
    ...((from === undefined || from > 90) && { daysMin: "delivery.days_bad" }),
    ...((to === undefined || to > 90) && { daysMax: "delivery.days_bad" }),
    ...(from !== undefined && to !== undefined && to < from && { daysMax: "delivery.days_turned" }),
    ...(!/^([01]\d|2[0-3]):[0-5]\d$/.test(form.cutOff) && { cutOff: "delivery.cut_off_bad" }),
    ...(form.weekdays.length === 0 && { weekdays: "delivery.weekdays_none" }),
    ...(form.reaches.length === 0 && { reaches: "delivery.reaches_none" }),
    ...((place === undefined || place > 1_000) && { position: "rules.no_number" }),
  }
  const isRead =
    priceMinor !== undefined &&
    freeFromMinor !== undefined &&
    weightGramsMax !== undefined &&
    from !== undefined &&
    to !== undefined &&
    place !== undefined
  if (!isRead || Object.keys(problems).length > 0) return { problems }
  return {
    body: { ...rest, priceMinor, freeFromMinor, weightGramsMax, daysMin: from, daysMax: to, position: place },
  }
}

/** "Express by bike" becomes "express-by-bike"; a code that is taken gets a number. */
export function codeFrom(title: string, taken: readonly string[]): string {
  const plain = title.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "")
  const words = plain.replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+|-+$/g, "")
  const code = words.slice(0, 32).replace(/-+$/, "") || "way"
  const next = (count: number): string =>
    taken.includes(`${code}-${count}`) ? next(count + 1) : `${code}-${count}`
  return taken.includes(code) ? next(2) : code
}
