import { type Credentials, nobody, type OpenApi, openApiOf } from "./kit/http/openapi.ts"
import type { Route } from "./kit/http/routes.ts"

const description =
  "What the pages of the shop do, and what the people behind its desk do: the same routes, the same rules. " +
  "Paths below /store/v1 are for shoppers, paths below /admin/v1 for staff."

const shopper = ["customerBearer", "customerCookie"]
const staff = ["staffBearer", "staffCookie"]
const cart = ["cartToken", "cartCookie"]

export const credentials: Credentials = {
  schemes: {
    customerBearer: bearer("The token of POST /store/v1/sessions"),
    customerCookie: cookie("customer", "Set by signing in from a page of the shop"),
    cartToken: token("cart-token", "The token of POST /store/v1/carts"),
    cartCookie: cookie("cart", "Set by making a cart from a page of the shop"),
    orderToken: token("order-token", "The token in the link of an order's mail"),
    staffBearer: bearer("The token of POST /admin/v1/sessions, or a key: cwk_…"),
    staffCookie: cookie("staff", "Set by signing in from a page of the shop"),
  },
  policies: {
    everyone: [],
    anyVisitor: [],
    // Their cart comes along, and is theirs when they sign in.
    anyShopper: [nobody, ...cart, ...shopper],
    cartVisitor: [nobody, ...cart, ...shopper],
    signedIn: shopper,
    cartHolder: cart,
    orderHolder: ["orderToken", ...shopper],
    signedInStaff: staff,
    staffWith: staff,
  },
}

/** What programs and people need to know about the routes. */
export function apiOf(routes: readonly Route[], serverUrl: string): OpenApi {
  return openApiOf(routes, { title: "Cartwright", version: "1", serverUrl, description, credentials })
}

function bearer(description: string) {
  return { type: "http", scheme: "bearer", description } as const
}

function cookie(name: string, description: string) {
  return { type: "apiKey", in: "cookie", name, description } as const
}

function token(name: string, description: string) {
  return { type: "apiKey", in: "header", name, description } as const
}
