import type { Message } from "./index.ts"
import type { numbersEn } from "./numbers.en.ts"

/** Was ein Feld sagt, in das eine Zahl gehört. */
export const numbersDe: { [Name in keyof typeof numbersEn]: Message } = {
  "number.unclear": "Das lässt sich auf zwei Arten lesen. Bitte schreiben Sie {whole} oder {decimal}.",
}
