import { useNavigate } from "@tanstack/react-router"
import { type FormEvent, useState } from "react"
import { api, ask, keyed } from "../../kit/api.ts"
import type { Permission } from "../../kit/me.ts"
import { Problem, sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { SaveBar, useDraft } from "../../parts/draft.tsx"
import { TextField } from "../../parts/field.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { useTeamAct } from "./acting.ts"
import { BackTo } from "./areas.tsx"
import { PermissionChoice } from "./permission_choice.tsx"
import type { Role } from "./reading.ts"

type Facts = { name: string; description: string; permissions: Permission[] }

/** A role of one's own, from single permissions. */
export function NewRole() {
  const { t } = useWords()
  const navigate = useNavigate()
  const [facts, setFacts] = useState<Facts>({ name: "", description: "", permissions: [] })
  const [isAsked, setIsAsked] = useState(false)
  const make = useTeamAct({
    act: (_none, key) =>
      ask(() => api.POST("/admin/v1/roles", { params: { header: keyed(key) }, body: facts })),
    done: () => t("roles.made"),
    after: ({ id }) => void navigate({ to: "/team/roles/$roleId", params: { roleId: id }, replace: true }),
  })
  const isNothing = facts.permissions.length === 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (!isNothing) make.mutate()
  }
  return (
    <>
      <PageHeader title={t("roles.new")} above={<BackTo to="/team/roles" label="team.roles" />} />
      <form onSubmit={submit} className="grid max-w-3xl gap-4">
        <RoleFields value={facts} change={(more) => setFacts({ ...facts, ...more })} />
        {isAsked && isNothing && <Notice tone="bad">{t("roles.one_needed")}</Notice>}
        {make.error && <Notice tone="bad">{sentenceOf(t, make.error)}</Notice>}
        <Button type="submit" tone="primary" className="justify-self-start" busy={make.isPending}>
          {t("roles.new")}
        </Button>
      </form>
    </>
  )
}

export function RoleForm({ role }: { role: Role }) {
  const { t } = useWords()
  const { id: roleId, version } = role
  const kept: Facts = { name: role.name ?? "", description: role.description, permissions: role.permissions }
  const draft = useDraft(kept, version)
  const save = useTeamAct({
    act: () =>
      ask(() =>
        api.PATCH("/admin/v1/roles/{roleId}", {
          params: { path: { roleId } },
          body: { ...draft.changes, version },
        }),
      ),
    done: () => t("roles.saved"),
    after: draft.drop,
  })
  const isNothing = draft.value.permissions.length === 0
  const isConflict = save.error instanceof Problem && save.error.code === "role.changed"
  const isSaid = save.error && !(isConflict && draft.isBehind)
  return (
    <div className="grid gap-4">
      <RoleFields value={draft.value} change={draft.change} />
      <SaveBar
        draft={draft}
        busy={save.isPending}
        problem={isNothing ? t("roles.one_needed") : isSaid ? sentenceOf(t, save.error) : undefined}
        onSave={() => !isNothing && save.mutate()}
      />
    </div>
  )
}

function RoleFields({ value, change }: { value: Facts; change: (more: Partial<Facts>) => void }) {
  const { t } = useWords()
  return (
    <>
      <Panel title={t("roles.name")}>
        <div className="grid gap-4">
          <TextField
            label={t("roles.name")}
            required
            maxLength={60}
            value={value.name}
            onChange={(name) => change({ name })}
          />
          <TextField
            label={t("roles.about")}
            maxLength={300}
            value={value.description}
            onChange={(description) => change({ description })}
          />
        </div>
      </Panel>
      <Panel title={t("roles.permissions")}>
        <PermissionChoice
          title={t("roles.permissions")}
          beyond={t("roles.beyond")}
          chosen={value.permissions}
          onChange={(permissions) => change({ permissions })}
        />
      </Panel>
    </>
  )
}
