import { all, type Db, type Work } from "../../kit/db.ts"
import type { Money } from "../../kit/money.ts"
import { personalAttempts } from "../checkout/index.ts"
import { personalGifts } from "../gifts/index.ts"
import { personalOrders } from "../orders/index.ts"
import { creditsOf } from "../payments/index.ts"
import { openTask } from "../tasks/index.ts"
import { type Part, parts } from "./parts/index.ts"
import { order, orderOpen } from "./parts/order.ts"
import { isPaying, paysNow } from "./parts/paying.ts"
import { buyer } from "./queries/page.ts"
import { nameOf, type Person, personNamed } from "./queries/person.ts"
import { eraseTask, exportTask } from "./tasks.ts"

export type Erasure = {
  /** How many of each kind go or lose the person, counted up to 1,000. */
  things: { kind: Part["kind"]; count: number }[]
  /** Orders that are not finished: they must be before anybody is erased. */
  openOrders: { orderId: string; number: string }[]
  isPaying: boolean
  /** What the shop owes them: nobody can spend it afterwards. */
  credits: Money[]
  /** Gift cards they bought that still wait for their day, and will not be mailed any more. */
  lettersWaiting: number
}

const countedMax = 1_000

/** What would go, what would stay without its buyer, and what stands in the way. */
export async function previewErasure(db: Db, input: { customerId: string }): Promise<Erasure> {
  const person = await personNamed(db, input)
  const [things, obstacles, losses] = await all(
    countThings(db, person),
    obstaclesFor(db, person),
    lossesOf(db, person),
  )
  return { things, ...obstacles, ...losses }
}

/** What ends for good with the person, and cost somebody money. */
async function lossesOf(db: Db, person: Person): Promise<Pick<Erasure, "credits" | "lettersWaiting">> {
  const { customerId } = person
  const orderIds = await order.idsOf(db, person, { after: "", limit: countedMax })
  const [{ credits }, lettersWaiting] = await all(
    customerId === null ? noCredits() : creditsOf(db, { customerId }),
    personalGifts.waitingOf(db, { orderIds }),
  )
  const balances = credits.map(({ balance }) => balance)
  return { credits: balances.filter(({ minor }) => minor > 0n), lettersWaiting }
}

async function countThings(db: Db, person: Person): Promise<Erasure["things"]> {
  const page = { after: "", limit: countedMax }
  const counted = await Promise.all(
    parts.map(async ({ kind, idsOf }) => ({ kind, count: (await idsOf(db, person, page)).length })),
  )
  return counted.filter(({ count }) => count > 0)
}

// More are not named: it is work for a while anyway.
const openOrdersMax = 20

async function obstaclesFor(db: Db, person: Person): Promise<Pick<Erasure, "openOrders" | "isPaying">> {
  const page = { after: "", limit: countedMax }
  const [openOrders, attempts] = await all(
    personalOrders.openOf(db, { ...buyer(person), limit: openOrdersMax }),
    person.mailbox === null ? noAttempts() : personalAttempts.of(db, { email: person.mailbox, ...page }),
  )
  return { openOrders, isPaying: attempts.some(isPaying) }
}

const noAttempts = async () => []
const noCredits = async () => ({ credits: [] })

/** Asks for the erasing of somebody. Whoever asks twice erases once: what is gone is not found again. */
export async function openErasure(work: Work, input: { customerId: string }): Promise<{ taskId: string }> {
  const person = await personNamed(work.tx, input)
  const { things, openOrders, isPaying: pays } = await previewErasure(work.tx, input)
  if (openOrders.length > 0) throw orderOpen(openOrders.map(({ number }) => number))
  if (pays) throw paysNow()
  const total = things.reduce((sum, { count }) => sum + count, 0)
  return openTask(work, { kind: eraseTask.kind, input: { customerId: nameOf(person) }, total })
}

/** Asks for the file of everything that is kept about somebody. */
export async function openExport(work: Work, input: { customerId: string }): Promise<{ taskId: string }> {
  const person = await personNamed(work.tx, input)
  return openTask(work, { kind: exportTask.kind, input: { customerId: nameOf(person) } })
}
