import type { Context } from "./context.ts"
import { type Generator, openGenerator } from "./load/generator.ts"
import type { Measured } from "./load/plans.ts"
import { type OpenDatabase, openDatabase, postgresVersion } from "./shop/database.ts"
import { openShop, type Shop } from "./shop/program.ts"
import { becomeOwner, type Staff } from "./shop/staff.ts"
import thresholds from "./thresholds.json" with { type: "json" }
import type { Check, Outcome } from "./verdict.ts"

export type Stage = { shop: Shop; staff: Staff; database: OpenDatabase; generator: Generator }

/**
 * A new shop with its owner, its database and a load generator; all of it is gone
 * afterwards, however it ends.
 */
export async function onStage(
  context: Context,
  play: (stage: Stage) => Promise<Outcome>,
  given: { env?: NodeJS.ProcessEnv } = {},
): Promise<{ outcome: Outcome; postgres: string }> {
  const { played, postgres } = await inShop(context, given, play)
  return { outcome: played, postgres }
}

/** The same for a shop that is filled before it opens, and for any outcome. */
export async function inShop<Played>(
  context: Context,
  { size, env }: { size?: string; env?: NodeJS.ProcessEnv },
  play: (stage: Stage) => Promise<Played>,
): Promise<{ played: Played; postgres: string }> {
  const endings: (() => Promise<void> | void)[] = []
  try {
    context.say(size === undefined ? "Opening a new demo shop …" : `Filling a ${size} shop …`)
    const filledAs = size === undefined ? undefined : { size, seed: context.seed, say: context.say }
    const shop = await openShop({ ...context, filledAs, env })
    endings.push(() => shop.close())
    const staff = await becomeOwner(shop)
    endings.push(() => staff.close())
    const database = await openDatabase(shop.dataDir)
    endings.push(() => database.close())
    const generator = openGenerator(context.root)
    endings.push(() => generator.close())
    const postgres = await postgresVersion(database)
    return { played: await play({ shop, staff, database, generator }), postgres }
  } finally {
    for (const end of endings.reverse()) await end()
  }
}

/** What holds for every figure: the generator was not the limit, and every reply was one we expect. */
export function soundness(measured: readonly Measured[]): Check[] {
  return [
    {
      what: "generator's own CPU",
      value: Math.max(...measured.map(({ cpu }) => cpu)),
      unit: "of a core",
      max: thresholds.generatorCpuMax,
    },
    {
      what: "replies that nobody expected",
      value: measured.reduce((sum, { surprises }) => sum + surprises.length, 0),
      unit: "",
      max: 0,
    },
  ]
}

/** The books after a bench that wrote: they must agree. */
export async function auditCheck(context: Context, shop: Shop): Promise<Check> {
  const broken = await shop.audit()
  if (broken !== undefined) context.say(`The books do not agree:\n${broken}`)
  return { what: "books that do not agree", value: broken === undefined ? 0 : 1, unit: "", max: 0 }
}

export function saySurprises(context: Context, measured: Measured): void {
  for (const text of measured.surprises) context.say(`surprise: ${text}`)
}
