import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Dialog, DialogButtons } from "../../parts/dialog.tsx"
import { Notice } from "../../parts/states.tsx"
import { allMarkets, shopFacts } from "../products/reading.ts"
import { keepNewer, useKeepMarket } from "./market_form.ts"
import type { Market } from "./rules_reading.ts"
import { newerShop } from "./saving_shop.ts"
import type { ShopSettings } from "./settings.tsx"

type Props = { market: Market; shop: ShopSettings }

/** Open, close, and which market is the shop's own: at once, and never by a slip. */
export function MarketSwitches({ market, shop }: Props) {
  const { t } = useWords()
  const [asks, setAsks] = useState(false)
  const { isOpen, isDefault } = market
  const turn = useTurn(market, () => setAsks(false))
  const own = useMakeOwn({ market, shop })
  return (
    <div className="grid gap-3">
      <p>{isOpen ? t("markets.open_text") : t("markets.closed_text")}</p>
      {isDefault && <p className="text-muted">{t("markets.own_text")}</p>}
      {own.error && <Notice tone="bad">{sentenceOf(t, own.error)}</Notice>}
      <div className="flex flex-wrap gap-2">
        {!isDefault && (
          <Button tone={isOpen ? "bad" : "second"} onClick={() => setAsks(true)}>
            {isOpen ? t("markets.close") : t("markets.do_open")}
          </Button>
        )}
        {!isDefault && isOpen && (
          <Button busy={own.isPending} onClick={() => own.mutate()}>
            {t("markets.make_own")}
          </Button>
        )}
      </div>
      <Dialog
        title={isOpen ? t("markets.close_ask") : t("markets.open_ask")}
        open={asks}
        onClose={() => setAsks(false)}
      >
        {turn.error && <Notice tone="bad">{sentenceOf(t, turn.error)}</Notice>}
        <p>{isOpen ? t("markets.close_text") : t("markets.do_open_text")}</p>
        <DialogButtons>
          <Button onClick={() => setAsks(false)}>{t("part.cancel")}</Button>
          <Button tone={isOpen ? "bad" : "primary"} busy={turn.isPending} onClick={() => turn.mutate()}>
            {isOpen ? t("markets.close") : t("markets.do_open")}
          </Button>
        </DialogButtons>
      </Dialog>
    </div>
  )
}

function useTurn({ code, isOpen, version }: Market, onDone: () => void) {
  const { t } = useWords()
  const keep = useKeepMarket()
  return useMutation({
    mutationFn() {
      const params = { path: { marketCode: code } }
      const body = { isOpen: !isOpen, version }
      return ask(() => api.PATCH("/admin/v1/markets/{marketCode}", { params, body }))
    },
    onSuccess(saved) {
      keep(saved)
      say(saved.isOpen ? t("markets.opened") : t("markets.was_closed"))
      onDone()
    },
    onError: (error) => keepNewer(error, keep),
  })
}

function useMakeOwn({ market, shop }: Props) {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn() {
      const body = { defaultMarket: market.code, version: shop.version }
      return ask(() => api.PATCH("/admin/v1/shop", { body }))
    },
    async onSuccess(saved) {
      queries.setQueryData(shopFacts.queryKey, saved)
      await queries.invalidateQueries({ queryKey: allMarkets.queryKey })
      say(t("save.saved"))
    },
    onError(error) {
      const newer = newerShop(error)
      if (newer) queries.setQueryData(shopFacts.queryKey, newer)
    },
  })
}
