import {
  type Address,
  addressesMax,
  addressFields as addressRules,
  addressSchema,
  isPlainName,
  postalExample,
} from "../../customers/index.ts"
import { isMailAddress } from "../../mail/index.ts"
import { readYes } from "./cells.ts"
import type { CustomerDraft, ReadRow, ShopFacts } from "./draft.ts"
import { cellOf, type GivenRow, type Group, hasColumn } from "./groups.ts"
import { Notes } from "./notes.ts"
import type { ProblemCode } from "./problems.ts"
import { kept } from "./products.ts"

type Reading = { notes: Notes; facts: ShopFacts }

/** Rows of one customer, who is known by the mail address; a row without one stands alone and is wrong. */
export function customerKey(row: GivenRow): string {
  return cellOf(row, "email").toLowerCase() || `line ${row.line}`
}

/** Rows of our own layout: the first one says who it is and one address, each other a further address. */
export function readCustomer({ rows }: Group, facts: ShopFacts): ReadRow<CustomerDraft> {
  const [first, ...others] = rows as [GivenRow, ...GivenRow[]]
  const notes = notesOf(rows)
  const draft = personOf(first, { notes, facts })
  for (const row of others) {
    // Somebody who is named again is in the file twice; which of both is meant is not guessed.
    const isAgain = ["name", "first_name", "last_name", "phone", "consent"].some((one) => cellOf(row, one))
    if (isAgain || !hasAddress(row)) notes.refuse(row, "email", "appears_again", { line: String(first.line) })
  }
  for (const row of rows) {
    if (!hasAddress(row)) continue
    const { address, wrong } = addressOf(row)
    if (address) draft.addresses.push({ ...address, line: row.line })
    for (const { field, code, values } of wrong) notes.refuse(row, field, code, values)
  }
  if (draft.addresses.length > addressesMax)
    notes.refuse(first, "line1", "too_many", { max: `${addressesMax}` })
  return ended(draft, notes)
}

/** A row of Shopify's layout. Many of its addresses are a country alone: such a one is left out. */
export function readShopifyCustomer(row: GivenRow, facts: ShopFacts): ReadRow<CustomerDraft> {
  const notes = notesOf([row])
  const draft = personOf(row, { notes, facts })
  if (["line1", "postal_code", "city"].some((one) => cellOf(row, one))) {
    const { address, wrong } = addressOf(row)
    if (address) draft.addresses.push({ ...address, line: row.line })
    else notes.warn(row, wrong[0]?.field ?? "line1", "address_left_out")
  }
  return ended(draft, notes)
}

function notesOf(rows: readonly GivenRow[]): Notes {
  const notes = new Notes()
  for (const { problems } of rows) notes.problems.push(...problems)
  return notes
}

/** Of a row that nobody can be found by nothing is kept: it could not be forgotten either. */
function ended(draft: CustomerDraft, notes: Notes): ReadRow<CustomerDraft> {
  const { line, email } = draft
  const given = email === "" ? { line, email, addresses: [] } : draft
  return { line, key: email, label: email, given, ...kept(notes) }
}

function personOf(row: GivenRow, { notes, facts }: Reading): CustomerDraft {
  const draft: CustomerDraft = { line: row.line, email: emailOf(row, notes), addresses: [] }
  const name = nameOf(row, notes)
  const phone = cellOf(row, "phone")
  const locale = notes.oneOf(row, "language", facts.locales)
  if (name !== "") draft.name = name
  if (phone !== "") {
    if (isPhone(phone)) draft.phone = phone
    else notes.refuse(row, "phone", "phone_bad")
  }
  if (locale) draft.locale = locale
  const consent = consentOf(row, notes)
  if (consent) draft.consent = consent
  return draft
}

function emailOf(row: GivenRow, notes: Notes): string {
  const email = cellOf(row, "email").toLowerCase()
  if (email === "") notes.refuse(row, "email", "missing")
  else if (isMailAddress(email)) return email
  else notes.refuse(row, "email", "mail_bad")
  return ""
}

const nameCharactersMax = 80

/** Whole, or of first and last name; the company where there is no person. */
function nameOf(row: GivenRow, notes: Notes): string {
  const parts = [cellOf(row, "first_name"), cellOf(row, "last_name")].filter(Boolean)
  const name = cellOf(row, "name") || parts.join(" ") || cellOf(row, "company")
  const field = hasColumn(row, "name") ? "name" : "first_name"
  if (name.length > nameCharactersMax) {
    notes.refuse(row, field, "too_long", { max: String(nameCharactersMax) })
  } else if (!isPlainName(name)) notes.refuse(row, field, "name_bad")
  return name
}

function isPhone(text: string): boolean {
  return addressRules.phone.safeParse(text).success
}

/** An empty cell is no answer. */
function consentOf(row: GivenRow, notes: Notes): CustomerDraft["consent"] {
  const text = cellOf(row, "consent")
  if (text === "") return undefined
  const { value: consent, problem } = readYes(text)
  if (problem || consent === undefined) return notes.refuse(row, "consent", "not_yes_or_no")
  const at = cellOf(row, "consent_at")
  const isDay = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(at)
  if (at !== "" && (!isDay || Number.isNaN(Date.parse(at)))) notes.refuse(row, "consent_at", "not_a_date")
  const source = notes
    .text(row, "consent_source", 200)
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim()
  return { consent, at: at || null, source: source || null }
}

const addressFields: Record<string, string> = {
  name: "address_name",
  line1: "line1",
  line2: "line2",
  postalCode: "postal_code",
  city: "city",
  region: "region",
  country: "country",
  phone: "address_phone",
}

function hasAddress(row: GivenRow): boolean {
  return Object.values(addressFields).some((field) => cellOf(row, field) !== "")
}

type Wrong = { field: string; code: ProblemCode; values: Record<string, string> }

// The name of somebody whom the file does not name is the one that the shop has.
const nameless = "-"

/** The address of a row, and which of its cells are wrong in what way. */
function addressOf(row: GivenRow): { address?: Address; wrong: Wrong[] } {
  const cells = Object.entries(addressFields).map(([name, field]) => [name, cellOf(row, field)] as const)
  const filled = Object.fromEntries(cells.filter(([, text]) => text !== ""))
  const name = filled.name || cellOf(row, "company")
  const needed = { line1: "", postalCode: "", city: "", country: "" }
  const read = addressSchema.safeParse({ ...needed, ...filled, name: name || nameless })
  if (read.success) return { address: { ...read.data, name }, wrong: [] }
  const wrong = read.error.issues.map(({ path: [field], code }) => wrongAt(String(field), { row, code }))
  return { wrong }
}

function wrongAt(name: string, { row, code }: { row: GivenRow; code: string }): Wrong {
  const field = addressFields[name] ?? "line1"
  if (code === "too_big")
    return { field, code: "too_long", values: { max: String(charactersMax[name] ?? 80) } }
  if (name === "phone") return { field, code: "phone_bad", values: {} }
  if (cellOf(row, field) === "") return { field, code: "missing", values: {} }
  if (name === "country") return { field, code: "country_bad", values: {} }
  const example = name === "postalCode" && postalExample(cellOf(row, "country").toUpperCase())
  if (example) return { field, code: "postal_bad", values: { example } }
  return { field, code: "unreadable_character", values: {} }
}

const charactersMax: Record<string, number> = { name: 100, line1: 120, line2: 120, postalCode: 16, phone: 40 }
