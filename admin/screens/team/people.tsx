import { Link } from "@tanstack/react-router"
import { useRef } from "react"
import { momentText } from "../../kit/format.ts"
import { useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { useRowKeys } from "../../parts/row_keys.ts"
import { Badge } from "../../parts/states.tsx"
import type { Person } from "./reading.ts"
import { useSayings } from "./words.ts"

export function PeopleRows({ people }: { people: Person[] }) {
  const rows = useRef<HTMLUListElement>(null)
  useRowKeys(rows)
  return (
    <ul ref={rows} className="panel divide-y divide-line">
      {people.map((person) => (
        <PersonRow key={person.id} person={person} />
      ))}
    </ul>
  )
}

const row =
  "relative flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 " + "focus-within:bg-soft hover:bg-soft"

function PersonRow({ person }: { person: Person }) {
  const { t, locale } = useWords()
  const me = useMe()
  const { role } = useSayings()
  const { id, name, email, roles, seenAt } = person
  return (
    <li className={row}>
      <div className="min-w-48 flex-1">
        <Link
          data-row
          to="/team/people/$staffId"
          params={{ staffId: id }}
          className="font-semibold text-link after:absolute after:inset-0 hover:underline"
        >
          {name}
        </Link>
        {id === me.id && <span className="ms-2 text-muted text-sm">{t("team.you")}</span>}
        <span className="block break-all text-muted text-sm">{email}</span>
      </div>
      <div className="min-w-40 flex-1 text-sm">
        {roles.map((one) => role(one).title).join(", ")}
        <span className="block text-muted">
          {seenAt ? t("team.seen", { when: momentText(locale, seenAt) }) : t("team.not_in")}
        </span>
      </div>
      <div className="flex flex-wrap gap-2">
        <StateBadges person={person} />
      </div>
    </li>
  )
}

/** Whether somebody is let in, and whether a password alone does it. */
export function StateBadges({ person: { state, hasTotp } }: { person: Person }) {
  const { t } = useWords()
  return (
    <>
      {state === "disabled" && <Badge tone="bad">{t("team.state.disabled")}</Badge>}
      {state === "active" && (
        <Badge tone={hasTotp ? "good" : "warn"}>{t(hasTotp ? "team.totp_on" : "team.totp_off")}</Badge>
      )}
    </>
  )
}
