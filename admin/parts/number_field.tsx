import { type ComponentProps, type FocusEvent, useState } from "react"
import { flushSync } from "react-dom"
import { groupedNumber, plainNumber, shownNumber, unclearNumber } from "../kit/numbers.ts"
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

type FieldProps = Omit<ComponentProps<typeof TextField>, keyof Kept | "onFocus" | "onBlur"> & Kept

/** An amount, a weight, a rate: written and read as in the reader's language. */
export function NumberField({ value, onChange, digits, problem, ...rest }: FieldProps) {
  const { text, type, come, leave, unclear } = useTyped({ value, onChange, digits })
  return (
    <TextField
      inputMode={modeFor(digits)}
      {...rest}
      problem={unclear ?? problem}
      value={text}
      onChange={type}
      onFocus={come}
      onBlur={leave}
    />
  )
}

type InputProps = Omit<ComponentProps<"input">, keyof Kept | "onFocus" | "onBlur" | "inputMode" | "title"> &
  Kept

/** The same without a label: a cell of a sheet. */
export function NumberInput({ value, onChange, digits, ...rest }: InputProps) {
  const { text, type, come, leave, unclear } = useTyped({ value, onChange, digits })
  return (
    <>
      <input
        {...rest}
        inputMode={modeFor(digits)}
        value={text}
        onChange={({ target }) => type(target.value)}
        onFocus={come}
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
  const [isHere, setHere] = useState(false)
  const isTyped = typed !== undefined && plainNumber(locale, typed, digits) === value
  const untyped = isHere ? shownNumber(locale, value) : groupedNumber(locale, value, digits)
  const text = isTyped ? typed : untyped
  const both = unclearNumber(locale, text, digits)
  return {
    text,
    unclear: both && t("number.unclear", both),
    type(next: string) {
      setTyped(next)
      onChange(plainNumber(locale, next, digits))
    },
    come({ currentTarget: field }: FocusEvent<HTMLInputElement>) {
      const isAll = field.selectionEnd === field.value.length && field.selectionStart === 0
      // At once: the tab key has chosen all of it, and what is typed next takes the place of what is chosen.
      flushSync(() => setHere(true))
      if (isAll) field.select()
    },
    leave() {
      setHere(false)
      setTyped(undefined)
    },
  }
}
