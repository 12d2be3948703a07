import pg from "pg"
import { openPools, type Pools } from "../../server/kit/pool.ts"
import { openStage, type Stage } from "../flows/stage.ts"
import { openDatabaseProxy } from "./database_proxy.ts"
import type { Plan } from "./plan.ts"
import { openPostman, type Postman } from "./postman.ts"
import { openPlace, type Program } from "./program.ts"
import { openProviderProxy } from "./provider_proxy.ts"
import { type Rig, secret } from "./rigs.ts"

export type Counts = Record<
  "seeds" | "kills" | "faults" | "messages" | "spoiled" | "payments" | "refunds" | "orders" | "acknowledged",
  number
>

/** A shop in a process of its own, with everything that can go wrong between it and the world. */
export type Lane = Awaited<ReturnType<typeof openLane>>

type Opening = { captureAt: Plan["captureAt"]; rigOf: (postman: Postman) => Promise<Rig> }

export async function openLane({ captureAt, rigOf }: Opening) {
  const at: { program?: Program | undefined; url?: string | undefined; since: Date } = { since: new Date() }
  const postman = openPostman(() => at.url)
  const rig = await rigOf(postman)
  const provider = await openProviderProxy({
    target: rig.url,
    arrived: (call, body) => rig.arrived(call, body),
  })
  const place = await openPlace({ ...rig.envFor(provider.url), SECRET: secret })
  const database = await openDatabaseProxy(place.databaseUrl)
  const watch = new pg.Client(place.databaseUrl)
  await watch.connect()
  await watch.query("update payments.methods set capture_at = $1, active = true where code = $2", [
    captureAt,
    rig.method,
  ])
  await rig.prepare?.((text, values) => watch.query(text, values))
  const pools = openPools({ databaseUrl: place.databaseUrl, prepare: true, size: 2 })
  const counts = { kills: 0, faults: 0 }

  async function start(): Promise<void> {
    const since = new Date()
    const program = await place.start({ databaseUrl: database.url })
    Object.assign(at, { program, url: program.url, since })
  }
  const death: { isDead: boolean; gone: Promise<void>; starting: Promise<void> | undefined } = {
    ...{ isDead: false, gone: Promise.resolve(), starting: undefined },
  }
  /** `kill -9`, at once; whoever asks next has it started again. */
  function kill(): void {
    if (death.isDead) return
    counts.kills++
    const { program } = at
    Object.assign(at, { program: undefined, url: undefined })
    Object.assign(death, { isDead: true, gone: Promise.resolve(program?.kill()) })
  }
  async function revive(): Promise<void> {
    await death.gone
    await start()
    Object.assign(death, { isDead: false, starting: undefined })
  }
  async function alive(): Promise<Program> {
    if (death.isDead) {
      death.starting ??= revive()
      // A start that did not come about is one seed's trouble: the next one tries anew.
      await death.starting.finally(() => Object.assign(death, { starting: undefined }))
    }
    if (!at.program) throw new Error("the program is not there")
    return at.program
  }
  await start()
  const owner = await makeOwner(await alive())
  const call: Stage["call"] = async (path, given) => {
    if (!at.program) throw new Error("the program was killed")
    return at.program.call(path, given)
  }
  const stage = await openStage({ call, owner })
  const { variantId } = await stage.addProduct({ sku: "CHAOS", priceMinor: 1_000, stock: 100_000 })

  /** What goes wrong from now on; without a plan nothing does. */
  function trouble(plan: Plan | undefined): void {
    if (!plan) {
      provider.watch(undefined)
      postman.watch(undefined)
      database.watch(undefined, kill)
      return
    }
    let [calls, messages, commits, isKilled] = [0, 0, 0, false]
    const killOnce = () => {
      isKilled = true
      kill()
    }
    provider.watch({
      kill: killOnce,
      fault() {
        const fault = plan.calls[calls++ % plan.calls.length]
        const isKill = fault === "kill_before" || fault === "kill_after"
        if (!fault || (isKill && isKilled)) return undefined
        counts.faults++
        return fault
      },
    })
    postman.watch(() => plan.messages[messages++ % plan.messages.length])
    database.watch(() => {
      commits++
      if (isKilled || plan.dies?.commit !== commits) return "go"
      return plan.dies.when === "before" ? "kill_before" : "kill_after"
    }, killOnce)
  }

  async function ask<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await watch.query<Row>(text, values)).rows
  }

  async function close(): Promise<void> {
    await death.gone
    await watch.end()
    await pools.end()
    await place.close()
    await provider.close()
    await database.close()
    await rig.close()
  }

  return {
    ...{ rig, postman, stage, variantId, counts, trouble, alive, ask, close },
    pools: pools as Pools,
    isDead: () => death.isDead,
    /** When the program that is there was started: what was locked before is held by nobody. */
    aliveSince: () => at.since,
  }
}

async function makeOwner({ call, output }: Program): Promise<string> {
  const token = /first-owner\?token=([\w-]+)/.exec(output())?.[1]
  const body = { token, email: "owner@example.com", name: "Olive", password: "three small green boats" }
  return (await call("/admin/v1/first-owner", { body })).body.token
}
