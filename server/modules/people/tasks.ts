import type { Db } from "../../kit/db.ts"
import { toJson } from "../../kit/http/problem.ts"
import { getShop } from "../settings/index.ts"
import { taskKind } from "../tasks/index.ts"
import { exportKind, privacyNeeds } from "./exported.ts"
import { type Part, parts } from "./parts/index.ts"
import { findPerson, type Person, personNamed } from "./queries/person.ts"

// What long work knows of somebody is how they are named in links: neither a name nor an address.
type Asked = { customerId: string }
type Thing = { ref: string; part: Part; id: string }

/** `5:ord_…` names a thing by the place of its part, so that things come in the order of the parts. */
async function thingsAfter(
  db: Db,
  { person, after, limit }: { person: Person; after: string; limit: number },
): Promise<Thing[]> {
  const [place = "0", id = ""] = after.split(":")
  const found: Thing[] = []
  for (let number = Number(place); number < parts.length && found.length < limit; number++) {
    const part = parts[number] as Part
    const page = { after: number === Number(place) ? id : "", limit: limit - found.length }
    for (const one of await part.idsOf(db, person, page))
      found.push({ ref: `${number}:${one}`, part, id: one })
  }
  return found
}

/** Everything that is kept about somebody, thing by thing, in one file. */
export const exportTask = taskKind<Asked, { ref: string; thing?: Thing }>({
  kind: exportKind,
  needs: privacyNeeds,
  rowsAtOnce: 50,

  async rowsAfter(db, { input }, after, limit) {
    if (after === theEnd) return []
    const things = await thingsAfter(db, { person: await personNamed(db, input), after, limit })
    return things.length > 0 ? things.map((thing) => ({ ref: thing.ref, thing })) : [{ ref: theEnd }]
  },

  async apply(work, { thing }, { input }) {
    if (!thing) return { outcome: "done", output: await lastWords(work.tx, work.now) }
    const person = await personNamed(work.tx, input)
    const kept = await thing.part.dataOf(work.tx, person, thing.id)
    return { outcome: "done", output: `${toJson({ kind: thing.part.kind, data: kept })},\n` }
  },

  output: {
    name: ({ customerId }) => `person-${customerId.slice(-8)}.json`,
    type: "application/json",
    head: '{"kept":[\n',
  },
})

const theEnd = "9:end"

/** Says what the file is, and what is not in it and why. */
async function lastWords(db: Db, now: Date): Promise<string> {
  const shop = await getShop(db)
  const about = {
    kind: "about",
    data: {
      shop: shop.name,
      madeAt: now,
      leftOut: [
        "passwords, and what opens sessions and links: they are kept as hashes only",
        "card data: it goes to the payment provider and is not kept",
        "messages between the parts of the shop, which are gone after 14 days",
      ],
    },
  }
  return `${toJson(about)}\n]}\n`
}

/** Somebody goes, thing by thing: whoever comes after a crash goes on with the rest. */
export const eraseTask = taskKind<Asked, Thing>({
  kind: "people.erase",
  needs: privacyNeeds,
  rowsAtOnce: 20,

  async rowsAfter(db, { input }, after, limit) {
    const person = await findPerson(db, input)
    return person ? thingsAfter(db, { person, after, limit }) : []
  },

  async apply(work, { part, id }, { input }) {
    // The last thing of somebody takes the name with it.
    const person = await findPerson(work.tx, input)
    if (!person) return { outcome: "unchanged" }
    await part.erase(work, person, id)
    return { outcome: "done" }
  },
})
