import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link, useParams } from "@tanstack/react-router"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { pricesEn } from "../../messages/prices.en.ts"
import { SaveBar, useDraft } from "../../parts/draft.tsx"
import { Icon } from "../../parts/icon.tsx"
import { PageHeader, Panel } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { useShopZone } from "../products/shop_zone.tsx"
import { ListFields } from "./list_fields.tsx"
import { fieldsOf, formOf } from "./list_form.ts"
import { ListRows } from "./list_rows.tsx"
import { State } from "./lists.tsx"
import { listKey, listNamed, type PriceList } from "./lists_reading.ts"

bring(pricesEn)

/** One price list: to whom it speaks and when, and what it says. */
export default function PriceListScreen() {
  const { listId } = useParams({ from: "/inside/products/price-lists/$listId" })
  const list = useQuery(listNamed(listId))
  const zone = useShopZone()
  if (list.data && zone) return <Editor key={listId} list={list.data} zone={zone} />
  if (list.error) return <ErrorState error={list.error} retry={() => void list.refetch()} />
  return <Loading />
}

function Editor({ list, zone }: { list: PriceList; zone: string }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const mayWrite = useMay("prices.write")
  const draft = useDraft(formOf(list, zone), list.version)
  const [isSeen, setIsSeen] = useState(false)
  const { listId, version } = list
  const save = useMutation({
    mutationFn: (fields: NonNullable<ReturnType<typeof fieldsOf>>) => {
      const params = { path: { listId } }
      return ask(() => api.PUT("/admin/v1/price-lists/{listId}", { params, body: { ...fields, version } }))
    },
    onSuccess(saved) {
      draft.drop()
      queries.setQueryData(listKey(listId), saved)
      void queries.invalidateQueries({ queryKey: ["price-lists"] })
      say(t("save.saved"))
    },
  })
  const onSave = () => {
    setIsSeen(true)
    const fields = fieldsOf(draft.value, zone)
    if (fields) save.mutate(fields)
  }
  const drop = () => {
    draft.drop()
    save.reset()
  }
  return (
    <>
      <PageHeader title={list.title} above={<BackToLists />}>
        <State list={list} />
      </PageHeader>
      <div className="grid gap-4 lg:grid-cols-[1fr_21rem]">
        <div className="min-w-0">
          <ListRows list={list} mayWrite={mayWrite} />
        </div>
        <fieldset disabled={!mayWrite} className="min-w-0">
          <Panel title={t("lists.rule")}>
            <ListFields form={draft.value} zone={zone} isSeen={isSeen} change={draft.change} />
          </Panel>
        </fieldset>
      </div>
      <SaveBar
        draft={{ isDirty: draft.isDirty, isBehind: draft.isBehind, drop }}
        busy={save.isPending}
        problem={save.error ? sentenceOf(t, save.error) : undefined}
        onSave={onSave}
      />
    </>
  )
}

function BackToLists() {
  const { t } = useWords()
  return (
    <Link
      to="/products/price-lists"
      className="mb-2 inline-flex min-h-9 items-center gap-1 text-link hover:underline"
    >
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t("lists.title") })}
    </Link>
  )
}
