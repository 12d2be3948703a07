import { z } from "zod"

/** How a country writes its postal codes: a pattern over the tidied code, an example, and how to tidy it. */
type PostalRule = { pattern: RegExp; example: string; tidy?: (code: string) => string }

const digits = (count: number, example: string): PostalRule => ({
  pattern: new RegExp(`^\\d{${count}}$`),
  example,
})
const split = (at: number, mark: string) => (code: string) => {
  const bare = code.replace(/[\s-]/g, "")
  return `${bare.slice(0, at)}${mark}${bare.slice(at)}`
}

const postalRules: Record<string, PostalRule> = {
  AT: digits(4, "1010"),
  BE: digits(4, "1000"),
  BG: digits(4, "1000"),
  CH: digits(4, "8001"),
  CY: digits(4, "1010"),
  CZ: { pattern: /^\d{3} \d{2}$/, example: "110 00", tidy: split(3, " ") },
  DE: digits(5, "10115"),
  DK: digits(4, "1050"),
  EE: digits(5, "10111"),
  ES: digits(5, "28001"),
  FI: digits(5, "00100"),
  FR: digits(5, "75001"),
  GB: {
    pattern: /^(?:GIR 0AA|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/,
    example: "SW1A 1AA",
    tidy: (code) => code.replace(/\s/g, "").replace(/(...)$/, " $1"),
  },
  GR: { pattern: /^\d{3} \d{2}$/, example: "104 31", tidy: split(3, " ") },
  HR: digits(5, "10000"),
  HU: digits(4, "1011"),
  ID: digits(5, "12190"),
  IE: { pattern: /^[A-Z]\d[\dW] [A-Z\d]{4}$/, example: "D02 AF30", tidy: split(3, " ") },
  IT: digits(5, "00118"),
  LT: { pattern: /^LT-\d{5}$/, example: "LT-01100", tidy: (code) => `LT-${code.replace(/[^\d]/g, "")}` },
  LU: digits(4, "1111"),
  LV: { pattern: /^LV-\d{4}$/, example: "LV-1010", tidy: (code) => `LV-${code.replace(/[^\d]/g, "")}` },
  MT: { pattern: /^[A-Z]{3} \d{4}$/, example: "VLT 1117", tidy: split(3, " ") },
  NL: { pattern: /^[1-9]\d{3} [A-Z]{2}$/, example: "1012 JS", tidy: split(4, " ") },
  PL: { pattern: /^\d{2}-\d{3}$/, example: "00-001", tidy: split(2, "-") },
  PT: { pattern: /^\d{4}-\d{3}$/, example: "1000-001", tidy: split(4, "-") },
  RO: digits(6, "010011"),
  SE: { pattern: /^\d{3} \d{2}$/, example: "111 20", tidy: split(3, " ") },
  SI: digits(4, "1000"),
  SK: { pattern: /^\d{3} \d{2}$/, example: "811 01", tidy: split(3, " ") },
  US: {
    pattern: /^\d{5}(?:-\d{4})?$/,
    example: "10001",
    tidy: (code) => code.replace(/[\s-]/g, "").replace(/^(\d{5})(\d{4})$/, "$1-$2"),
  },
}

// People write addresses in every script; what no address needs are line breaks and other control characters.
const line = (charactersMax: number) =>
  z
    .string()
    .max(charactersMax)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, "Please write this on one line.")
    .trim()
const needed = (charactersMax: number, message: string) => line(charactersMax).min(1, message)

export const addressFields = {
  name: needed(100, "Please write the name of the person or company."),
  line1: needed(120, "Please write the street and house number."),
  line2: line(120).optional(),
  postalCode: line(16),
  city: needed(80, "Please write the town or city."),
  region: line(80).optional(),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, "Please choose a country."),
  phone: line(40)
    .regex(/^[+\d][\d\s()./-]{4,}$/, "Please write the phone number with digits, like +49 30 123456.")
    .optional(),
}

type PostalFields = { postalCode: string; country: string; region?: string | undefined }

/**
 * Tidies the postal code as its country writes it, and explains what is wrong with one that cannot be
 * right.
 */
export function withPostalCheck<Schema extends z.ZodType<PostalFields>>(schema: Schema) {
  return schema
    .overwrite((address) => ({ ...address, postalCode: tidyPostalCode(address.country, address.postalCode) }))
    .superRefine((address, context) => {
      const problem = postalProblem(address)
      if (problem) context.addIssue({ code: "custom", path: [problem.field], message: problem.message })
    })
}

export const addressSchema = withPostalCheck(z.strictObject(addressFields)).meta({ id: "Address" })

export type Address = z.infer<typeof addressSchema>

export function tidyPostalCode(country: string, code: string): string {
  const upper = code.trim().toUpperCase().replace(/\s+/g, " ")
  const tidy = postalRules[country]?.tidy
  return tidy && upper !== "" ? tidy(upper) : upper
}

export function postalProblem(
  address: PostalFields,
): { field: "postalCode" | "region"; message: string } | undefined {
  const rule = postalRules[address.country]
  if (rule && !rule.pattern.test(address.postalCode)) {
    const message = `A postal code in ${countryName(address.country)} looks like ${rule.example}.`
    return { field: "postalCode", message }
  }
  if (address.country === "US" && !address.region) {
    return { field: "region", message: "Please write the state, like NY." }
  }
  return undefined
}

/** Whether two addresses lead to the same door and the same person; the phone number may be a new one. */
export function isSameAddress(one: Address, other: Address): boolean {
  const parts = ["name", "line1", "line2", "postalCode", "city", "region", "country"] as const
  return parts.every((part) => (one[part] ?? "").toLowerCase() === (other[part] ?? "").toLowerCase())
}

/** What a postal code of a country looks like, for a hint in the reader's own words. */
export function postalExample(country: string): string | undefined {
  return postalRules[country]?.example
}

const countryNames = new Intl.DisplayNames("en", { type: "region", fallback: "code" })

function countryName(country: string): string {
  return countryNames.of(country) ?? country
}

/** An address as a row has it, with whatever else stands in the row. */
export type StoredAddress = Omit<Address, "line2" | "region" | "phone"> & {
  line2: string | null
  region: string | null
  phone: string | null
}

export function withoutNulls<Row extends StoredAddress>(row: Row) {
  const { line2, region, phone, ...rest } = row
  return { ...rest, ...(line2 && { line2 }), ...(region && { region }), ...(phone && { phone }) }
}
