import { afterAll, describe, expect, test } from "vitest"
import type { Outside } from "../../kit/db.ts"
import { Refusal } from "../../kit/errors.ts"
import { sql } from "../../kit/sql.ts"
import { customersByEmail } from "../customers/index.ts"
import { giveCustomersBack, takeCustomers } from "./commands/take_customers.ts"
import { openDesk } from "./imports.fixture.ts"
import { readImport } from "./jobs/read.ts"
import type { CustomerDraft } from "./rules/draft.ts"

const desk = await openDesk()
const { db, inWork } = desk
afterAll(() => desk.close())

type Found = Awaited<ReturnType<typeof desk.upload>>

async function take(found: Found) {
  const rows = await desk.toTake<CustomerDraft>(found)
  const results = await inWork((work) =>
    takeCustomers(work, { rows, importId: found.id, fileName: "people.csv" }),
  )
  return { refs: rows.map(({ ref }) => ref), results }
}

const giveBack = (found: Found, refs: string[]) =>
  inWork((work) => giveCustomersBack(work, { refs, importId: found.id, reason: "taken back" }))

const one = async (email: string) => (await customersByEmail(db, { emails: [email] }))[0]

const problemsOf = async (found: Found) =>
  (await desk.rowsOf(found, "refused")).flatMap(({ problems }) =>
    problems.map(({ line, column, code }) => `${line} ${column} ${code}`),
  )

const setPassword = (email: string, confirmed: boolean) =>
  inWork(async (work) =>
    work.write(sql`
      update customers.accounts
      set password_hash = '$argon2id$none', confirmed_at = ${confirmed ? work.now : null}
      where email = ${email}
    `),
  )

const shopifyHead =
  "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company," +
  "Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code," +
  "Default Address Country Code,Default Address Zip,Phone,Accepts SMS Marketing,Total Spent,Total Orders," +
  "Note,Tax Exempt,Tags"

describe("Shopify's export of customers", () => {
  test("makes customers, leaves out addresses that are none, and names what nothing is made of", async () => {
    const file = [
      shopifyHead,
      `1,Ada,Lovelace,ADA@shop.example,yes,,Torstraße 1,2. OG,Berlin,BE,DE,10115,'+49 30 123456,no,9.90,1,,no,"a, b"`,
      "2,,,empty@shop.example,no,,,,,,DE,,,no,0.00,0,,no,",
      "3,Bo,Half,half@shop.example,no,,Somewhere 1,,,,DE,,,no,0.00,0,,no,",
      "4,,,firm@shop.example,no,Firm Ltd,Main St 1,,Austin,TX,US,73301,,no,0.00,0,,no,",
    ].join("\n")
    const found = await desk.upload("customers", file)
    expect(found).toMatchObject({ layout: "shopify_customers", newRows: 4, refusedRows: 0 })
    expect(found.ignoredColumns).toEqual([
      "Customer ID",
      "Accepts SMS Marketing",
      "Total Spent",
      "Total Orders",
      "Note",
      "Tax Exempt",
      "Tags",
    ])
    const [ada, empty, half] = await desk.rowsOf(found)
    expect(ada?.changes).toMatchObject([
      { field: "name", to: "Ada Lovelace" },
      { field: "phone", to: "+49 30 123456" },
      { field: "locale", to: "en" },
      { field: "consent", from: "no", to: "yes" },
      { field: "address:1", to: "Ada Lovelace, Torstraße 1, 2. OG, 10115 Berlin, BE, DE" },
    ])
    expect(empty?.warnings.map(({ code }) => code)).toEqual(["name_made"])
    expect(half?.warnings).toMatchObject([{ code: "address_left_out", column: "Default Address City" }])
    const { results } = await take(found)
    expect(results).toEqual(Array(4).fill({ outcome: "done", before: {} }))
    expect(await one("ada@shop.example")).toMatchObject({
      isConfirmed: false,
      hasPassword: false,
      marketingConsent: true,
      consentWhy: "import people.csv",
    })
    expect(await one("firm@shop.example")).toMatchObject({ name: "Firm Ltd", addresses: [{ region: "TX" }] })
    expect(await one("empty@shop.example")).toMatchObject({ name: "empty", consentId: null, addresses: [] })
    expect(await desk.upload("customers", file)).toMatchObject({
      newRows: 0,
      changedRows: 0,
      unchangedRows: 4,
    })
  })
})

