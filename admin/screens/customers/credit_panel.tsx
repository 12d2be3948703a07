import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask, keyed } from "../../kit/api.ts"
import { moneyText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Panel } from "../../parts/page.tsx"
import { ChangeDialog } from "../gift_cards/change_dialog.tsx"
import { Entries } from "../gift_cards/entries.tsx"
import { creditOf } from "../gift_cards/reading.ts"
import { useMarkets } from "../products/markets.ts"

/** What the shop owes somebody, and the way to give more of it or take some back. */
export function CreditPanel({ customerId }: { customerId: string }) {
  const { t, locale } = useWords()
  const mayWrite = useMay("giftcards.write")
  const [isChanging, setChanging] = useState(false)
  const { data: credits } = useQuery(creditOf(customerId))
  const currencies = [...new Set(useMarkets().map(({ currency }) => currency))]
  if (!credits) return null
  return (
    <Panel title={t("gifts.credit")}>
      {credits.length === 0 && <p className="text-muted">{t("gifts.credit_none")}</p>}
      {credits.map(({ cardId, balance, entries }) => (
        <div key={cardId} className="mb-4 grid gap-3">
          <p className="font-semibold text-xl tabular-nums">{moneyText(locale, balance)}</p>
          <Entries entries={entries} />
        </div>
      ))}
      {mayWrite && (
        <Button className="mt-3 w-full" onClick={() => setChanging(true)}>
          {t("gifts.credit_give")}
        </Button>
      )}
      {isChanging && (
        <ChangeDialog
          title={t("gifts.credit_give")}
          currencies={currencies}
          send={(body, key) =>
            ask(() =>
              api.POST("/admin/v1/customers/{customerId}/store-credit", {
                params: { path: { customerId }, header: keyed(key) },
                body,
              }),
            )
          }
          onClose={() => setChanging(false)}
        />
      )}
    </Panel>
  )
}
