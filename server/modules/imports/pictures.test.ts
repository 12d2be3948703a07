import { createServer, type RequestListener } from "node:http"
import type { AddressInfo } from "node:net"
import sharp from "sharp"
import { afterAll, expect, test } from "vitest"
import { openDesk } from "./imports.fixture.ts"
import { isFetchable, isPublicAddress } from "./jobs/addresses.ts"
import { fetchPublic } from "./jobs/fetch.ts"
import { fetchPictures } from "./jobs/pictures.ts"

const desk = await openDesk()
const closings: (() => void)[] = [() => void desk.close()]
afterAll(() => {
  for (const close of closings) close()
})

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  closings.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const here = { mayFetch: () => true, mayConnect: () => true }
const limits = { bytesMax: 1_000, secondsMax: 2, redirectsMax: 2 }

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.20.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "224.0.0.1",
  "::1",
  "::ffff:127.0.0.1",
  "64:ff9b::7f00:1",
  "fe80::1",
  "fd00::1",
  "2002:7f00:1::",
  "localhost",
])("%s is no address of the public web", (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])("%s is one", (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each([
  "file:///etc/passwd",
  "ftp://pictures.example/a.jpg",
  "http://pictures.example:6379/",
  "http://user:secret@pictures.example/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://[::1]/",
])("%s is not fetched", (address) => {
  expect(isFetchable(new URL(address))).toBe(false)
})

test("a name that leads to our own machine is not connected to, and neither is where it leads on", async () => {
  let asked = 0
  const url = await serve((_, reply) => {
    asked++
    reply.end("secret")
  })
  const name = url.replace("127.0.0.1", "localhost")
  const onlyNames = { mayFetch: () => true, mayConnect: isPublicAddress }
  await expect(fetchPublic(name, { limits, reach: onlyNames })).rejects.toMatchObject({ status: 422 })
  expect(asked).toBe(0)
  const leading = await serve((_, reply) => reply.writeHead(302, { location: `${url}/inside` }).end())
  const firstHop = { mayFetch: (one: URL) => one.href.startsWith(leading), mayConnect: () => true }
  await expect(fetchPublic(leading, { limits, reach: firstHop })).rejects.toMatchObject({ status: 422 })
  expect(asked).toBe(0)
})

test("what is too large, too slow, or leads on and on is given up", async () => {
  const large = await serve((_, reply) => reply.end(Buffer.alloc(2_000)))
  await expect(fetchPublic(large, { limits, reach: here })).rejects.toThrow("more than")
  const slow = await serve(() => {})
  const brief = { ...limits, secondsMax: 0.2 }
  await expect(fetchPublic(slow, { limits: brief, reach: here })).rejects.toThrow("not answered")
  const round = await serve((_, reply) => reply.writeHead(302, { location: "/again" }).end())
  await expect(fetchPublic(round, { limits, reach: here })).rejects.toThrow("on and on")
})

test("pictures come to the product, and one that cannot be had is a note at its row", async () => {
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#285" } })
    .png()
    .toBuffer()
  const { id } = await desk.product({ slug: "framed" })
  const found = await desk.upload("products", "slug,brand\nframed,New\n")
  const fetchOne = async (url: string) => (url.endsWith("good.png") ? picture : Buffer.from("no picture"))
  const wanted = {
    importId: found.id,
    number: 1,
    productId: id,
    pictures: ["good.png", "bad.png"].map((name, place) => ({
      line: place + 2,
      url: `https://pictures.example/${name}`,
      alt: "A green field",
    })),
  }
  await fetchPictures(desk.out, wanted, fetchOne)
  await fetchPictures(desk.out, wanted, fetchOne)
  expect((await desk.productBySlug("framed"))?.media).toMatchObject([{ alts: { en: "A green field" } }])
  const [row] = await desk.rowsOf(found, "warned")
  expect(row?.warnings).toMatchObject([{ line: 3, code: "picture_left_out" }])
})
