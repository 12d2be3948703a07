import type { PlainKey } from "../../kit/words.ts"
import { bring } from "../../messages/here.ts"
import { rulesEn } from "../../messages/rules.en.ts"
import type { DeliveryMethod } from "./rules_reading.ts"
import { wholeOf } from "./saving.ts"
import { readZone, type ZoneForm, zoneFormOf } from "./zones/form.ts"

bring(rulesEn)

/** A way as it is typed: numbers are text until they are saved. */
export type DeliveryForm = Omit<
  DeliveryMethod,
  "methodId" | "version" | "currency" | "zones" | "weightGramsMax" | "daysMin" | "daysMax" | "position"
> & { zones: ZoneForm[]; weight: string; daysMin: string; daysMax: string; position: string }

export function formOf(method: DeliveryMethod): DeliveryForm {
  const { methodId: _, version: __, currency, zones, weightGramsMax, ...rest } = method
  return {
    ...rest,
    zones: zones.map((zone) => zoneFormOf(zone, currency)),
    weight: weightGramsMax === null ? "" : String(weightGramsMax),
    daysMin: String(rest.daysMin),
    daysMax: String(rest.daysMax),
    position: String(rest.position),
  }
}

/** What is wrong, by the name of the field; of a zone like zones.0.name. */
type Wrong = Readonly<Record<string, PlainKey>>
type Read = { body: Omit<DeliveryMethod, "methodId" | "version"> } | { problems: Wrong }
type Given = { currency: string; language: string; countries: readonly string[] }

/** What was typed as the shop wants it, or what is wrong with it. */
export function readDelivery(form: DeliveryForm, given: Given): Read {
  const { zones: _, weight, daysMin, daysMax, position, ...rest } = form
  const { zones, wrong } = readZones(form, given)
  const weightGramsMax = weight.trim() === "" ? null : wholeOf(weight)
  const [from, to] = [wholeOf(daysMin), wholeOf(daysMax)]
  const place = wholeOf(position)
  const problems: Wrong = {
    ...wrong,
    ...(!form.titles[given.language]?.trim() && { titles: "rules.title_missing" }),
    ...((weightGramsMax === undefined || weightGramsMax === 0) && { weight: "rules.no_number" }),
    ...((from === undefined || from > 90) && { daysMin: "delivery.days_bad" }),
    ...((to === undefined || to > 90) && { daysMax: "delivery.days_bad" }),
    ...(from !== undefined && to !== undefined && to < from && { daysMax: "delivery.days_turned" }),
    ...(!/^([01]\d|2[0-3]):[0-5]\d$/.test(form.cutOff) && { cutOff: "delivery.cut_off_bad" }),
    ...(form.weekdays.length === 0 && { weekdays: "delivery.weekdays_none" }),
    ...(form.reaches.length === 0 && { reaches: "delivery.reaches_none" }),
    ...((place === undefined || place > 1_000) && { position: "rules.no_number" }),
  }
  const isRead = weightGramsMax !== undefined && from !== undefined && to !== undefined && place !== undefined
  if (!isRead || Object.keys(problems).length > 0) return { problems }
  const { currency } = given
  return { body: { ...rest, currency, zones, weightGramsMax, daysMin: from, daysMax: to, position: place } }
}

/** Who picks up comes to the counter: of such a way only the first zone counts, and no place in it. */
function readZones({ kind, zones: typed }: DeliveryForm, given: Given) {
  const counted =
    kind === "ship"
      ? typed
      : typed
          .slice(0, 1)
          .map((zone) => ({ ...zone, countries: [], regions: "", postalCodes: "", placePrice: "" }))
  const zones: DeliveryMethod["zones"] = []
  const wrong: Record<string, PlainKey> = {}
  for (const [place, zone] of counted.entries()) {
    const read = readZone(zone, given)
    if ("zone" in read) zones.push(read.zone)
    else for (const [name, key] of Object.entries(read.problems)) wrong[`zones.${place}.${name}`] = key
  }
  return { zones, wrong }
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
