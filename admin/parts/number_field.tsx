import { type ComponentProps, useState } from "react"
import { plainNumber, shownNumber, unclearNumber } from "../kit/numbers.ts"
import { useWords } from "../kit/use_words.ts"
import { bring } from "../messages/here.ts"
import { numbersEn } from "../messages/numbers.en.ts"
import { TextField } from "./field.tsx"

bring(numbersEn)

type Kept = {
  /** As plain text, like "1234.5", whatever the language. */
  value: string
  onChange: (plain: string) => void
  /** How many there may be after the point. */
  digits: number
}

type FieldProps = Omit<ComponentProps<typeof TextField>, keyof Kept | "onBlur"> & Kept

/** An amount, a weight, a rate: written and read as in the reader's language. */
export function NumberField({ value, onChange, digits, problem, ...rest }: FieldProps) {
  const { text, type, leave, unclear } = useTyped({ value, onChange, digits })
  return (
    <TextField
      inputMode={modeFor(digits)}
      {...rest}
      problem={unclear ?? problem}
      value={text}
      onChange={type}
      onBlur={leave}
    />
  )
}

type InputProps = Omit<ComponentProps<"input">, keyof Kept | "onBlur" | "inputMode" | "title"> & Kept

/** The same without a label: a cell of a sheet. */
export function NumberInput({ value, onChange, digits, ...rest }: InputProps) {
  const { text, type, leave, unclear } = useTyped({ value, onChange, digits })
  return (
    <>
      <input
        {...rest}
        inputMode={modeFor(digits)}
        value={text}
        onChange={({ target }) => type(target.value)}
        onBlur={leave}
      />
      {unclear && <p className="px-3 pb-1 text-bad text-sm">{unclear}</p>}
    </>
  )
}

const modeFor = (digits: number) => (digits === 0 ? "numeric" : "decimal")

/** What is typed stays as it is until somebody leaves the field; then the language writes it. */
function useTyped({ value, onChange, digits }: Kept) {
  const { t, locale } = useWords()
  const [typed, setTyped] = useState<string>()
  const isTyped = typed !== undefined && plainNumber(locale, typed, digits) === value
  const text = isTyped ? typed : shownNumber(locale, value)
  const both = unclearNumber(locale, text, digits)
  return {
    text,
    unclear: both && t("number.unclear", both),
    type(next: string) {
      setTyped(next)
      onChange(plainNumber(locale, next, digits))
    },
    leave: () => setTyped(undefined),
  }
}
