import { Link } from "@tanstack/react-router"
import { type Permission, useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import type { PlainKey } from "../../kit/words.ts"
import { Icon } from "../../parts/icon.tsx"

type Area = {
  to: "/team" | "/team/roles" | "/team/keys" | "/team/log"
  label: PlainKey
  needs: Permission
}

export const areas: readonly Area[] = [
  { to: "/team", label: "team.people", needs: "staff.read" },
  { to: "/team/roles", label: "team.roles", needs: "staff.read" },
  { to: "/team/keys", label: "team.keys", needs: "keys.write" },
  { to: "/team/log", label: "team.log", needs: "audit.read" },
]

const look =
  "flex min-h-11 items-center rounded-full px-4 text-muted hover:bg-soft " +
  "aria-[current]:bg-primary aria-[current]:font-semibold aria-[current]:text-on-primary"

/** The parts of the team's screens that somebody may see; one alone needs no way to the others. */
export function TeamAreas() {
  const { t } = useWords()
  const me = useMe()
  const mine = areas.filter(({ needs }) => me.permissions.includes(needs))
  if (mine.length < 2) return null
  return (
    <nav
      aria-label={t("team.areas")}
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

export function BackTo({ to, label }: { to: Area["to"]; label: PlainKey }) {
  const { t } = useWords()
  return (
    <Link to={to} className="mb-2 inline-flex min-h-9 items-center gap-1 text-link hover:underline">
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t(label) })}
    </Link>
  )
}
