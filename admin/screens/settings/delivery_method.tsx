import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { api, ask } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { fieldSentenceOf, Problem, sentenceOf } from "../../kit/problem.ts"
import { textFor } from "../../kit/texts.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Translate } from "../../kit/words.ts"
import { deliveryPricesEn } from "../../messages/delivery_prices.en.ts"
import { bring } from "../../messages/here.ts"
import { type Draft, SaveBar, useDraft } from "../../parts/draft.tsx"
import { EffectPanel } from "../../parts/effect_panel.tsx"
import { PageHeader } from "../../parts/page.tsx"
import { Badge, EmptyState, ErrorState, Loading } from "../../parts/states.tsx"
import { allMarkets, shopFacts } from "../products/reading.ts"
import { BackToDelivery } from "./back.tsx"
import { DeliveryFields } from "./delivery_fields.tsx"
import { type DeliveryForm, formOf, readDelivery } from "./delivery_form.ts"
import { allDeliveries, type DeliveryMethod, type Market } from "./rules_reading.ts"
import { type Problems, problemsOf, Unready } from "./saving.ts"
import type { ShopSettings } from "./settings.tsx"
import { ZonesFields } from "./zones/fields.tsx"
import { TryOut } from "./zones/try_out.tsx"

bring(deliveryPricesEn)

/** One way to the buyer. */
export default function DeliveryScreen() {
  const { t } = useWords()
  const { methodId } = useParams({ from: "/inside/settings/delivery/$methodId" })
  const deliveries = useQuery(allDeliveries)
  const markets = useQuery(allMarkets)
  const shop = useQuery(shopFacts)
  const all = [deliveries, markets, shop]
  const failed = all.find(({ error, data }) => error && !data)
  if (failed) return <ErrorState error={failed.error} retry={() => void failed.refetch()} />
  if (!deliveries.data || !markets.data || !shop.data) return <Loading />
  const method = deliveries.data.find((one) => one.methodId === methodId)
  if (!method) {
    return (
      <>
        <PageHeader title={t("part.not_found")} above={<BackToDelivery />} />
        <EmptyState icon="search" title={t("part.not_found")} text={t("part.not_found_text")} />
      </>
    )
  }
  return <Editor key={methodId} method={method} markets={markets.data} shop={shop.data} />
}

type EditorProps = { method: DeliveryMethod; markets: readonly Market[]; shop: ShopSettings }

function Editor({ method, markets, shop }: EditorProps) {
  const { t, locale } = useWords()
  const mayWrite = useMay("delivery.write")
  const draft = useDraft(formOf(method), method.version)
  const market = markets.find(({ code }) => code === draft.value.marketCode)
  const { currency = method.currency, countries = [] } = market ?? {}
  const read = readDelivery(draft.value, { currency, language: shop.defaultLocale, countries })
  const save = useSave({ method, draft, read })
  const own: Problems =
    "problems" in read && save.error instanceof Unready
      ? Object.fromEntries(Object.entries(read.problems).map(([name, key]) => [name, t(key)]))
      : {}
  const drop = () => {
    draft.drop()
    save.reset()
  }
  // What was wrong is said until it is mended.
  const isConflict = save.error instanceof Problem && save.error.code === "delivery_method.changed"
  const isSaid =
    save.error && !(isConflict && draft.isBehind) && ("problems" in read || !(save.error instanceof Unready))
  const problem = save.error instanceof Unready ? t("rules.look_again") : sentenceOf(t, save.error)
  const problems: Problems = { ...zoneProblemsOf(t, save.error), ...problemsOf(t, save.error), ...own }
  return (
    <>
      <PageHeader title={textFor(method.titles, locale)} above={<BackToDelivery />}>
        <Badge tone={method.active ? "good" : "plain"}>
          {method.active ? t("rules.on") : t("rules.off")}
        </Badge>
      </PageHeader>
      <fieldset disabled={!mayWrite} className="panel grid items-start gap-5 p-5 sm:grid-cols-2">
        <DeliveryFields draft={draft} markets={markets} languages={shop.locales} problems={problems} />
      </fieldset>
      <fieldset disabled={!mayWrite}>
        <ZonesFields
          zones={draft.value.zones}
          isPickup={draft.value.kind === "pickup"}
          currency={currency}
          countries={countries}
          problems={problems}
          onChange={(zones) => draft.change({ zones })}
        />
      </fieldset>
      {draft.isDirty && mayWrite && "body" in read && (
        <div className="mt-4">
          <EffectPanel change={{ kind: "delivery", method: { methodId: method.methodId, ...read.body } }} />
        </div>
      )}
      {market && (
        <TryOut
          key={market.code}
          market={market}
          methodId={method.methodId}
          draft={"body" in read ? { methodId: method.methodId, ...read.body } : undefined}
        />
      )}
      <SaveBar
        draft={{ ...draft, drop }}
        busy={save.isPending}
        problem={isSaid ? problem : undefined}
        onSave={() => save.mutate()}
      />
    </>
  )
}

/** What the shop found wrong in a zone: "zones.0.price.steps.1.priceMinor" is about the price. */
function zoneProblemsOf(t: Translate, error: unknown): Problems {
  if (!(error instanceof Problem)) return {}
  return Object.fromEntries(
    error.fields
      .filter(({ field }) => field.startsWith("zones."))
      .map((one) => [one.field.split(".").slice(0, 3).join("."), fieldSentenceOf(t, one)]),
  )
}

type Saving = {
  method: DeliveryMethod
  draft: Draft<DeliveryForm>
  read: ReturnType<typeof readDelivery>
}

function useSave({ method, draft, read }: Saving) {
  const { t } = useWords()
  const queries = useQueryClient()
  const { methodId, version } = method
  return useMutation({
    async mutationFn() {
      if ("problems" in read) throw new Unready()
      const { changes } = draft
      const params = { path: { methodId } }
      const body = { ...read.body, version }
      const { methods } = await ask(() => api.PUT("/admin/v1/delivery-methods/{methodId}", { params, body }))
      queries.setQueryData(allDeliveries.queryKey, methods)
      draft.saved(changes)
    },
    onSuccess: () => say(t("save.saved")),
    onError(error) {
      const fresh =
        error instanceof Problem && error.code === "delivery_method.changed" && error.details.method
      if (!fresh) return
      queries.setQueryData(allDeliveries.queryKey, (before = []) =>
        before.map((one) => (one.methodId === methodId ? (fresh as DeliveryMethod) : one)),
      )
    },
  })
}
