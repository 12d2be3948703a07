import type { Config } from "../config.ts"
import { type Finding, finding } from "./findings.ts"

/** What only the modules know about their shop. */
export type ShopFacts = {
  live: boolean
  demo: boolean
  /** The card provider that takes no real money can be chosen at checkout. */
  localCardProvider: boolean
  /** Transfers are switched on, and nothing says to which account. */
  transferLacksFacts: boolean
  /** Open markets where nothing that is carried can be ordered. */
  marketsWithoutDelivery: readonly string[]
  /** Providers that buyers can choose, and whose keys are not there or cannot be read. */
  unreadableKeys: readonly string[]
  eventsWaiting: number
  oldestEventSeconds: number
  jobsDead: number
  /** Owners whom a password alone lets in. */
  ownersWithoutCodes: number
  /** Letters on invoices that their PDF cannot show. */
  lettersMissing: readonly string[]
  /** Countries that the shop sells to and has no tax rate for. */
  untaxedCountries: readonly string[]
}

const eventsWaitingMax = 1_000
const eventSecondsMax = 60
const lettersShown = 30

/** What the environment says; harsher once the shop is live. */
export function settingFindings({ publicUrl: url, ...config }: Config, live: boolean): Finding[] {
  const serious = live ? "refuse" : "warn"
  const isEncrypted = url.startsWith("https:")
  return [
    isEncrypted ? finding("ok", "address.encrypted", { url }) : finding(serious, "address.open", { url }),
    ...(isEncrypted && config.trustProxy === false ? [finding("warn", "proxy.ignored")] : []),
    mailFinding(config, serious),
  ]
}

export function shopFindings(facts: ShopFacts): Finding[] {
  const findings = [finding("ok", facts.live ? "shop.live" : "shop.not_live")]
  if (facts.live && facts.demo) findings.push(finding("refuse", "shop.demo"))
  if (facts.ownersWithoutCodes > 0) findings.push(finding("warn", "owners.password_only"))
  if (facts.untaxedCountries.length > 0) {
    findings.push(finding("warn", "taxes.missing", { countries: facts.untaxedCountries.join(", ") }))
  }
  if (facts.lettersMissing.length > 0) {
    const shown = facts.lettersMissing.slice(0, lettersShown).join(" ")
    findings.push(finding("warn", "invoices.letters", { letters: shown }))
  }
  if (facts.live && facts.localCardProvider) findings.push(finding("refuse", "payments.play_money"))
  const serious = facts.live ? "refuse" : "warn"
  if (facts.live && facts.transferLacksFacts) findings.push(finding("refuse", "payments.no_bank_details"))
  if (facts.marketsWithoutDelivery.length > 0) {
    const values = { markets: facts.marketsWithoutDelivery.join(", ") }
    findings.push(finding(serious, "delivery.none", values))
  }
  if (facts.unreadableKeys.length > 0) {
    const values = { providers: facts.unreadableKeys.join(", ") }
    findings.push(finding(serious, "payments.no_keys", values))
  }
  if (facts.eventsWaiting > eventsWaitingMax || facts.oldestEventSeconds > eventSecondsMax) {
    const values = { count: facts.eventsWaiting, seconds: Math.round(facts.oldestEventSeconds) }
    findings.push(finding("warn", "events.late", values))
  }
  if (facts.jobsDead > 0) findings.push(finding("warn", "jobs.given_up", { count: facts.jobsDead }))
  return findings
}

function mailFinding(
  { smtpUrl, mailFrom }: Pick<Config, "smtpUrl" | "mailFrom">,
  serious: "warn" | "refuse",
): Finding {
  if (!smtpUrl) return finding(serious, "mail.kept")
  if (!mailFrom) return finding(serious, "mail.no_sender")
  return finding("ok", "mail.sent", { sender: mailFrom })
}
