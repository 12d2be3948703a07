import { decimalText } from "../../kit/format.ts"
import { amountText, minorOf } from "../../kit/numbers.ts"
import type { Conversion } from "../prices/conversions_reading.ts"

export const rateDigits = 9

/** A rule as it is typed. */
export type ConversionForm = {
  fromMarket: string
  toCurrency: string
  rate: string
  rateOn: string
  step: string
  ending: string
  direction: Conversion["direction"]
  isOn: boolean
}

export function emptyConversion({ fromMarket = "", toCurrency = "" }): ConversionForm {
  const rounded = {
    step: toCurrency && decimalText(1, toCurrency),
    ending: "0",
    direction: "nearest" as const,
  }
  return { fromMarket, toCurrency, rate: "", rateOn: today(), ...rounded, isOn: true }
}

export function formOf(rule: Conversion): ConversionForm {
  const { fromMarket, toCurrency, rate, rateOn, direction, isOn } = rule
  const amount = (minor: number) => amountText({ minor, currency: toCurrency })
  const [step, ending] = [amount(rule.stepMinor), amount(rule.endingMinor)]
  return { fromMarket, toCurrency, rate, rateOn, step, ending, direction, isOn }
}

export function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

export type ConversionFields = Pick<
  Conversion,
  "fromMarket" | "rate" | "rateOn" | "stepMinor" | "endingMinor" | "direction" | "isOn"
>
export type WrongField = "rate" | "day" | "step" | "ending"

/** As the shop takes it, and what is wrong with it. */
export function fieldsOf(form: ConversionForm): { fields: ConversionFields; wrong: ReadonlySet<WrongField> } {
  const { fromMarket, toCurrency, rateOn, direction, isOn } = form
  const rate = form.rate.trim()
  const stepMinor = minorOf(form.step, toCurrency) ?? 0
  const endingMinor = minorOf(form.ending || "0", toCurrency) ?? stepMinor
  const wrong = new Set<WrongField>()
  if (!/^\d{1,9}(\.\d{1,9})?$/.test(rate) || Number(rate) === 0) wrong.add("rate")
  if (rateOn === "" || rateOn > today()) wrong.add("day")
  if (stepMinor === 0 || stepMinor > 10_000_000) wrong.add("step")
  else if (endingMinor >= stepMinor) wrong.add("ending")
  return { fields: { fromMarket, rate, rateOn, stepMinor, endingMinor, direction, isOn }, wrong }
}
