import { type ReactNode, useId } from "react"

type CheckProps = {
  label: ReactNode
  hint?: string | undefined
  checked: boolean
  onChange: (checked: boolean) => void
}

/** One thing that is so or not. */
export function Check({ label, hint, checked, onChange }: CheckProps) {
  const id = useId()
  return (
    <div>
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint ? id : undefined}
          onChange={(event) => onChange(event.target.checked)}
          className="size-5 shrink-0 accent-primary"
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={id} className="text-muted text-sm">
          {hint}
        </p>
      )}
    </div>
  )
}

type ChecksProps<Choice> = {
  label: string
  hint?: string | undefined
  problem?: string | undefined
  value: readonly Choice[]
  choices: readonly { value: Choice; text: string }[]
  onChange: (value: Choice[]) => void
}

/** Several of a few; they stay in the order of the choices. */
export function Checks<Choice extends string | number>(props: ChecksProps<Choice>) {
  const { label, hint, problem, value, choices, onChange } = props
  const id = useId()
  const said = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ")
  const toggle = (one: Choice, on: boolean) => {
    const chosen = choices.map((choice) => choice.value)
    onChange(chosen.filter((other) => (other === one ? on : value.includes(other))))
  }
  return (
    <fieldset aria-describedby={said || undefined}>
      <legend className="font-medium text-[0.95rem]">{label}</legend>
      <div className="flex flex-wrap gap-x-5">
        {choices.map((choice) => (
          <Check
            key={choice.value}
            label={choice.text}
            checked={value.includes(choice.value)}
            onChange={(on) => toggle(choice.value, on)}
          />
        ))}
      </div>
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
    </fieldset>
  )
}
