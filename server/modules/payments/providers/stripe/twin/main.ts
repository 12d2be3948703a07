import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { startStripeTwin } from "./index.ts"

type Asked = { port: number; dataDir: string; shopUrl: string }

/**
 * `npm run stripe-twin`: a stand-in of Stripe for whoever tries the shop by hand. It is open until its
 * process ends.
 */
export async function openTwin({ port, dataDir, shopUrl }: Asked): Promise<string> {
  mkdirSync(dataDir, { recursive: true })
  // It takes no real money from anybody, and answers this machine alone: its keys need not be secret.
  const keysEnd = "0".repeat(20)
  const twin = await startStripeTwin({ journalFile: join(dataDir, "stripe-twin.jsonl"), port, keysEnd })
  const hook = `${shopUrl.replace(/\/+$/, "")}/hooks/stripe_test`
  twin.control.tellTo({ url: hook })
  return `
  The stand-in of Stripe is open at ${twin.url}. Start the shop beside it:

  STRIPE_API_URL=${twin.url} STRIPE_SCRIPT_URL=${twin.scriptUrl} npm start

  Publishable key   ${twin.publishableKey}
  Secret key        ${twin.secretKey}
  Signing secret    ${twin.webhookSecret}
  Messages go to    ${hook}
`
}
