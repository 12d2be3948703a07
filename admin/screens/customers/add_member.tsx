import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Panel } from "../../parts/page.tsx"
import { SearchField } from "../../parts/search_field.tsx"
import { accountsLike, join } from "./groups_reading.ts"
import { useMembership } from "./membership.ts"

/** Finds somebody with an account, and puts them into the group. */
export function AddMember({ groupId }: { groupId: string }) {
  const { t } = useWords()
  const [q, setQ] = useState("")
  const { data: people } = useQuery(accountsLike(q))
  const add = useMembership(join, t("groups.joined"))
  return (
    <Panel title={t("groups.add")} className="content-start">
      <SearchField label={t("customers.search")} q={q} onSearch={setQ} />
      {people?.length === 0 && <p className="mt-3 text-muted">{t("groups.nobody")}</p>}
      <ul className="mt-3 grid gap-2 empty:hidden">
        {people?.map(({ customerId, name, email }) => (
          <li key={customerId} className="flex items-center gap-3">
            <div className="min-w-0 flex-1">
              {name}
              <span className="block break-all text-muted text-sm">{email}</span>
            </div>
            <Button
              aria-label={t("groups.add_one", { name: name ?? email })}
              onClick={() => add.mutate({ customerId, groupId })}
            >
              {t("groups.add_it")}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
