import type { ButtonHTMLAttributes, ReactNode } from "react"
import { useWords } from "../kit/use_words.ts"
import { Icon, type IconName } from "./icon.tsx"

export type Tone = "primary" | "second" | "quiet" | "bad"

const base =
  "inline-flex items-center justify-center gap-2 rounded-full px-5 py-1 min-h-11 font-semibold text-[0.95rem] leading-tight transition-colors"

const tones: Record<Tone, string> = {
  primary: "bg-primary text-on-primary hover:bg-primary-strong",
  second: "border border-edge bg-surface text-text hover:bg-soft",
  quiet: "px-3 text-link hover:bg-soft",
  bad: "border border-bad bg-surface text-bad hover:bg-soft",
}

const off = "disabled:border-transparent disabled:bg-line disabled:text-muted"

/** The look of a button, for links as well. */
export function buttonLook(tone: Tone = "second", more = ""): string {
  return `${base} ${tones[tone]} ${off} ${more}`
}

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  tone?: Tone
  icon?: IconName
  /** Under way: it says so, and a second press does nothing. */
  busy?: boolean
  children: ReactNode
}

export function Button({ tone = "second", icon, busy = false, children, className = "", ...rest }: Props) {
  const { t } = useWords()
  return (
    <button
      type="button"
      {...rest}
      className={buttonLook(tone, className)}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {busy ? <Spinner /> : icon && <Icon name={icon} />}
      {children}
      {busy && <span className="sr-only">{t("part.busy")}</span>}
    </button>
  )
}

export function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="size-4 shrink-0 animate-spin rounded-full border-2 border-current border-e-transparent"
    />
  )
}

type IconProps = ButtonHTMLAttributes<HTMLButtonElement> & { icon: IconName; label: string }

export function IconButton({ icon, label, className = "", ...rest }: IconProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={`inline-flex size-11 items-center justify-center rounded-full hover:bg-soft ${className}`}
    >
      <Icon name={icon} />
    </button>
  )
}
