import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { useMay } from "../../kit/me.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { BackLink } from "../../parts/back_link.tsx"
import { SaveBar } from "../../parts/draft.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { ErrorState, Loading, Notice } from "../../parts/states.tsx"
import { Buyer, useBuyer } from "./buyer.tsx"
import { Goods } from "./goods.tsx"
import { Made } from "./made.tsx"
import { Making } from "./making.tsx"
import { type Draft, draftNamed } from "./reading.ts"

/** An order that is put together for somebody: what, for whom, and the link by which they pay it. */
export default function PayLink() {
  const { t } = useWords()
  const { linkId } = useParams({ from: "/inside/orders/links/$linkId" })
  const draft = useQuery(draftNamed(linkId))
  const isDraft = draft.data?.link.state === "draft"
  return (
    <>
      <PageHeader
        title={t(draft.data && !isDraft ? "pay_links.one" : "pay_links.new")}
        above={<BackLink to="/orders/links" page={t("pay_links.title")} />}
      />
      {draft.error && !draft.data && <ErrorState error={draft.error} retry={() => void draft.refetch()} />}
      {draft.isPending && <Loading />}
      {draft.data && (isDraft ? <Editor draft={draft.data} /> : <Made draft={draft.data} />)}
    </>
  )
}

function Editor({ draft: order }: { draft: Draft }) {
  const { t } = useWords()
  const mayWrite = useMay("orders.write")
  const { draft, save } = useBuyer(order)
  const drop = () => {
    draft.drop()
    save.reset()
  }
  return (
    <>
      <fieldset disabled={!mayWrite} className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <div className="grid gap-4">
          <Goods draft={order} />
          <Buyer order={order} draft={draft} error={save.error} />
        </div>
        <div className="grid gap-4">
          {order.missing.length > 0 && (
            <Notice tone="warn">
              <ul>
                {order.missing.map((one) => (
                  <li key={one}>{t(`pay_links.missing.${one}`)}</li>
                ))}
              </ul>
            </Notice>
          )}
          <Making draft={order} isDirty={draft.isDirty} />
        </div>
      </fieldset>
      <SaveBar
        draft={{ ...draft, drop }}
        busy={save.isPending}
        problem={save.error ? sentenceOf(t, save.error) : undefined}
        onSave={() => save.mutate(undefined)}
      />
    </>
  )
}
