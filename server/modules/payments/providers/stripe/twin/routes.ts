import { withCharge } from "./charges.ts"
import { createCustomer, deleteCustomer, detachCard, getCard, listCards, updatePayment } from "./customers.ts"
import { type Desk, missing, type TwinReply } from "./desk.ts"
import type { Form } from "./form.ts"
import { createRefund, getDispute, listMovements, listRefunds } from "./money.ts"
import {
  cancelPayment,
  capturePayment,
  confirmPayment,
  createPayment,
  getPayment,
  getToken,
  makeToken,
  searchPayments,
} from "./payments.ts"

type Call = { id: string; url: URL; form: Form }
type Handler = (desk: Desk, call: Call) => TwinReply

const routes: { [route: string]: Handler } = {
  "GET /v1/account": (desk) => ({ status: 200, body: accountOf(desk) }),
  "POST /v1/confirmation_tokens": (desk, { form }) => makeToken(desk, form),
  "POST /v1/test_helpers/confirmation_tokens": (desk, { form }) => makeToken(desk, form),
  "GET /v1/confirmation_tokens/:id": (desk, { id }) => getToken(desk, id),
  "POST /v1/payment_intents": (desk, { form }) => createPayment(desk, form),
  "GET /v1/payment_intents/search": (desk, { url }) =>
    searchPayments(desk, url.searchParams.get("query") ?? ""),
  "GET /v1/payment_intents/:id": (desk, { id, url }) =>
    withCharge(desk, getPayment(desk, id), url.searchParams.has("expand[0]")),
  "POST /v1/payment_intents/:id/confirm": (desk, { id, form }) =>
    withCharge(desk, confirmPayment(desk, id, form), form.expand !== undefined),
  "POST /v1/payment_intents/:id/cancel": (desk, { id }) => cancelPayment(desk, id),
  "POST /v1/payment_intents/:id/capture": (desk, { id, form }) => capturePayment(desk, id, form),
  "POST /v1/payment_intents/:id": (desk, { id, form }) => updatePayment(desk, id, form),
  "POST /v1/customers": (desk, { form }) => createCustomer(desk, form),
  "DELETE /v1/customers/:id": (desk, { id }) => deleteCustomer(desk, id),
  "GET /v1/customers/:id/payment_methods": (desk, { id }) => listCards(desk, id),
  "GET /v1/payment_methods/:id": (desk, { id }) => getCard(desk, id),
  "POST /v1/payment_methods/:id/detach": (desk, { id }) => detachCard(desk, id),
  "POST /v1/refunds": (desk, { form }) => createRefund(desk, form),
  "GET /v1/refunds": (desk, { url }) => listRefunds(desk, url.searchParams),
  "GET /v1/balance_transactions": (desk, { url }) => listMovements(desk, url.searchParams),
  "GET /v1/disputes/:id": (desk, { id, url }) => getDispute(desk, id, url.searchParams),
}

/** What a browser may ask with the publishable key. */
export const isPublic = (path: string): boolean => path === "/v1/confirmation_tokens"

export function answer(
  desk: Desk,
  { method, url, form }: { method: string; url: URL; form: Form },
): TwinReply {
  const exact = routes[`${method} ${url.pathname}`]
  if (exact) return exact(desk, { id: "", url, form })
  const [, v1, kind, id = "", act] = url.pathname.split("/")
  const named = routes[`${method} /${v1}/${kind}/:id${act === undefined ? "" : `/${act}`}`]
  return named ? named(desk, { id: decodeURIComponent(id), url, form }) : missing("address", "path")
}

function accountOf({ account, livemode }: Desk): object {
  return {
    id: account,
    object: "account",
    business_profile: { name: "Twin Trading Ltd", url: null },
    capabilities: { card_payments: "active", sepa_debit_payments: "inactive", transfers: "active" },
    charges_enabled: true,
    country: "DE",
    default_currency: "eur",
    details_submitted: true,
    payouts_enabled: livemode,
    settings: { dashboard: { display_name: "Twin Trading", timezone: "Europe/Berlin" } },
    type: "standard",
  }
}
