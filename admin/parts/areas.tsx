import { Link, type LinkProps } from "@tanstack/react-router"
import { type Permission, useMe } from "../kit/me.ts"
import { useWords } from "../kit/use_words.ts"
import type { PlainKey } from "../kit/words.ts"

export type Area<To = NonNullable<LinkProps["to"]>> = { to: To; label: PlainKey; needs: Permission }

const look =
  "flex min-h-11 items-center rounded-full px-4 text-muted hover:bg-soft " +
  "aria-[current]:bg-primary aria-[current]:font-semibold aria-[current]:text-on-primary"

/** Screens that belong together, as far as somebody may see them; one alone needs no way to the others. */
export function Areas({ name, areas }: { name: string; areas: readonly Area[] }) {
  const { t } = useWords()
  const me = useMe()
  const mine = areas.filter(({ needs }) => me.permissions.includes(needs))
  if (mine.length < 2) return null
  return (
    <nav
      aria-label={name}
      className="mb-4 flex w-fit max-w-full flex-wrap gap-1 rounded-3xl border border-line bg-surface p-1"
    >
      {mine.map(({ to, label }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }} className={look}>
          {t(label)}
        </Link>
      ))}
    </nav>
  )
}
