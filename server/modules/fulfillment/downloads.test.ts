import { afterAll, expect, test } from "vitest"
import { hashToken, newId, newToken } from "../../kit/ids.ts"
import { sql } from "../../kit/sql.ts"
import { cancelOrder, downloadTokenOf } from "../orders/index.ts"
import { grantDownloads, mailDownloads, takeDownload } from "./commands/downloads.ts"
import { withdrawOrder } from "./commands/parcels.ts"
import { openDownload } from "./downloads.ts"
import { openWarehouse } from "./parcels.fixture.ts"
import { downloadsOfHolder } from "./queries.ts"

const shop = await openWarehouse()
const { db, out, inWork, place, bookLine } = shop
afterAll(async () => {
  expect(await shop.broken()).toEqual([])
  await shop.close()
})

async function grant() {
  const { orderId, orderToken } = await place([bookLine()])
  for (let times = 0; times < 2; times++) {
    await inWork((work) => grantDownloads(work, { orderId, withFiles: true }))
  }
  const [download] = await see(orderId, orderToken)
  if (!download) throw new Error("there is no download")
  return { orderId, orderToken, download, token: downloadTokenOf(download.downloadId) }
}

async function see(orderId: string, token: string, now = new Date()) {
  const holder = { orderTokenHash: hashToken(token), customerId: null }
  return (await downloadsOfHolder(db, { orderId, holder, now })).downloads
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

test("a paid file gets one link, however often the order says that it is paid", async () => {
  const { orderId, orderToken, download, token } = await grant()
  expect(await see(orderId, orderToken)).toHaveLength(1)
  expect(download).toMatchObject({ title: "A book", downloadsLeft: 5 })
  expect(download.url).toBe(`/downloads/${download.downloadId}?token=${token}`)
  expect(await shop.events("downloads.granted", orderId)).toHaveLength(1)
})

test("an order without files gets none", async () => {
  const { orderId, orderToken } = await place([shop.line({ variantId: shop.cup.variantId })])
  await inWork((work) => grantDownloads(work, { orderId, withFiles: false }))
  expect(await see(orderId, orderToken)).toEqual([])
})

test("the link gives the file, counts, and ends after five times", async () => {
  const { orderId, orderToken, download, token } = await grant()
  const { downloadId } = download
  const { stream, ...file } = await openDownload(out, { downloadId, token })
  expect(file).toEqual({ fileName: "book.pdf", contentType: "application/pdf", bytes: 6 })
  const chunks: Buffer[] = []
  for await (const chunk of stream()) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).toString()).toBe("a book")
  const rest = await Promise.allSettled(
    Array.from({ length: 7 }, () => inWork((work) => takeDownload(work, { downloadId, token }))),
  )
  expect(rest.filter(({ status }) => status === "fulfilled")).toHaveLength(4)
  await expect(openDownload(out, { downloadId, token })).rejects.toMatchObject({
    code: "download.used_up",
    status: 410,
  })
  expect(await see(orderId, orderToken)).toMatchObject([{ url: null, downloadsLeft: 0 }])
})

test("another token, another download and a foreign order find nothing", async () => {
  const one = await grant()
  const other = await grant()
  const take = (downloadId: string, token: string) =>
    inWork((work) => takeDownload(work, { downloadId, token }))
  await expect(take(one.download.downloadId, newToken())).rejects.toMatchObject({ status: 404 })
  await expect(take(one.download.downloadId, other.token)).rejects.toMatchObject({ status: 404 })
  await expect(take(newId("download"), one.token)).rejects.toMatchObject({ status: 404 })
  await expect(see(one.orderId, other.orderToken)).rejects.toMatchObject({ status: 404 })
})

test("a link ends after thirty days", async () => {
  const { orderId, orderToken, download, token } = await grant()
  const { downloadId } = download
  const take = (days: number) =>
    shop.database.inWorkAs({ now: inDays(days) }, (work) => takeDownload(work, { downloadId, token }))
  await take(29)
  await expect(take(31)).rejects.toMatchObject({ code: "download.expired" })
  expect(await see(orderId, orderToken, inDays(31))).toMatchObject([{ url: null }])
})

test("a canceled order closes its links, and gets no new ones", async () => {
  const { orderId, download, token } = await grant()
  const { downloadId } = download
  await inWork((work) => cancelOrder(work, { orderId }))
  await inWork((work) => withdrawOrder(work, { orderId }))
  await inWork((work) => grantDownloads(work, { orderId, withFiles: true }))
  await expect(openDownload(out, { downloadId, token })).rejects.toMatchObject({ code: "download.revoked" })
})

test("a file that the store has lost is not the buyer's fault, and is said as it is", async () => {
  const { download, token } = await grant()
  const files = { ...out.providers.files, open: async () => undefined }
  const without = { ...out, providers: { ...out.providers, files } }
  const opening = openDownload(without, { downloadId: download.downloadId, token })
  await expect(opening).rejects.toMatchObject({ status: 503, code: "download.missing" })
})

test("the links are mailed once, and not for an order that was canceled meanwhile", async () => {
  const { orderId } = await grant()
  for (let times = 0; times < 2; times++) await inWork((work) => mailDownloads(work, { orderId }))
  const canceled = await grant()
  await inWork((work) => cancelOrder(work, canceled))
  await inWork((work) => withdrawOrder(work, canceled))
  await inWork((work) => mailDownloads(work, canceled))
  const mails = await db.many(sql`select dedupe_key from mail.messages where template = 'download_ready'`)
  expect(mails).toEqual([{ dedupeKey: `download_ready:${orderId}` }])
})
