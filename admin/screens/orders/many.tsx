import { useNavigate } from "@tanstack/react-router"
import { type ReactNode, useState } from "react"
import { api, ask, keyed } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { TextField } from "../../parts/field.tsx"
import type { Chosen, ListAction } from "../../parts/list/list.tsx"
import { ManyDialog } from "../../parts/list/many_dialog.tsx"
import type { OrderRow } from "./columns.tsx"
import { ordersPage } from "./reading.ts"
import { filterOf, type OrdersSearch } from "./search.ts"
import { slipsMax } from "./slips_search.ts"

type What = "pack" | "ship" | "cancel"
type Asked = { what: What; chosen: Chosen<OrderRow> }

/** What can be done to many orders, and the dialog that asks for it. */
export function useManyOrders(search: OrdersSearch): { actions: ListAction<OrderRow>[]; dialog: ReactNode } {
  const { t } = useWords()
  const [asked, setAsked] = useState<Asked>()
  const print = usePrint(search)
  const may = { pack: useMay("orders.ship"), ship: useMay("orders.ship"), cancel: useMay("orders.cancel") }
  const whats = (["pack", "ship", "cancel"] as const).filter((what) => may[what])
  return {
    actions: [
      { text: t("orders.many.print"), run: print },
      ...whats.map((what) => ({
        text: t(`orders.many.${what}`),
        ...(what === "cancel" && { tone: "bad" as const }),
        run: (chosen: Chosen<OrderRow>) => setAsked({ what, chosen }),
      })),
    ],
    dialog: asked && (
      <OrdersDialog key={asked.what} {...asked} search={search} onClose={() => setAsked(undefined)} />
    ),
  }
}

/** Slips of a hundred orders are as much as a browser prints at once. */
function usePrint(search: OrdersSearch) {
  const { t } = useWords()
  const navigate = useNavigate()
  return async ({ ids, isAll, count }: Chosen<OrderRow>) => {
    const page = isAll ? (await ordersPage(search, undefined, slipsMax)).rows : undefined
    const printed = (page?.map(({ orderId }) => orderId) ?? ids).slice(0, slipsMax)
    if (count > slipsMax) say(t("orders.many.print_max", { count: slipsMax }))
    void navigate({ to: "/orders/slips", search: { ids: printed } })
  }
}

type Props = Asked & { search: OrdersSearch; onClose: () => void }

function OrdersDialog({ what, chosen, search, onClose }: Props) {
  const { t } = useWords()
  const [text, setText] = useState("")
  const { count } = chosen
  const orders = chosen.isAll ? { filter: filterOf(search, new Date()) } : { orderIds: chosen.ids }
  const given = text.trim()
  const begin = (key: string) => {
    const params = { header: keyed(key) }
    if (what === "pack") return ask(() => api.POST("/admin/v1/orders/packings", { params, body: { orders } }))
    if (what === "ship") {
      const body = { orders, ...(given && { carrier: given }) }
      return ask(() => api.POST("/admin/v1/orders/shipments", { params, body }))
    }
    const body = { orders, ...(given && { reason: given }) }
    return ask(() => api.POST("/admin/v1/orders/cancellations", { params, body }))
  }
  return (
    <ManyDialog
      title={t(`orders.many.${what}`)}
      submit={t(`orders.many.${what}_submit`, { count })}
      tone={what === "cancel" ? "bad" : "primary"}
      begin={begin}
      changes={["orders", "stock", "tasks"]}
      onClose={onClose}
    >
      <p>{t(`orders.many.${what}_text`, { count })}</p>
      {what === "ship" && (
        <TextField
          label={t("order.carrier")}
          hint={t("orders.many.carrier_hint")}
          value={text}
          onChange={setText}
          maxLength={60}
        />
      )}
      {what === "cancel" && (
        <TextField label={t("order.cancel_reason")} value={text} onChange={setText} maxLength={300} />
      )}
    </ManyDialog>
  )
}
