import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { Problem, sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { buttonLook } from "../../parts/button.tsx"
import { type Draft, SaveBar, useDraft } from "../../parts/draft.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { allMarkets, shopFacts } from "../products/reading.ts"
import { BackToSettings } from "./back.tsx"
import { moved } from "./moving.ts"
import { allWays, type Market, type PaymentMethod } from "./rules_reading.ts"
import { Unready } from "./saving.ts"
import type { ShopSettings } from "./settings.tsx"
import { WayPanel } from "./way_panel.tsx"
import { isWayReady } from "./ways.ts"

/** How buyers pay: in which order, where, and with which facts. */
export default function Payments() {
  const { t } = useWords()
  const ways = useQuery(allWays)
  const markets = useQuery(allMarkets)
  const shop = useQuery(shopFacts)
  const failed = [ways, markets, shop].find(({ error, data }) => error && !data)
  if (failed) return <ErrorState error={failed.error} retry={() => void failed.refetch()} />
  if (!ways.data || !markets.data || !shop.data) return <Loading />
  if (ways.data.length > 0) return <Editor ways={ways.data} markets={markets.data} shop={shop.data} />
  return (
    <>
      <PageHeader title={t("ways.title")} above={<BackToSettings />} />
      <EmptyState icon="orders" title={t("ways.none")} text={t("ways.none_text")} />
    </>
  )
}

type Form = { ways: PaymentMethod[] }
type EditorProps = { ways: PaymentMethod[]; markets: readonly Market[]; shop: ShopSettings }

function Editor({ ways, markets, shop }: EditorProps) {
  const { t } = useWords()
  const mayWrite = useMay("payments.methods")
  const draft = useDraft<Form>({ ways }, versionOf(ways))
  const list = draft.value.ways
  const isReady = list.every((way) => isWayReady(way, shop.defaultLocale))
  const save = useSave({ ways, draft, isReady })
  const isUnready = save.error instanceof Unready && !isReady
  const isConflict = save.error instanceof Problem && save.error.code === "payment_method.changed"
  const isSaid =
    save.error && !(isConflict && draft.isBehind) && (isUnready || !(save.error instanceof Unready))
  const drop = () => {
    draft.drop()
    save.reset()
  }
  const replace = (way: PaymentMethod) =>
    draft.change({ ways: list.map((one) => (one.code === way.code ? way : one)) })
  return (
    <>
      <PageHeader title={t("ways.title")} above={<BackToSettings />}>
        <Link to="/settings/payments/stripe" className={buttonLook()}>
          {t("ways.stripe")}
        </Link>
      </PageHeader>
      <p className="mb-4 text-muted">{t("ways.text")}</p>
      <fieldset disabled={!mayWrite} className="grid gap-4">
        {list.map((way, place) => (
          <WayPanel
            key={way.code}
            way={way}
            isFirst={place === 0}
            isLast={place === list.length - 1}
            markets={markets}
            shop={shop}
            isUnready={isUnready}
            change={replace}
            move={(by) => draft.change({ ways: moved(list, place, by) })}
          />
        ))}
      </fieldset>
      <SaveBar
        draft={{ ...draft, drop }}
        busy={save.isPending}
        problem={isSaid ? (isUnready ? t("rules.look_again") : sentenceOf(t, save.error)) : undefined}
        onSave={() => save.mutate()}
      />
    </>
  )
}

type Saving = { ways: PaymentMethod[]; draft: Draft<Form>; isReady: boolean }

/** Any of them is further when somebody has changed one. */
const versionOf = (ways: readonly PaymentMethod[]) => ways.reduce((sum, { version }) => sum + version, 0)

/** Each way that has changed, one after the other, over what is kept of it now. */
function useSave({ ways, draft, isReady }: Saving) {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    async mutationFn() {
      const { changes } = draft
      if (!isReady) throw new Unready()
      const keptOf = ({ code }: PaymentMethod) => ways.find((one) => one.code === code)
      const wanted = draft.value.ways.map((way, place) => ({ ...way, position: place + 1 }))
      // Their places count among each other: where the order stays, so do the numbers.
      const isMoved = wanted.some(({ code }, place) => ways[place]?.code !== code)
      const next = isMoved ? wanted : draft.value.ways
      const changed = next.filter((way) => {
        const before = keptOf(way)
        return JSON.stringify(before) !== JSON.stringify({ ...way, version: before?.version })
      })
      let saved = ways
      for (const way of changed) {
        const { code, marketCodes, facts, position, active, captureAt, expireDays } = way
        const remindDays = expireDays === null ? null : way.remindDays
        const params = { path: { code } }
        const version = keptOf(way)?.version ?? way.version
        const kept = { marketCodes, facts, position, active, captureAt }
        const body = { ...kept, expireDays, remindDays, version }
        const reply = await ask(() => api.PUT("/admin/v1/payment-methods/{code}", { params, body }))
        saved = reply.methods
      }
      queries.setQueryData(allWays.queryKey, saved)
      draft.saved(changes)
    },
    onSuccess: () => say(t("save.saved")),
    // Some may have been saved before one was refused.
    onError: () => void queries.invalidateQueries({ queryKey: allWays.queryKey }),
  })
}
