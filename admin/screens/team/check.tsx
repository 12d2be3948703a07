import { useId } from "react"

type Props = {
  title: string
  text?: string
  checked: boolean
  disabled?: boolean
  onChange: (on: boolean) => void
}

/** One of several that can be chosen, with a sentence that says what it means. */
export function Check({ title, text, checked, disabled = false, onChange }: Props) {
  const id = useId()
  return (
    <div className="flex items-start gap-3 rounded-small px-2 py-2 hover:bg-soft">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={text ? `${id}-text` : undefined}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-5 shrink-0 accent-primary"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="font-medium">
          {title}
        </label>
        {text && (
          <p id={`${id}-text`} className="text-muted text-sm">
            {text}
          </p>
        )}
      </div>
    </div>
  )
}
