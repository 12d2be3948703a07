import createFetchClient, { type Client } from "openapi-fetch"
import type { components, paths } from "./generated/api.d.ts"

export type { components, paths } from "./generated/api.d.ts"
export * from "./generated/lists.ts"

/** The shapes of the API by name: `Shape<"Order">`. */
export type Shape<Name extends keyof components["schemas"]> = components["schemas"][Name]

export type Cartwright = Client<paths>

export type ClientOptions = {
  /** Where the shop is: https://shop.example.com. */
  baseUrl: string
  /** Of a shopper's or a staff member's session. */
  token?: string | undefined
  cartToken?: string | undefined
  orderToken?: string | undefined
}

/**
 * Typed calls of every route: `client.GET("/store/v1/orders/{orderId}", { params: { path: { orderId } } })`.
 */
export function createClient({ baseUrl, token, cartToken, orderToken }: ClientOptions): Cartwright {
  return createFetchClient<paths>({
    baseUrl,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(cartToken !== undefined && { "cart-token": cartToken }),
      ...(orderToken !== undefined && { "order-token": orderToken }),
    },
  })
}
