// tidy: writes, because no command opens two hundred thousand accounts in seconds.

import type { Sheets } from "./copy.ts"
import { numberedId } from "./ids.ts"
import { diceIn, joinedAt, type Plan } from "./plan.ts"
import { firstNames, inventedName, inventedNames } from "./words.ts"

export type Person = {
  customerId: string | null
  name: string
  email: string
  locale: "en" | "de"
  address: { name: string; line1: string; postalCode: string; city: string; country: string; phone?: string }
}

// Nobody signs in with it: it is the hash of no password.
const noPassword = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5J3NzYWx0$bm9ib2R5J3NwYXNzd29yZA"

/** Somebody with an account, by their number; guests have numbers below zero. */
export function personOf(plan: Plan, number: number): Person {
  const dice = diceIn(plan, "person", number)
  const [first, last] = [dice.pick(firstNames), inventedName(dice.below(inventedNames))]
  const name = `${first} ${last}`
  const guest = number < 0
  const postalCode = String(1_067 + dice.below(98_000)).padStart(5, "0")
  const person = {
    customerId: guest ? null : numberedId({ kind: "customer", at: joinedAt(plan, number), number }),
    name,
    email: `${first}.${last}.${guest ? `g${-number}` : number}@mail.example`.toLowerCase(),
    locale: dice.chance(0.7) ? ("de" as const) : ("en" as const),
    address: {
      name,
      line1: `${inventedName(dice.below(inventedNames))}weg ${1 + dice.below(140)}`,
      postalCode,
      city: `Neu ${inventedName(Number(postalCode.slice(0, 3)))}`,
      country: "DE",
    },
  }
  // Longer than a telephone number can be, so that nobody has it.
  const phone = dice.chance(0.6) ? { phone: `+49 30 23125 ${1_000_000 + dice.below(9_000_000)}` } : {}
  return { ...person, address: { ...person.address, ...phone } }
}

export function addCustomer(sheets: Sheets, plan: Plan, number: number): void {
  const { customerId, name, email, locale, address } = personOf(plan, number)
  const [at, hasConsented] = [joinedAt(plan, number), diceIn(plan, "consent", number).chance(0.3)]
  sheets.add("customers.accounts", {
    id: customerId,
    email,
    name,
    password_hash: noPassword,
    locale,
    confirmed_at: at,
    marketing_consent: hasConsented,
    marketing_consent_at: hasConsented ? at : null,
    created_at: at,
    updated_at: at,
  })
  sheets.add("customers.addresses", {
    id: numberedId({ kind: "address", at, number }),
    customer_id: customerId,
    name: address.name,
    line1: address.line1,
    postal_code: address.postalCode,
    city: address.city,
    country: address.country,
    phone: address.phone ?? null,
    preferred: true,
    created_at: at,
    updated_at: at,
  })
}
