import { afterAll, beforeEach, expect, test } from "vitest"
import { openCatalog } from "./catalog.fixture.ts"
import { addFile, prepareFile } from "./commands/files.ts"
import { getVariantFile, listFiles } from "./queries/files.ts"

const catalog = await openCatalog()
const { db, out, files, inWork } = catalog

beforeEach(catalog.empty)
afterAll(catalog.close)

test("a sold file is kept whole under a safe name, and the same file once", async () => {
  const bytes = Buffer.from("%PDF-1.7 a book")
  const upload = { fileName: "../Winter baking.pdf", contentType: "application/pdf", bytes }
  const added = await inWork(async (work) => addFile(work, await prepareFile(out, { upload })))
  expect(added).toMatchObject({
    name: "Winter baking.pdf",
    contentType: "application/pdf",
    bytes: bytes.length,
  })
  const file = await getVariantFile(db, { fileId: added.id })
  expect(await files.read(file.key)).toEqual(bytes)
  const again = await inWork(async (work) => addFile(work, await prepareFile(out, { upload })))
  expect((await getVariantFile(db, { fileId: again.id })).key).toBe(file.key)
  expect((await listFiles(db, { limit: 1 })).nextAfter).toBe(again.id)
  expect((await listFiles(db, { after: again.id })).files.map(({ id }) => id)).toEqual([added.id])
  const empty = prepareFile(out, { upload: { ...upload, bytes: Buffer.alloc(0) } })
  await expect(empty).rejects.toMatchObject({ code: "catalog.empty_file" })
})
