import { Link } from "@tanstack/react-router"
import { useWords } from "../../kit/use_words.ts"
import type { PlainKey } from "../../kit/words.ts"
import { type Area, Areas } from "../../parts/areas.tsx"
import { Icon } from "../../parts/icon.tsx"

type TeamArea = Area<"/team" | "/team/roles" | "/team/keys" | "/team/log">

export const areas: readonly TeamArea[] = [
  { to: "/team", label: "team.people", needs: "staff.read" },
  { to: "/team/roles", label: "team.roles", needs: "staff.read" },
  { to: "/team/keys", label: "team.keys", needs: "keys.write" },
  { to: "/team/log", label: "team.log", needs: "audit.read" },
]

/** The parts of the team's screens that somebody may see. */
export function TeamAreas() {
  const { t } = useWords()
  return <Areas name={t("team.areas")} areas={areas} />
}

export function BackTo({ to, label }: { to: TeamArea["to"]; label: PlainKey }) {
  const { t } = useWords()
  return (
    <Link to={to} className="mb-2 inline-flex min-h-9 items-center gap-1 text-link hover:underline">
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t(label) })}
    </Link>
  )
}
