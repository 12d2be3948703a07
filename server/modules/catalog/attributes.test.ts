import { afterAll, beforeEach, expect, test } from "vitest"
import { openCatalog } from "./catalog.fixture.ts"
import { defineAttribute } from "./commands/attributes.ts"
import { createProduct } from "./commands/products/create.ts"
import { reindexAttributeJob } from "./jobs.ts"
import { findAttribute, listAttributes } from "./queries/attributes.ts"
import { productBySlug } from "./queries/product.ts"
import { search } from "./queries/search.ts"
import { tags } from "./tags.ts"

const catalog = await openCatalog()
const { db, out, inWork, product, touchedBy, checkBooks } = catalog

beforeEach(catalog.empty)
afterAll(catalog.close)

const define = (values: Record<string, string>, code = "material") => ({
  code,
  titles: { en: "Material", de: "Werkstoff" },
  filterable: true,
  position: 1,
  values: Object.entries(values).map(([value, title]) => ({ code: value, titles: { en: title } })),
})

/** Over what there is, as somebody does who has just read it. */
const redefine = (values: Record<string, string>, code?: string) =>
  inWork(async (work) => {
    const known = await findAttribute(work.tx, { code: code ?? "material" })
    return defineAttribute(work, { ...define(values, code), version: known?.version })
  })

test("a product shows its attributes in words", async () => {
  await redefine({ oak: "Oak", felt: "Felt" })
  await product({ title: "Chair", attributes: { material: ["oak", "felt"] } })
  expect((await productBySlug(db, { slug: "chair", locale: "de" })).reply.attributes).toEqual([
    {
      code: "material",
      title: "Werkstoff",
      values: [
        { code: "oak", title: "Oak" },
        { code: "felt", title: "Felt" },
      ],
    },
  ])
})

test("a new word for a value is shown at once and found soon", async () => {
  await redefine({ oak: "Oak" })
  await product({ title: "Chair", attributes: { material: ["oak"] } })
  const touched = await touchedBy((work) =>
    defineAttribute(work, { ...define({ oak: "Smoked oakwood" }), version: 1 }),
  )
  expect(touched).toEqual([tags.attributes])
  await reindexAttributeJob.run(out, { attributeCode: "material" } as never)
  const found = async (q: string) => (await search(db, { q })).reply.products.length
  expect([await found("oakwood"), await found("smoked chair")]).toEqual([1, 1])
  await checkBooks()
})

test("words of options are found by the new word too", async () => {
  const options = [
    { code: "color", titles: { en: "Color" }, values: [{ code: "blue", titles: { en: "Blue" } }] },
  ]
  await product({ title: "Chair", options, variants: [{ sku: "C", options: { color: "blue" } }] })
  await redefine({ blue: "Ultramarine" }, "color")
  await reindexAttributeJob.run(out, { attributeCode: "color" } as never)
  expect((await search(db, { q: "ultramarine" })).reply.total).toBe(1)
  await checkBooks()
})

test("values that are not given are forgotten, unless a product has them", async () => {
  await redefine({ oak: "Oak", felt: "Felt", tin: "Tin" })
  await product({ title: "Chair", attributes: { material: ["oak"] } })
  const defined = await redefine({ tin: "Tin" })
  expect(defined.values.map(({ code }) => code).sort()).toEqual(["oak", "tin"])
  expect((await listAttributes(db)).attributes.map(({ code }) => code)).toEqual(["maker", "material"])
})

test("a value taken up while it is being forgotten stays, or the product is refused", async () => {
  for (let round = 0; round < 5; round++) {
    await redefine({ oak: "Oak" })
    await Promise.allSettled([
      redefine({ tin: "Tin" }),
      inWork((work) =>
        createProduct(work, {
          titles: { en: `Chair ${round}` },
          reach: "parcel",
          attributes: { material: ["oak"] },
        }),
      ),
    ])
    await checkBooks()
  }
})

test("who has read an attribute before somebody else changed it is told, with what it is now", async () => {
  const made = await redefine({ oak: "Oak" })
  const late = { ...define({ tin: "Tin" }), version: made.version }
  const changed = await redefine({ oak: "Oak", felt: "Felt" })
  for (const given of [late, define({ tin: "Tin" })]) {
    await expect(inWork((work) => defineAttribute(work, given))).rejects.toMatchObject({
      code: "catalog.attribute_changed",
      status: 409,
      details: { attribute: changed },
    })
  }
  const missing = { ...define({}, "weight"), version: 1 }
  await expect(inWork((work) => defineAttribute(work, missing))).rejects.toMatchObject({ status: 409 })
})

test("of two who make the same attribute at once, one is told", async () => {
  const made = await Promise.allSettled([1, 2].map(() => inWork((work) => defineAttribute(work, define({})))))
  const refused = made.filter(({ status }) => status === "rejected")
  expect(refused).toMatchObject([{ reason: { code: "catalog.attribute_changed" } }])
})

test("a value twice, or a title without the shop's language, is refused", async () => {
  const twice = { ...define({}), values: [1, 2].map(() => ({ code: "oak", titles: { en: "Oak" } })) }
  await expect(inWork((work) => defineAttribute(work, twice))).rejects.toMatchObject({
    code: "catalog.bad_attribute",
  })
  const silent = { ...define({}), titles: { de: "Werkstoff" } }
  await expect(inWork((work) => defineAttribute(work, silent))).rejects.toMatchObject({
    code: "catalog.title_missing",
  })
})
