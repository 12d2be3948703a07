import { join } from "node:path"
import { measureAdmin } from "./benches/admin.ts"
import { measureCalculator } from "./benches/calculator.ts"
import { measureCart } from "./benches/cart.ts"
import { measureCheckout } from "./benches/checkout.ts"
import { measureFlash } from "./benches/flash.ts"
import { measureImports } from "./benches/imports.ts"
import { measureOrdersPage } from "./benches/orders_page.ts"
import { measureOverload } from "./benches/overload.ts"
import { measurePage } from "./benches/page.ts"
import { measureReads } from "./benches/reads.ts"
import { measureStart } from "./benches/start.ts"
import { measureWebhooks } from "./benches/webhooks.ts"
import type { Bench, Context } from "./context.ts"
import { serveHttpLimit } from "./limit/http.ts"
import { generate } from "./load/generator.ts"
import { machineLines, watchMachine } from "./machine.ts"
import { keepTable, type Row } from "./table.ts"
import { checkLine, isKept } from "./verdict.ts"

const benches: Record<string, Bench> = {
  reads: measureReads,
  calculator: measureCalculator,
  cart: measureCart,
  checkout: measureCheckout,
  flash: measureFlash,
  overload: measureOverload,
  webhooks: measureWebhooks,
  page: measurePage,
  imports: measureImports,
  admin: measureAdmin,
  "orders-page": measureOrdersPage,
  start: measureStart,
}

// The bench's own processes, opened by it with the same bundle.
const roles: Record<string, () => Promise<number>> = { generator: generate, "http-limit": serveHttpLimit }

const usage = `  npm run bench                    measures everything and writes the table in bench/README.md
  npm run bench -- NAME…           some of ${Object.keys(benches).join(", ")}
  npm run bench -- NAME… --keep    and puts their figures into the table
  npm run bench -- NAME --brief    a short run to see that it works; its figures count for nothing
  npm run bench -- NAME --profile  leaves CPU profiles of the shop's processes in artifacts/profiles
  npm run bench -- NAME --seed=N   the same random choices again
`

/** Called by start.mjs with what stands behind `bench`; answers with the exit code. */
export async function main(args: string[], { root }: { root: string }): Promise<number> {
  const names = args.filter((word) => !word.startsWith("--"))
  const role = roles[names[0] ?? ""]
  if (role) return role()
  if (names.some((name) => !benches[name])) {
    console.log(`There is no such bench.\n\n${usage}`)
    return 1
  }
  const rows: Row[] = []
  const isWhole = names.length === 0
  const isKept = !args.includes("--brief") && (isWhole || args.includes("--keep"))
  for (const name of isWhole ? Object.keys(benches) : names) {
    rows.push(await runBench(name, { args, root }))
    // After each one: whoever ends a long run keeps what it has measured.
    if (isKept) keepTable(root, rows.slice(-1))
  }
  if (isKept) console.log("The table in bench/README.md is written.")
  return rows.every(({ pass }) => pass) ? 0 : 1
}

async function runBench(name: string, { args, root }: { args: string[]; root: string }): Promise<Row> {
  const bench = benches[name] as Bench
  const context = contextOf({ args, root })
  const machine = watchMachine()
  console.log(`\n${name}${context.isBrief ? " (brief: counts for nothing)" : ""}, seed ${context.seed}`)
  const { outcome, postgres } = await bench(context)
  const facts = machine.facts(postgres)
  const { figures, limit, ratio, checks, summary } = outcome
  for (const line of [...checks.map(checkLine), ...machineLines(facts)]) context.say(line)
  const pass = checks.every(isKept) && !context.isBrief
  console.log(JSON.stringify({ bench: name, figures: { ...figures, machine: facts }, limit, ratio, pass }))
  return { name, summary, checks, limit, ratio, pass, facts }
}

function contextOf({ args, root }: { args: string[]; root: string }): Context {
  const isBrief = args.includes("--brief")
  const given = args.map((word) => /^--seed=(\d+)$/.exec(word)?.[1]).find((seed) => seed !== undefined)
  return {
    root,
    isBrief,
    seed: given === undefined ? Math.floor(Math.random() * 1_000_000) : Number(given),
    profileDir: args.includes("--profile") ? join(root, "artifacts", "profiles") : undefined,
    span: (warmSeconds, seconds) => ({
      warmSeconds: isBrief ? warmSeconds / 4 : warmSeconds,
      seconds: isBrief ? Math.max(seconds / 4, 1) : seconds,
    }),
    say: (line) => console.log(`  ${line}`),
  }
}
