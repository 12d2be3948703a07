import { useQuery } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { api, ask } from "../../kit/api.ts"
import { dayText } from "../../kit/format.ts"
import { useMay, useMe } from "../../kit/me.ts"
import { Problem, sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { teamEn } from "../../messages/team.en.ts"
import { buttonLook } from "../../parts/button.tsx"
import { SaveBar, useDraft } from "../../parts/draft.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { useTeamAct } from "./acting.ts"
import { BackTo } from "./areas.tsx"
import { StateBadges } from "./people.tsx"
import { PersonMenu } from "./person_menu.tsx"
import { type Person, personNamed } from "./reading.ts"
import { goesBeyond, RoleChoice } from "./role_choice.tsx"
import { SessionsPanel } from "./sessions.tsx"
import { useSayings } from "./words.ts"

bring(teamEn)

/** One person: what they may do, where they are signed in, and the way out. */
export default function PersonScreen() {
  const { staffId } = useParams({ from: "/inside/team/people/$staffId" })
  const person = useQuery(personNamed(staffId))
  if (person.data) return <PersonPage key={staffId} person={person.data} />
  if (person.error) return <ErrorState error={person.error} retry={() => void person.refetch()} />
  return <Loading />
}

function PersonPage({ person }: { person: Person }) {
  const { t, locale } = useWords()
  const me = useMe()
  const mayWrite = useMay("staff.write")
  const seesLog = useMay("audit.read")
  const isBeyond = goesBeyond(me.permissions, person.permissions)
  const kept = { roleIds: person.roles.map(({ id }) => id).sort() }
  const draft = useDraft(kept, kept.roleIds.join())
  const { id: staffId, name, email } = person
  const save = useTeamAct({
    act: () =>
      ask(() =>
        api.PUT("/admin/v1/staff/{staffId}/roles", {
          params: { path: { staffId } },
          body: { ...draft.value, seen: kept.roleIds },
        }),
      ),
    done: () => t("team.saved"),
    after: draft.drop,
  })
  const isNothing = draft.value.roleIds.length === 0
  const isConflict = save.error instanceof Problem && save.error.code === "staff_roles.changed"
  const isSaid = save.error && !(isConflict && draft.isBehind)
  return (
    <>
      <PageHeader title={name} above={<BackTo to="/team" label="place.team" />}>
        {seesLog && (
          <Link to="/team/log" search={{ person: staffId }} className={buttonLook("second")}>
            {t("team.log_of", { name })}
          </Link>
        )}
        {mayWrite && !isBeyond && <PersonMenu person={person} />}
      </PageHeader>
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-muted">
        <span className="break-all">{email}</span>
        <span>{t("team.since", { day: dayText(locale, person.createdAt) })}</span>
        <StateBadges person={person} />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Panel title={t("team.roles")}>
          {isBeyond && <p className="mb-3 text-muted">{t("team.beyond")}</p>}
          <RoleChoice
            chosen={draft.value.roleIds}
            onChange={(roleIds) => draft.change({ roleIds })}
            isTitled
            isOff={!mayWrite || isBeyond}
          />
        </Panel>
        <div className="grid gap-4">
          <Panel title={t("team.may")}>
            <WhatTheyMay person={person} />
          </Panel>
          {mayWrite && <SessionsPanel person={person} mayEnd={!isBeyond} />}
        </div>
      </div>
      <SaveBar
        draft={draft}
        busy={save.isPending}
        problem={isNothing ? t("team.role_needed") : isSaid ? sentenceOf(t, save.error) : undefined}
        onSave={() => !isNothing && save.mutate()}
      />
    </>
  )
}

function WhatTheyMay({ person: { permissions } }: { person: Person }) {
  const { t } = useWords()
  const { permission } = useSayings()
  if (permissions.length === 0) return <p className="text-muted">{t("team.may_nothing")}</p>
  return (
    <ul className="grid list-disc gap-1 ps-5 sm:grid-cols-2">
      {permissions.map((code) => (
        <li key={code}>{permission(code).title}</li>
      ))}
    </ul>
  )
}
