import type { Message } from "./index.ts"
import type { numbersEn } from "./numbers.en.ts"

/** Yang dikatakan isian angka. */
export const numbersId: { [Name in keyof typeof numbersEn]: Message } = {
  "number.unclear": "Ini bisa dibaca dengan dua cara. Tulis {whole} atau {decimal}.",
}
