import { all, type Db, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { sql } from "../../../kit/sql.ts"
import {
  customersById,
  lockCustomers,
  removeAddresses,
  removeCustomers,
  type SavedCustomer,
  saveCustomers,
} from "../../customers/index.ts"
import { knownCustomersOf, shopFacts } from "../queries/known.ts"
import { type CustomerDiff, diffCustomer } from "../rules/customer_diff.ts"
import { type CustomerBefore, customerBefore, undoCustomer } from "../rules/customer_undo.ts"
import type { CustomerDraft } from "../rules/draft.ts"
import { changedSince, type Given, refusalOf, type Taken } from "./take_products.ts"

/**
 * What a row had before is kept beside the row, where it goes with the person: the task only knows that it
 * has changed something.
 */
export type KeptElsewhere = Record<string, never>

type Step = { row: Given<CustomerDraft>; diff: CustomerDiff }

/** Customers of a file, some at once: what each row changes is found anew while they are held still. */
export async function takeCustomers(
  work: Work,
  { rows, importId, fileName }: { rows: readonly Given<CustomerDraft>[]; importId: string; fileName: string },
): Promise<Taken<KeptElsewhere>[]> {
  const drafts = rows.map(({ given }) => given).filter(isLeft)
  await lockCustomers(work.tx, { emails: drafts.map(({ email }) => email) })
  const [facts] = await all(shopFacts(work.tx))
  const known = await knownCustomersOf(work.tx, { drafts, facts })
  const steps: (Step | undefined)[] = rows.map((row) =>
    isLeft(row.given) ? { row, diff: diffCustomer(row.given, known) } : undefined,
  )
  const taken = steps.filter((step): step is Step => step !== undefined && changesSomething(step))
  const saved = await saveCustomers(
    work,
    taken.map(({ diff: { save } }) => ({ ...save, consent: consentFrom(work, save.consent, fileName) })),
  )
  const bySteps = new Map(taken.map((step, place) => [step, saved[place]]))
  keepBefores(work, {
    importId,
    befores: taken.flatMap((step, place) => {
      const now = known.customers.get(step.row.given.email)
      const one = saved[place]
      return one
        ? [{ number: Number(step.row.ref), before: customerBefore(step.diff, { now, saved: one }) }]
        : []
    }),
  })
  return steps.map((step) => (step ? resultOf(step, bySteps) : rowErased()))
}

/** A row whose person was erased after it was read says nothing any more. */
function isLeft({ email }: Partial<CustomerDraft>): boolean {
  return email !== undefined
}

function changesSomething({ diff: { outcome } }: Step): boolean {
  return outcome === "new" || outcome === "changed"
}

function resultOf(step: Step, saved: ReadonlyMap<Step, SavedCustomer | undefined>): Taken<KeptElsewhere> {
  const { outcome, problems } = step.diff
  if (outcome === "refused") return refusalOf(problems)
  if (outcome === "unchanged") return { outcome }
  return saved.get(step) ? { outcome: "done", before: {} } : meanwhileRegistered()
}

/** A day to come is none on which anybody has said yes. */
function consentFrom({ now }: Work, given: CustomerDraft["consent"], fileName: string) {
  if (!given) return undefined
  const at = given.at === null ? null : new Date(Math.min(Date.parse(given.at), now.getTime()))
  const source = given.source === null ? "" : `: ${given.source}`
  return { consent: given.consent, at, why: `import ${fileName}${source}`.slice(0, 300) }
}

type KeptBefore = { number: number; before: CustomerBefore }

function keepBefores(
  work: Work,
  { importId, befores }: { importId: string; befores: readonly KeptBefore[] },
) {
  if (befores.length === 0) return
  work.write(sql`
    update imports.rows r set before = given.before
    from jsonb_to_recordset(${JSON.stringify(befores)}::jsonb) as given (number int, before jsonb)
    where r.import_id = ${importId} and r.number = given.number
  `)
}

function beforesOf(
  db: Db,
  { importId, refs }: { importId: string; refs: readonly string[] },
): Promise<(Omit<KeptBefore, "before"> & { before: CustomerBefore | null })[]> {
  return db.many(sql<{ number: number; before: CustomerBefore | null }>`
    select number, before from imports.rows
    where import_id = ${importId} and number = any(${refs.map(Number)}::int[]) limit 1000
  `)
}

/** Takes rows back, some at once. What was changed since stays, and is named. */
export async function giveCustomersBack(
  work: Work,
  { refs, importId, reason }: { refs: readonly string[]; importId: string; reason: string },
): Promise<(Refusal | undefined)[]> {
  const kept = await beforesOf(work.tx, { importId, refs })
  const befores = new Map(kept.map(({ number, before }) => [number, before]))
  const customerIds = kept.flatMap(({ before }) => (before ? [before.customerId] : []))
  await lockCustomers(work.tx, { customerIds })
  const customers = await customersById(work.tx, { customerIds })
  const undos = refs.map((ref) => {
    const before = befores.get(Number(ref))
    const now = before && customers.find(({ customerId }) => customerId === before.customerId)
    return { before, undo: before && now && undoCustomer(before, now, reason) }
  })
  const back = undos.flatMap(({ undo }) => (undo ? [undo] : []))
  const idsOf = (some: typeof back) => some.flatMap(({ save }) => (save.customerId ? [save.customerId] : []))
  removeCustomers(work, { customerIds: idsOf(back.filter(({ removes }) => removes)) })
  const restored = back.filter(({ removes, kept: stays }) => !removes && !stays.includes("customer"))
  await saveCustomers(
    work,
    restored.map(({ save }) => save),
  )
  removeAddresses(work, {
    customerIds: idsOf(restored),
    addressIds: restored.flatMap(({ addressIds }) => addressIds),
  })
  return undos.map(({ before, undo }) => {
    // Without the row nobody knows what was before; without the customer there is nothing to give back.
    if (!before) return rowForgotten()
    return undo && undo.kept.length > 0 ? changedSince(undo.kept) : undefined
  })
}

function meanwhileRegistered(): Refusal {
  const message =
    "Somebody opened an account with this address meanwhile. Import the file again to compare it."
  return new Refusal("imports.customer_meanwhile", 409, message)
}

function rowErased(): Refusal {
  return new Refusal("imports.row_erased", 409, "This person was erased, and is not brought back by a file.")
}

function rowForgotten(): Refusal {
  const message =
    "What was there before is no longer kept: it is forgotten after 30 days, or with the person."
  return new Refusal("imports.row_forgotten", 409, message)
}
