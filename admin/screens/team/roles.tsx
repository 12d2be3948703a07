import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useRef } from "react"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { teamEn } from "../../messages/team.en.ts"
import { buttonLook } from "../../parts/button.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { useRowKeys } from "../../parts/row_keys.ts"
import { Badge, ErrorState, Loading } from "../../parts/states.tsx"
import { TeamAreas } from "./areas.tsx"
import { allRoles, type Role } from "./reading.ts"
import { useSayings } from "./words.ts"

bring(teamEn)

/** Roles that come with the program, and the shop's own. */
export default function Roles() {
  const { t } = useWords()
  const mayWrite = useMay("roles.write")
  const rows = useRef<HTMLUListElement>(null)
  useRowKeys(rows)
  const roles = useQuery(allRoles)
  return (
    <>
      <PageHeader title={t("team.roles")}>
        {mayWrite && (
          <Link to="/team/roles/$roleId" params={{ roleId: "new" }} className={buttonLook("primary")}>
            {t("roles.new")}
          </Link>
        )}
      </PageHeader>
      <TeamAreas />
      {roles.isPending && <Loading />}
      {roles.error && !roles.data && <ErrorState error={roles.error} retry={() => void roles.refetch()} />}
      <ul ref={rows} className="panel divide-y divide-line empty:hidden">
        {roles.data?.map((role) => (
          <RoleRow key={role.id} role={role} />
        ))}
      </ul>
    </>
  )
}

const row =
  "relative flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 " + "focus-within:bg-soft hover:bg-soft"

function RoleRow({ role }: { role: Role }) {
  const { t } = useWords()
  const { title, sentence } = useSayings().role(role)
  return (
    <li className={row}>
      <div className="min-w-56 flex-1">
        <Link
          data-row
          to="/team/roles/$roleId"
          params={{ roleId: role.id }}
          className="font-semibold text-link after:absolute after:inset-0 hover:underline"
        >
          {title || role.id}
        </Link>
        <span className="block text-muted text-sm">{sentence || role.description}</span>
      </div>
      <span className="text-muted text-sm">
        {t("roles.members", { count: role.members })},{" "}
        {t("roles.may_count", { count: role.permissions.length })}
      </span>
      {role.builtIn && <Badge tone="plain">{t("roles.built_in")}</Badge>}
    </li>
  )
}
