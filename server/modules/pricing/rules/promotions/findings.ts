/** What a promotion is checked against: what the shop has. */
export type Facts = {
  markets: readonly { code: string; currency: string }[]
  /** Of all variants that the promotion names, as far as they exist. */
  variants: ReadonlyMap<string, { isSold: boolean; prices: readonly { marketCode: string; minor: bigint }[] }>
  productIds: ReadonlySet<string>
  /** Collections and categories. */
  collectionIds: ReadonlySet<string>
  groupIds: ReadonlySet<string>
  /** Of the ways to deliver. */
  deliveryCodes: ReadonlySet<string>
}

export type Finding = {
  field: string
  code: string
  message: string
  values?: Record<string, string | number>
  isWarning: boolean
}

export type Told = Omit<Finding, "isWarning">
export type Found = { refused: Told[]; warnings: Told[] }

type More = { isWarning?: boolean; values?: Record<string, string | number> }

export function finding(field: string, code: string, message: string, more: More = {}): Finding {
  const { isWarning = false, values } = more
  return { field, code, message, isWarning, ...(values && { values }) }
}
