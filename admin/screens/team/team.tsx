import { useQuery } from "@tanstack/react-query"
import { Navigate } from "@tanstack/react-router"
import { useState } from "react"
import { useMay, useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { teamEn } from "../../messages/team.en.ts"
import { Button } from "../../parts/button.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { areas, TeamAreas } from "./areas.tsx"
import { Invitations } from "./invitations.tsx"
import { InviteDialog } from "./invite_dialog.tsx"
import { PeopleRows } from "./people.tsx"
import { everybody } from "./reading.ts"
import { RulesPanel } from "./rules_panel.tsx"

bring(teamEn)

/** Who works here, who is invited, and what is asked of everybody. */
export default function Team() {
  const me = useMe()
  const first = areas.find(({ needs }) => me.permissions.includes(needs))
  if (first && first.to !== "/team") return <Navigate to={first.to} replace />
  if (!first) return <NotOpen />
  return <Everybody />
}

function NotOpen() {
  const { t } = useWords()
  return (
    <>
      <PageHeader title={t("place.team")} />
      <EmptyState icon="team" title={t("place.team")} text={t("refusal.staff.not_allowed")} />
    </>
  )
}

function Everybody() {
  const { t } = useWords()
  const mayWrite = useMay("staff.write")
  const [isInviting, setIsInviting] = useState(false)
  const people = useQuery(everybody)
  return (
    <>
      <PageHeader title={t("place.team")}>
        {mayWrite && (
          <Button tone="primary" onClick={() => setIsInviting(true)}>
            {t("team.invite")}
          </Button>
        )}
      </PageHeader>
      <TeamAreas />
      {people.isPending && <Loading />}
      {people.error && !people.data && (
        <ErrorState error={people.error} retry={() => void people.refetch()} />
      )}
      {people.data && (
        <>
          <PeopleRows people={people.data} />
          <div className="mt-4 grid items-start gap-4 lg:grid-cols-2">
            <Invitations mayWrite={mayWrite} />
            <RulesPanel people={people.data} />
          </div>
        </>
      )}
      {isInviting && <InviteDialog onClose={() => setIsInviting(false)} />}
    </>
  )
}
