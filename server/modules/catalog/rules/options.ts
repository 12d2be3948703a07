import { notFound, Refusal } from "../../../kit/errors.ts"
import type { OptionInput } from "../schemas.ts"

type Choices = Record<string, string> | undefined
type KnownOption = { code: string; values: readonly { code: string }[] }

/** One value for each option of the product and nothing else, as sorted codes: ["color:blue", "size:m"]. */
export function optionCodesFor(options: readonly KnownOption[], choices: Choices): string[] {
  const given = new Map(Object.entries(choices ?? {}))
  const codes = options.map((option) => {
    const value = given.get(option.code)
    given.delete(option.code)
    if (value === undefined || !option.values.some(({ code }) => code === value)) {
      throw new Refusal("catalog.bad_option", 422, `Please choose one of the values of "${option.code}".`, {
        option: option.code,
        values: option.values.map(({ code }) => code),
      })
    }
    return `${option.code}:${value}`
  })
  const [unknown] = given.keys()
  if (unknown !== undefined) {
    throw new Refusal("catalog.bad_option", 422, `The product has no option "${unknown}".`, {
      option: unknown,
    })
  }
  return codes.sort()
}

/** Codes that appear twice would make two values one. */
export function checkOptions(options: readonly OptionInput[]): void {
  const codes = options.flatMap(({ code, values }) => [
    code,
    ...values.map((value) => `${code}:${value.code}`),
  ])
  const twice = codes.find((code, index) => codes.indexOf(code) !== index)
  if (twice === undefined) return
  throw new Refusal("catalog.bad_option", 422, `The option code "${twice}" is given twice.`, { twice })
}

/** Variants keep their choices when options change: what a variant uses may be renamed, not removed. */
export function checkStillFit(
  options: readonly KnownOption[],
  variants: readonly { sku: string; state: string; options: Record<string, string> }[],
): void {
  for (const variant of variants) {
    if (variant.state !== "active") continue
    const fits =
      Object.keys(variant.options).length === options.length &&
      options.every((option) => option.values.some(({ code }) => code === variant.options[option.code]))
    if (fits) continue
    throw new Refusal(
      "catalog.option_in_use",
      409,
      `The variant ${variant.sku} does not fit these options. Archive it first.`,
      { sku: variant.sku },
    )
  }
}

/** The variants of a product with what is newly chosen for some of them. */
export function chooseFor<Chosen extends { id: string; options: Record<string, string> }>(
  { variants }: { variants: readonly Chosen[] },
  variantOptions: Readonly<Record<string, Record<string, string>>>,
): Chosen[] {
  const unknown = Object.keys(variantOptions).find((given) => !variants.some(({ id }) => id === given))
  if (unknown !== undefined) throw notFound("variant")
  return variants.map((variant) => ({ ...variant, options: variantOptions[variant.id] ?? variant.options }))
}
