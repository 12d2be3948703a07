import { useId } from "react"
import { useWords } from "../../kit/use_words.ts"
import { Icon } from "../../parts/icon.tsx"
import { countryNames } from "./countries.ts"

type Props = {
  label: string
  hint?: string
  problem?: string | undefined
  value: readonly string[]
  /** The codes that can be chosen. */
  choices: readonly string[]
  onChange: (value: string[]) => void
}

const chip = "flex min-h-9 items-center gap-1.5 rounded-full border border-edge px-3"

/** Countries by their names: what is chosen can be taken out, the rest is added one by one. */
export function CountriesField({ label, hint, problem, value, choices, onChange }: Props) {
  const { t, locale } = useWords()
  const id = useId()
  const names = countryNames(locale)
  const byName = (codes: readonly string[]) =>
    codes
      .map((code) => ({ code, name: names.of(code) ?? code }))
      .sort((one, other) => one.name.localeCompare(other.name, locale))
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium text-[0.95rem]">
        {label}
      </label>
      <ul className="flex flex-wrap gap-2 empty:hidden">
        {byName(value).map(({ code, name }) => (
          <li key={code} className={chip}>
            {name}
            <button
              type="button"
              aria-label={t("rules.country_remove", { country: name })}
              onClick={() => onChange(value.filter((one) => one !== code))}
              className="-me-2 flex size-8 items-center justify-center rounded-full hover:bg-soft"
            >
              <Icon name="close" className="size-4" />
            </button>
          </li>
        ))}
      </ul>
      <select
        id={id}
        value=""
        aria-describedby={
          [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined
        }
        aria-invalid={problem ? true : undefined}
        onChange={({ target }) => target.value && onChange([...value, target.value].sort())}
        className="field [fieldset:disabled_&]:hidden"
      >
        <option value="">{t("rules.country_add")}</option>
        {byName(choices.filter((code) => !value.includes(code))).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      {problem && (
        <p id={`${id}-problem`} className="text-bad text-sm">
          {problem}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
    </div>
  )
}
