import { queryOptions } from "@tanstack/react-query"
import type { Shape } from "../../../client/index.ts"
import { api, ask } from "../../kit/api.ts"
import type { Words } from "../../kit/words.ts"
import { bring } from "../../messages/here.ts"
import { invoicesEn } from "../../messages/invoices.en.ts"
import type { InvoicesSearch } from "./search.ts"

bring(invoicesEn)

export type Summary = Shape<"InvoiceSummary">
export type Document = Shape<"InvoiceForStaff">
export type Content = Shape<"InvoiceContent">
export type Settings = Shape<"InvoiceSettings">

const askedOf = ({ q, kind }: InvoicesSearch) => ({ ...(q && { q }), ...(kind && { kind }) })

export async function invoicesPage(search: InvoicesSearch, after: string | undefined, limit: number) {
  const query = { ...askedOf(search), limit, ...(after !== undefined && { after }) }
  const { documents, next } = await ask(() => api.GET("/admin/v1/invoices", { params: { query } }))
  return { rows: documents, next }
}

/** Where the browser gets the file of all that match. */
export function fileAddress(search: InvoicesSearch): string {
  return `/admin/v1/invoices/file?${new URLSearchParams({ format: "csv", ...askedOf(search) })}`
}

export const pdfAddress = (documentId: string) => `/admin/v1/invoices/${documentId}/pdf`
export const slipAddress = (orderId: string) => `/admin/v1/orders/${orderId}/packing-slip`

export function invoiceNamed(documentId: string) {
  return queryOptions({
    queryKey: ["invoices", "one", documentId],
    queryFn: () =>
      ask(() => api.GET("/admin/v1/invoices/{documentId}", { params: { path: { documentId } } })),
  })
}

export function invoicesOfOrder(orderId: string) {
  return queryOptions({
    // It is read again with everything else of the order, whenever something was done to it.
    queryKey: ["orders", "invoices", orderId],
    queryFn: () =>
      ask(() => api.GET("/admin/v1/orders/{orderId}/invoices", { params: { path: { orderId } } })),
  })
}

export const invoiceSettings = queryOptions({
  queryKey: ["settings", "invoices"],
  queryFn: () => ask(() => api.GET("/admin/v1/invoice-settings")),
})

/** Of the settings as they were saved last. */
export function lettersMissing(version: number) {
  return queryOptions({
    queryKey: ["settings", "invoices", "letters", version],
    queryFn: () => ask(() => api.GET("/admin/v1/invoice-settings/letters")),
  })
}

export function titleOf({ t }: Pick<Words, "t">, { kind, number }: Pick<Summary, "kind" | "number">): string {
  return t("invoices.named", { kind: t(`invoices.${kind}`), number })
}
