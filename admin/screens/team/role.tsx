import { useQuery } from "@tanstack/react-query"
import { Link, useNavigate, useParams } from "@tanstack/react-router"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMay, useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { teamEn } from "../../messages/team.en.ts"
import { Button } from "../../parts/button.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { EmptyState, ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { BackTo } from "./areas.tsx"
import { ConfirmDialog } from "./confirm_dialog.tsx"
import { PermissionChoice } from "./permission_choice.tsx"
import { allRoles, everybody, type Role } from "./reading.ts"
import { goesBeyond } from "./role_choice.tsx"
import { NewRole, RoleForm } from "./role_form.tsx"
import { useSayings } from "./words.ts"

bring(teamEn)

/** One role: what it may do, and who has it. */
export default function RoleScreen() {
  const { t } = useWords()
  const { roleId } = useParams({ from: "/inside/team/roles/$roleId" })
  const mayWrite = useMay("roles.write")
  const roles = useQuery(allRoles)
  if (roleId === "new" && mayWrite) return <NewRole />
  const role = roles.data?.find(({ id }) => id === roleId)
  if (role) return <RolePage key={roleId} role={role} />
  if (roles.error) return <ErrorState error={roles.error} retry={() => void roles.refetch()} />
  if (roles.isPending) return <Loading />
  return (
    <>
      <PageHeader title={t("part.not_found")} above={<BackTo to="/team/roles" label="team.roles" />} />
      <EmptyState icon="team" title={t("part.not_found")} text={t("refusal.role.not_found")} />
    </>
  )
}

function RolePage({ role }: { role: Role }) {
  const { t } = useWords()
  const me = useMe()
  const mayWrite = useMay("roles.write")
  const sayings = useSayings()
  const { title, sentence } = sayings.role(role)
  const isBeyond = goesBeyond(me.permissions, role.permissions)
  const mayChange = mayWrite && !role.builtIn && !isBeyond
  return (
    <>
      <PageHeader title={title} above={<BackTo to="/team/roles" label="team.roles" />}>
        {mayChange && <DeleteButton role={role} />}
      </PageHeader>
      <p className="mb-4 max-w-2xl text-muted">{sentence}</p>
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
        {mayChange ? (
          <RoleForm role={role} />
        ) : (
          <div className="grid gap-4">
            {role.builtIn && mayWrite && <Notice tone="plain">{t("roles.built_in_text")}</Notice>}
            {!role.builtIn && mayWrite && isBeyond && <Notice tone="plain">{t("roles.beyond_text")}</Notice>}
            <Panel title={t("roles.permissions")}>
              <PermissionChoice
                title={t("roles.permissions")}
                beyond={t("roles.beyond")}
                chosen={role.permissions}
                isOff
              />
            </Panel>
          </div>
        )}
        <Members role={role} />
      </div>
    </>
  )
}

function Members({ role }: { role: Role }) {
  const { t } = useWords()
  const { data: people, error, refetch } = useQuery(everybody)
  const members = people?.filter(
    ({ state, roles }) => state === "active" && roles.some(({ id }) => id === role.id),
  )
  return (
    <Panel title={t("roles.who")}>
      {error && !people && <ErrorState error={error} retry={() => void refetch()} />}
      {!people && !error && <Loading />}
      {members?.length === 0 && <p className="text-muted">{t("roles.nobody")}</p>}
      <ul className="grid gap-1">
        {members?.map(({ id, name }) => (
          <li key={id}>
            <Link
              to="/team/people/$staffId"
              params={{ staffId: id }}
              className="inline-flex min-h-9 items-center text-link hover:underline"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function DeleteButton({ role }: { role: Role }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [isAsking, setIsAsking] = useState(false)
  const { id: roleId, version, members } = role
  const name = role.name ?? ""
  if (members > 0) return <p className="max-w-sm text-muted text-sm">{t("roles.in_use")}</p>
  return (
    <>
      <Button tone="bad" onClick={() => setIsAsking(true)}>
        {t("roles.delete")}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t("roles.delete_title", { name })}
          sentences={[t("roles.delete_text")]}
          button={t("roles.delete")}
          act={() =>
            ask(() =>
              api.DELETE("/admin/v1/roles/{roleId}", { params: { path: { roleId } }, body: { version } }),
            )
          }
          done={t("roles.deleted")}
          onClose={() => setIsAsking(false)}
          onDone={() => void navigate({ to: "/team/roles" })}
        />
      )}
    </>
  )
}
