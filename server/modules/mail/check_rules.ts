import type { TextsFound } from "./providers/dns.ts"

export const findingCodes = [
  "server.ready",
  "server.none",
  "server.refuses",
  "test_mail.taken",
  "test_mail.refused",
  "test_mail.not_tried",
  "spf.found",
  "spf.missing",
  "spf.several",
  "spf.allows_all",
  "spf.unseen",
  "dkim.found",
  "dkim.not_found",
  "dkim.unseen",
  "dmarc.found",
  "dmarc.watching",
  "dmarc.missing",
  "dmarc.unseen",
] as const
export type FindingCode = (typeof findingCodes)[number]

export type Finding = {
  /** Unknown: nobody could look, which says nothing good and nothing bad. */
  verdict: "good" | "bad" | "unknown"
  code: FindingCode
  /** The record, the server's own words, or why nobody could look. */
  detail: string | null
}

const detailMax = 500

export function finding(
  verdict: Finding["verdict"],
  code: FindingCode,
  detail: string | null = null,
): Finding {
  return { verdict, code, detail: detail?.slice(0, detailMax) ?? null }
}

/** RFC 7208: one record says which servers may send; two are an error, and "+all" lets everybody. */
export function spfOf(found: TextsFound): Finding {
  if (found.kind === "away") return finding("unknown", "spf.unseen", found.detail)
  const records = found.kind === "found" ? found.texts.filter((text) => /^v=spf1(?:\s|$)/i.test(text)) : []
  const [record, second] = records
  if (record === undefined) return finding("bad", "spf.missing")
  if (second !== undefined) return finding("bad", "spf.several", records.join(" | "))
  if (/(?:^|\s)\+?all(?:\s|$)/i.test(record)) return finding("bad", "spf.allows_all", record)
  return finding("good", "spf.found", record)
}

/** RFC 7489: what receivers are asked to do with a mail that fails. A domain without one asks the one above. */
export function dmarcOf(found: readonly TextsFound[]): Finding {
  for (const one of found) {
    if (one.kind === "away") return finding("unknown", "dmarc.unseen", one.detail)
    const record = one.kind === "found" ? one.texts.find((text) => /^v=DMARC1\b/i.test(text)) : undefined
    if (record === undefined) continue
    const isWatching = /;\s*p\s*=\s*none\b/i.test(record)
    return finding("good", isWatching ? "dmarc.watching" : "dmarc.found", record)
  }
  return finding("bad", "dmarc.missing")
}

/** Under which names providers usually keep the key; only the one who signs knows the name for sure. */
export const usualSelectors = ["default", "dkim", "mail", "google", "selector1", "selector2", "k1", "s1"]

export function dkimOf(found: readonly TextsFound[]): Finding {
  const keys = found.flatMap((one) => (one.kind === "found" ? one.texts : []))
  const key = keys.find((text) => /(?:^|;)\s*p\s*=\s*[A-Za-z0-9+/]/.test(text))
  if (key !== undefined) return finding("good", "dkim.found", key)
  const away = found.find((one) => one.kind === "away")
  return away?.kind === "away"
    ? finding("unknown", "dkim.unseen", away.detail)
    : finding("unknown", "dkim.not_found")
}

/** A subdomain first, then the domain that it belongs to. */
export function dmarcNames(domain: string): string[] {
  const labels = domain.split(".")
  const above = labels.slice(-2).join(".")
  return [...new Set([domain, above])].map((name) => `_dmarc.${name}`)
}
