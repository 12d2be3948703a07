import type { Config } from "../config.ts"
import type { Finding } from "./index.ts"

/** What only the modules know about their shop. */
export type ShopFacts = {
  live: boolean
  demo: boolean
  /** The card provider that takes no real money can be chosen at checkout. */
  localCardProvider: boolean
  eventsWaiting: number
  oldestEventSeconds: number
  jobsDead: number
  /** Owners whom a password alone lets in. */
  ownersWithoutCodes: number
}

const eventsWaitingMax = 1_000
const eventSecondsMax = 60

/** What the environment says; harsher once the shop is live. */
export function settingFindings(config: Config, live: boolean): Finding[] {
  const serious = live ? "refuse" : "warn"
  const findings: Finding[] = []
  if (config.publicUrl.startsWith("https:"))
    findings.push({ level: "ok", what: `Open at ${config.publicUrl}` })
  else {
    findings.push({
      level: serious,
      what: `PUBLIC_URL is ${config.publicUrl}: no encryption in front, so cookies and addresses travel in the open`,
      todo: "Put a proxy with TLS in front (Caddy does it by itself) and set PUBLIC_URL=https://your.shop.",
    })
  }
  if (config.publicUrl.startsWith("https:") && config.trustProxy === false) {
    findings.push({
      level: "warn",
      what: "TRUST_PROXY is off: every visitor seems to come from the proxy, so they share one rate limit",
      todo: "Set TRUST_PROXY to the number of proxies in front, usually 1.",
    })
  }
  findings.push(...mailFindings(config, serious))
  return findings
}

export function shopFindings(facts: ShopFacts): Finding[] {
  const findings: Finding[] = [
    { level: "ok", what: facts.live ? "The shop is live" : "The shop is not live yet" },
  ]
  if (facts.live && facts.demo) {
    findings.push({
      level: "refuse",
      what: "The live shop still holds the demo data",
      todo: "Run: npm run seed -- --remove-demo",
    })
  }
  if (facts.ownersWithoutCodes > 0) {
    findings.push({
      level: "warn",
      what: "A password alone lets an owner in",
      todo: "Set up an authenticator app for every owner: docs/guides/people-and-keys.md says how.",
    })
  }
  if (facts.live && facts.localCardProvider) {
    findings.push({
      level: "refuse",
      what: "The local card provider takes no real money",
      todo: "Remove it from the payment methods in the settings.",
    })
  }
  if (facts.eventsWaiting > eventsWaitingMax || facts.oldestEventSeconds > eventSecondsMax) {
    findings.push({
      level: "warn",
      what: `${facts.eventsWaiting} events wait, the oldest for ${Math.round(facts.oldestEventSeconds)} s`,
      todo: "Is a worker running? Start one with: node start.mjs worker, and read its log.",
    })
  }
  if (facts.jobsDead > 0) {
    findings.push({
      level: "warn",
      what: facts.jobsDead === 1 ? "A job has given up" : `${facts.jobsDead} jobs have given up`,
      todo: "The admin has them with their errors under Work in the background: mend the cause, and try again there.",
    })
  }
  return findings
}

function mailFindings(config: Config, serious: "warn" | "refuse"): Finding[] {
  if (!config.smtpUrl) {
    return [
      {
        level: serious,
        what: "No mail is sent: it stays in the shop's own mailbox",
        todo: "Set SMTP_URL=smtp://user:password@mail.example.com:587 and MAIL_FROM.",
      },
    ]
  }
  if (config.mailFrom) return [{ level: "ok", what: `Mail is sent as ${config.mailFrom}` }]
  return [
    { level: serious, what: "MAIL_FROM is not set", todo: 'Set MAIL_FROM="My shop <orders@example.com>".' },
  ]
}
