import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { Check } from "../../parts/check.tsx"
import { Panel } from "../../parts/page.tsx"
import { allGroups, groupsOf, join, leave } from "./groups_reading.ts"
import { useMembership } from "./membership.ts"

/** The groups that somebody is in; a tick puts them in or takes them out at once. */
export function GroupsPanel({ customerId }: { customerId: string }) {
  const { t } = useWords()
  const mayWrite = useMay("customers.write")
  const { data: groups = [] } = useQuery(allGroups)
  const { data: own } = useQuery(groupsOf(customerId))
  const enter = useMembership(join, t("groups.joined"))
  const out = useMembership(leave, t("groups.left"))
  // What was ticked stays so until the shop has answered.
  const [ticked, setTicked] = useState<Readonly<Record<string, boolean>>>({})
  if (!own) return null
  const tick = (groupId: string, on: boolean) => {
    setTicked((before) => ({ ...before, [groupId]: on }))
    const forget = () => setTicked(({ [groupId]: _, ...others }) => others)
    const change = on ? enter : out
    change.mutate({ customerId, groupId }, { onSettled: forget })
  }
  const isIn = (id: string) => own.some(({ groupId }) => groupId === id)
  return (
    <Panel title={t("groups.title")}>
      {mayWrite ? (
        groups.map(({ groupId, name }) => (
          <Check
            key={groupId}
            label={name}
            checked={ticked[groupId] ?? isIn(groupId)}
            onChange={(on) => tick(groupId, on)}
          />
        ))
      ) : (
        <p>{own.map(({ name }) => name).join(", ")}</p>
      )}
      {(mayWrite ? groups : own).length === 0 && <p className="text-muted">{t("groups.in_none")}</p>}
      <Link to="/customers/groups" className="mt-2 flex min-h-6 items-center text-link text-sm underline">
        {t("groups.all")}
      </Link>
    </Panel>
  )
}
