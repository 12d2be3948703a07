import type { ReactNode } from "react"

const view =
  "flex min-h-9 items-center gap-2 rounded-full px-4 text-muted hover:bg-soft " +
  "aria-pressed:bg-primary aria-pressed:font-semibold aria-pressed:text-on-primary"

type Props<Choice> = {
  label: string
  chosen: Choice
  choices: readonly { value: Choice; text: ReactNode }[]
  choose: (value: Choice) => void
}

/** A few ways to look at a list, one of them chosen. */
export function Views<Choice extends string | undefined>({ label, chosen, choices, choose }: Props<Choice>) {
  return (
    <fieldset className="flex max-w-full flex-wrap gap-1 rounded-3xl border border-line bg-surface p-1">
      <legend className="sr-only">{label}</legend>
      {choices.map(({ value, text }) => (
        <button
          key={value ?? "all"}
          type="button"
          aria-pressed={value === chosen}
          onClick={() => choose(value)}
          className={view}
        >
          {text}
        </button>
      ))}
    </fieldset>
  )
}
