import { useQuery } from "@tanstack/react-query"
import { api, ask } from "../../kit/api.ts"
import { useWords } from "../../kit/use_words.ts"
import { Panel } from "../../parts/page.tsx"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { ComparedRates } from "./compared_rates.tsx"

/** The rates that came with the program, for the countries of a market: offered, never set by themselves. */
export function KnownRates({ marketCode }: { marketCode: string }) {
  const { t } = useWords()
  const known = useQuery({
    queryKey: ["settings", "known-rates", marketCode],
    queryFn: async () => {
      const params = { path: { marketCode } }
      return (await ask(() => api.GET("/admin/v1/markets/{marketCode}/known-tax-rates", { params }))).rows
    },
  })
  if (known.error && !known.data) return <ErrorState error={known.error} retry={() => void known.refetch()} />
  if (!known.data) return <Loading />
  const open = known.data.filter(({ outcome }) => outcome === "new" || outcome === "changed")
  return (
    <Panel title={t("taxes.known")}>
      {known.data.length === 0 && <p className="text-muted">{t("taxes.known_none")}</p>}
      {known.data.length > 0 && open.length === 0 && <p className="text-muted">{t("taxes.known_all_set")}</p>}
      {open.length > 0 && (
        <div className="grid gap-3">
          <p>{t("taxes.known_text")}</p>
          <p className="text-muted text-sm">{t("taxes.reduced_means")}</p>
          <ComparedRates
            key={open.map(({ line }) => line).join()}
            rows={open}
            onTaken={() => void known.refetch()}
          />
        </div>
      )}
    </Panel>
  )
}
