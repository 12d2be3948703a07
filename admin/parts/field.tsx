import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from "react"

type Around = { label: string; hint?: string | undefined; problem?: string | undefined }

type Wired = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined }

/** A label, its field, and beside it what is asked for or what is wrong. */
export function Field({
  label,
  hint,
  problem,
  children,
}: Around & { children: (wired: Wired) => ReactNode }) {
  const id = useId()
  const said = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ")
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-medium text-[0.95rem]">
        {label}
      </label>
      {children({ id, "aria-describedby": said || undefined, "aria-invalid": problem ? true : undefined })}
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

type TextProps = Around &
  Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value"> & {
    value: string
    onChange: (value: string) => void
  }

export function TextField({ label, hint, problem, value, onChange, className = "", ...rest }: TextProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(wired) => (
        <input
          {...rest}
          {...wired}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={`field ${className}`}
        />
      )}
    </Field>
  )
}

type AreaProps = Around &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "onChange" | "value"> & {
    value: string
    onChange: (value: string) => void
  }

export function TextArea({ label, hint, problem, value, onChange, className = "", ...rest }: AreaProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(wired) => (
        <textarea
          rows={4}
          {...rest}
          {...wired}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={`field ${className}`}
        />
      )}
    </Field>
  )
}

type SelectProps<Choice extends string> = Around & {
  value: Choice
  onChange: (value: Choice) => void
  choices: readonly { value: Choice; text: string }[]
}

export function SelectField<Choice extends string>(props: SelectProps<Choice>) {
  const { label, hint, problem, value, onChange, choices } = props
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(wired) => (
        <select
          {...wired}
          value={value}
          onChange={(event) => onChange(event.target.value as Choice)}
          className="field"
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