describe("our own file", () => {
  test("names line, column and what to do for what is wrong, and keeps nothing of whom nobody can find", async () => {
    const found = await desk.upload(
      "customers",
      [
        "email;name;phone;language;marketing_consent;marketing_consent_at;address_line_1;postal_code;city;country",
        "good@own.example;Good;;;;;;;;",
        "not-a-mail;Secret Name;;;;;;;;",
        ";Nameless;;;;;;;;",
        "link@own.example;See www.example;;;;;;;;",
        "two@own.example;Two;call me;xx;maybe;;;;;",
        "three@own.example;Three;;;yes;31.5.2025;Street 1;1011;Berlin;DE",
        "four@own.example;Four;;;;;Street 1;;;Germany",
        "Good@own.example;Good again;;;;;;;;",
      ].join("\n"),
    )
    expect(await problemsOf(found)).toEqual([
      "3 email mail_bad",
      "4 email missing",
      "5 name name_bad",
      "6 language not_known",
      "6 phone phone_bad",
      "6 marketing_consent not_yes_or_no",
      "7 marketing_consent_at not_a_date",
      "7 postal_code postal_bad",
      "8 city missing",
      "8 country country_bad",
      "9 null appears_again",
    ])
    const { text } = await db.one(sql<{ text: string }>`
      select string_agg(r::text, ' ') as text from imports.rows r where import_id = ${found.id}
    `)
    expect(text).not.toMatch(/Secret|Nameless/)
  })

  test("a further line is a further address, and one that names the person again is a second time", async () => {
    const head = "email,name,address_line_1,postal_code,city,country\n"
    const found = await desk.upload(
      "customers",
      `${head}many@own.example,Many,One 1,10115,Berlin,DE\nmany@own.example,,Two 2,20095,Hamburg,DE\n` +
        "twin@own.example,Twin,,,,\ntwin@own.example,Twin,,,,\n",
    )
    expect(await problemsOf(found)).toEqual(["5 email appears_again"])
    await take(found)
    expect((await one("many@own.example"))?.addresses.map(({ line1 }) => line1)).toEqual(["One 1", "Two 2"])
  })

  test("changes from what to what, keeps what is not said, and gives back what nobody has changed since", async () => {
    await take(await desk.upload("customers", "email,name,phone\nchange@own.example,Old,+49 30 111111\n"))
    const file =
      "email,name,phone,language,address_line_1,postal_code,city,country\n" +
      "CHANGE@own.example,New,,,Street 1,10115,Berlin,DE\n"
    const found = await desk.upload("customers", file)
    const [row] = await desk.rowsOf(found, "changed")
    expect(row?.changes).toMatchObject([
      { field: "name", from: "Old", to: "New" },
      { field: "address:1", from: null },
    ])
    const { refs } = await take(found)
    expect(await one("change@own.example")).toMatchObject({ name: "New", phone: "+49 30 111111" })
    expect(await giveBack(found, refs)).toEqual([undefined])
    expect(await one("change@own.example")).toMatchObject({ name: "Old", addresses: [] })

    const again = await desk.upload("customers", file)
    const taken = await take(again)
    await inWork(async (work) =>
      work.write(sql`update customers.accounts set name = 'Newer' where email = 'change@own.example'`),
    )
    const [refusal] = await giveBack(again, taken.refs)
    expect(refusal).toMatchObject({ code: "imports.changed_since", details: { fields: ["name"] } })
    expect(await one("change@own.example")).toMatchObject({ name: "Newer", addresses: [] })
  })

  test("whoever has set a password keeps their own addresses, and is not taken back", async () => {
    const found = await desk.upload("customers", "email,name\nown@own.example,Own\n")
    const { refs } = await take(found)
    await setPassword("own@own.example", true)
    const later = await desk.upload(
      "customers",
      "email,address_line_1,postal_code,city,country\nown@own.example,Street 1,10115,Berlin,DE\n",
    )
    expect((await desk.rowsOf(later, "unchanged"))[0]?.warnings).toMatchObject([{ code: "address_kept" }])
    expect(await giveBack(found, refs)).toMatchObject([{ details: { fields: ["customer"] } }])
    expect(await one("own@own.example")).toBeDefined()
  })
})

