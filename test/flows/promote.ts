import type { Stage } from "./stage.ts"

export const eur = (minor: number) => ({ minor, currency: "EUR" })

export const everything = {}

export type Cart = { cartId: string; token: string }

type Given = {
  name?: string
  titles?: Record<string, string>
  conditions?: object[]
  action?: object
  until?: Date
  usesPerCustomerMax?: number
  /** With so many uses each. */
  codes?: Record<string, number | null>
  isLive?: boolean
}

/** What stories about promotions are made of: 10 % off everything, unless told otherwise. */
export function openPromoting(stage: Stage) {
  async function promote({ codes = {}, isLive = true, ...given }: Given): Promise<string> {
    const { promotionId } = await stage.admin("/promotions", {
      body: {
        name: "Ten percent",
        titles: { en: "10 % off" },
        action: { kind: "percentage", items: everything, ratePpm: 100_000 },
        needsCode: Object.keys(codes).length > 0,
        ...given,
      },
    })
    for (const [code, usesMax] of Object.entries(codes)) {
      await stage.admin(`/promotions/${promotionId}/codes`, { body: { code, usesMax } })
    }
    if (isLive) await stage.admin(`/promotions/${promotionId}/activation`, { body: {} })
    return promotionId
  }

  const pause = (promotionId: string) => stage.admin(`/promotions/${promotionId}/pause`, { body: {} })

  const give = ({ cartId, token }: Cart, code: string, headers: Record<string, string> = {}) =>
    stage.call(`/store/v1/carts/${cartId}/codes`, { cartToken: token, headers, body: { code } })

  const look = ({ cartId, token }: Cart, more = "") =>
    stage.ok(`/store/v1/carts/${cartId}${more}`, { cartToken: token })

  return { promote, pause, give, look }
}
