import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useRef, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { Button } from "../../parts/button.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { useRowKeys } from "../../parts/row_keys.ts"
import { EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { GroupNameDialog } from "./group_dialogs.tsx"
import { allGroups } from "./groups_reading.ts"
import "./reading.ts"

/** Groups of customers, which price lists and promotions name. */
export default function Groups() {
  const { t } = useWords()
  const mayWrite = useMay("customers.write")
  const [isNew, setIsNew] = useState(false)
  const rows = useRef<HTMLUListElement>(null)
  useRowKeys(rows)
  const { data: groups, error, isPending, refetch } = useQuery(allGroups)
  const begin = mayWrite && (
    <Button tone="primary" onClick={() => setIsNew(true)}>
      {t("groups.new")}
    </Button>
  )
  return (
    <>
      <PageHeader title={t("groups.title")} above={<BackLink to="/customers" page={t("place.customers")} />}>
        {groups && groups.length > 0 && begin}
      </PageHeader>
      {isPending && <Loading />}
      {error && !groups && <ErrorState error={error} retry={() => void refetch()} />}
      {groups?.length === 0 && (
        <EmptyState icon="team" title={t("groups.none")} text={t("groups.none_text")}>
          {begin}
        </EmptyState>
      )}
      <ul ref={rows} className="panel divide-y divide-line empty:hidden">
        {groups?.map(({ groupId, name, customers }) => (
          <li key={groupId} className="relative flex min-h-14 items-center gap-4 px-4 py-2 hover:bg-soft">
            <Link
              data-row
              to="/customers/groups/$groupId"
              params={{ groupId }}
              className="min-w-0 flex-1 break-words font-semibold text-link after:absolute after:inset-0 hover:underline"
            >
              {name}
            </Link>
            <span className="text-muted text-sm">{t("groups.customers", { count: customers })}</span>
          </li>
        ))}
      </ul>
      {isNew && (
        <GroupNameDialog
          title={t("groups.new")}
          name=""
          save={(name) => ask(() => api.POST("/admin/v1/customer-groups", { body: { name } }))}
          onClose={() => setIsNew(false)}
        />
      )}
    </>
  )
}