describe("consent to marketing mail", () => {
  const file = (email: string, consent: string) =>
    `email,name,marketing_consent\n${email},Con Sent,${consent}\n`

  test("a yes is noted with its day and source; a no is taken always; a yes after a no never", async () => {
    const email = "consent@own.example"
    await take(
      await desk.upload(
        "customers",
        "email,name,marketing_consent,marketing_consent_at,marketing_consent_source\n" +
          `${email},Con Sent,yes,2024-05-31,form at the fair\n`,
      ),
    )
    expect(await one(email)).toMatchObject({
      marketingConsent: true,
      marketingConsentAt: new Date("2024-05-31"),
      consentWhy: "import people.csv: form at the fair",
    })
    const no = await desk.upload("customers", file(email, "no"))
    expect((await desk.rowsOf(no))[0]?.changes).toMatchObject([{ field: "consent", from: "yes", to: "no" }])
    const { refs } = await take(no)
    expect(await one(email)).toMatchObject({ marketingConsent: false })
    const yes = await desk.upload("customers", file(email, "yes"))
    expect(yes).toMatchObject({ changedRows: 0, unchangedRows: 1 })
    expect((await desk.rowsOf(yes))[0]?.warnings).toMatchObject([{ code: "consent_stays_no" }])
    // Taken back, what was said before holds again, with the day it was said on.
    expect(await giveBack(no, refs)).toEqual([undefined])
    expect(await one(email)).toMatchObject({
      marketingConsent: true,
      marketingConsentAt: new Date("2024-05-31"),
      consentWhy: "taken back",
    })
    // Now somebody has said something since: that is what holds.
    expect(await giveBack(no, refs)).toMatchObject([{ details: { fields: ["consent"] } }])
  })

  test("an empty cell says nothing, and a day to come is none", async () => {
    const email = "later@own.example"
    await take(
      await desk.upload(
        "customers",
        `email,marketing_consent_at,marketing_consent\n${email},2999-01-01,yes\n`,
      ),
    )
    const found = await one(email)
    expect(found?.marketingConsentAt?.getTime()).toBeLessThanOrEqual(Date.now())
    expect(await desk.upload("customers", file(email, ""))).toMatchObject({ changedRows: 1 })
  })
})

test("a file of people is gone as soon as it is read, and after a crash it is read on", async () => {
  const rows = Array.from({ length: 120 }, (_, place) => `crash${place}@own.example,Crash ${place}`)
  const bytes = Buffer.from(["email,name", ...rows].join("\n"))
  const { openImport, prepareImport } = await import("./commands/upload.ts")
  const upload = { fileName: "crash.csv", contentType: "text/csv", bytes }
  const prepared = await prepareImport(desk.out, { kind: "customers", upload })
  const { id } = await inWork((work) => openImport(work, prepared))
  let steps = 0
  const dying: Outside = {
    ...desk.out,
    async inWork(command) {
      steps++
      if (steps === 3) throw new Refusal("database.away", 503, "The process dies here.")
      return desk.out.inWork(command)
    },
  }
  await expect(readImport(dying, { importId: id })).rejects.toMatchObject({ status: 503 })
  await readImport(desk.out, { importId: id })
  const found = await db.one(sql<{ state: string; newRows: number; fileKey: string | null }>`
    select state, new_rows, file_key from imports.imports where id = ${id}
  `)
  expect(found).toEqual({ state: "ready", newRows: 120, fileKey: null })
  const { payload } = await db.one(sql<{ payload: { fileKey: string } }>`
    select payload from kit.events where name = 'import.file_read' order by id desc limit 1
  `)
  expect(payload.fileKey).toBe(prepared.fileKey)
})
