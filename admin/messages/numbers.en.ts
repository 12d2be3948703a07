/** What a field says that takes a number. */
export const numbersEn = {
  "number.unclear": "This can be read in two ways. Please write {whole} or {decimal}.",
} as const
