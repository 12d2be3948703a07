import type { AccountSeen } from "../../provider.ts"
import { openDesk, type StripeOptions } from "./api.ts"

type Looking = Pick<StripeOptions, "code" | "apiUrl" | "warn" | "timeoutMs"> & { secretKey: string }

/** Whose key this is, and what the account may do. */
export async function lookAtAccount({ secretKey, ...options }: Looking): Promise<AccountSeen> {
  const nothing = { account: "", publishableKey: "", webhookSecrets: [], since: new Date(0) }
  const desk = openDesk({ ...options, keys: async () => ({ ...nothing, secretKey }) })
  try {
    const answer = await desk.start().ask((stripe, given) => stripe.accounts.retrieveCurrent({}, given))
    if (answer.kind === "refused") return { kind: "refused" }
    if (answer.kind === "silence") return { kind: answer.isForbidden ? "refused" : "unknown" }
    const { id, business_profile: profile, settings, country, capabilities, ...account } = answer.value
    const able = Object.entries(capabilities ?? {}).filter(([, state]) => state === "active")
    return {
      kind: "done",
      account: id,
      name: settings?.dashboard.display_name ?? profile?.name ?? id,
      country: country ?? null,
      takesPayments: account.charges_enabled,
      paysOut: account.payouts_enabled,
      ways: able.map(([name]) => name).sort(),
    }
  } finally {
    desk.close()
  }
}
