import { useInfiniteQuery } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { Button, IconButton } from "../../parts/button.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { AddMember } from "./add_member.tsx"
import { DeleteGroupDialog, GroupNameDialog } from "./group_dialogs.tsx"
import { type CustomerGroup, leave, membersOf } from "./groups_reading.ts"
import { useMembership } from "./membership.ts"
import "./reading.ts"

/** One group: who is in it, and what it is called. */
export default function Group() {
  const { groupId } = useParams({ from: "/inside/customers/groups/$groupId" })
  const { t } = useWords()
  const mayWrite = useMay("customers.write")
  const found = useInfiniteQuery(membersOf(groupId))
  const group = found.data?.pages[0]?.group
  if (found.error && !group) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (!group) return <Loading />
  const customers = found.data?.pages.flatMap((page) => page.customers) ?? []
  return (
    <>
      <PageHeader title={group.name} above={<BackLink to="/customers/groups" page={t("groups.title")} />}>
        {mayWrite && <Acts group={group} />}
      </PageHeader>
      <div className="grid gap-4 lg:grid-cols-[1fr_21rem]">
        <Panel title={t("groups.members")}>
          {customers.length === 0 && <p className="text-muted">{t("groups.members_none")}</p>}
          <ul className="divide-y divide-line">
            {customers.map((member) => (
              <Member key={member.customerId} member={member} groupId={groupId} mayWrite={mayWrite} />
            ))}
          </ul>
          {found.hasNextPage && (
            <Button
              className="mt-3"
              busy={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              {t("part.show_more")}
            </Button>
          )}
        </Panel>
        {mayWrite && <AddMember groupId={groupId} />}
      </div>
    </>
  )
}

function Acts({ group }: { group: CustomerGroup }) {
  const { t } = useWords()
  const [open, setOpen] = useState<"rename" | "delete">()
  const { groupId } = group
  const close = () => setOpen(undefined)
  return (
    <>
      <Button onClick={() => setOpen("rename")}>{t("groups.rename")}</Button>
      <Button tone="bad" onClick={() => setOpen("delete")}>
        {t("groups.delete")}
      </Button>
      {open === "rename" && (
        <GroupNameDialog
          title={t("groups.rename")}
          name={group.name}
          save={(name) =>
            ask(() =>
              api.PATCH("/admin/v1/customer-groups/{groupId}", {
                params: { path: { groupId } },
                body: { name, seen: group.name },
              }),
            )
          }
          onClose={close}
        />
      )}
      {open === "delete" && <DeleteGroupDialog group={group} onClose={close} />}
    </>
  )
}

type MemberProps = {
  member: { customerId: string; name: string; email: string }
  groupId: string
  mayWrite: boolean
}

function Member({ member, groupId, mayWrite }: MemberProps) {
  const { t } = useWords()
  const { customerId, name, email } = member
  const out = useMembership(leave, t("groups.left"))
  return (
    <li className="flex min-h-14 items-center gap-3 py-1">
      <div className="min-w-0 flex-1">
        <Link
          to="/customers/$customerId"
          params={{ customerId }}
          className="font-semibold text-link hover:underline"
        >
          {name}
        </Link>
        <span className="block break-all text-muted text-sm">{email}</span>
      </div>
      {mayWrite && (
        <IconButton
          icon="close"
          label={t("groups.take_out", { name })}
          onClick={() => out.mutate({ customerId, groupId })}
        />
      )}
    </li>
  )
}
