import sharp from "sharp"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type TestApp, testApp } from "../../server/testing.ts"
import { openStage } from "./stage.ts"

let shop: TestApp
let owner: string
let productId: string
let sent = 0

beforeAll(async () => {
  shop = await testApp()
  owner = await shop.owner()
  const stage = await openStage({ call: shop.call, owner })
  productId = (await stage.addProduct({ sku: "KITE-1", priceMinor: 2_000 })).productId
}, 60_000)
afterAll(() => shop.close())

const script = "<script>alert(document.domain)</script>"
const picture = (width = 60, height = 60) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 20, b: 20 } } })

async function send(bytes: Buffer, given: { name?: string; type?: string } = {}) {
  const { name = "kite.png", type = "image/png" } = given
  const body = new FormData()
  body.set("file", new Blob([new Uint8Array(bytes)], { type }), name)
  const reply = await fetch(`${shop.url}/admin/v1/products/${productId}/media`, {
    method: "POST",
    headers: { authorization: `Bearer ${owner}`, "x-forwarded-for": `10.9.0.${++sent}` },
    body,
  })
  return { status: reply.status, body: JSON.parse(await reply.text()) }
}

async function find(path: string) {
  const reply = await fetch(`${shop.url}/media/${path}`)
  const { status, headers } = reply
  return { status, headers, bytes: Buffer.from(await reply.arrayBuffer()) }
}

const refused: [string, () => Promise<Buffer> | Buffer, { name?: string; type?: string }?][] = [
  ["a script that begins as a GIF does", () => Buffer.from(`GIF89a/*${"\0".repeat(300)}*/=1;alert(1)//`)],
  ["a page that calls itself a PNG", () => Buffer.from(`<!doctype html>${script}`)],
  ["a page behind the first bytes of a PNG", () => Buffer.from(`\x89PNG\r\n\x1a\n${script}`, "latin1")],
  ["a drawing with a script", () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)],
  [
    "a drawing that says what it is",
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    { name: "kite.svg", type: "image/svg+xml" },
  ],
  ["a picture that ends too early", async () => (await picture(600, 400).jpeg().toBuffer()).subarray(0, 700)],
  ["nothing at all", () => Buffer.alloc(0)],
  ["an archive", () => Buffer.from("PK\x03\x04 kite.png")],
]

test.each(refused)("%s is refused with a sentence", async (_what, make, given) => {
  const { status, body } = await send(await make(), given)
  expect(status, JSON.stringify(body)).toBe(422)
  expect(body).toMatchObject({ code: "catalog.picture_unreadable" })
  expect(body.detail).toContain("JPEG, PNG, WebP, AVIF or GIF")
})

test("a small file that unpacks into a huge picture is refused, and why", async () => {
  const { status, body } = await send(await picture(9_000, 9_000).png().toBuffer())
  expect({ status, code: body.code }).toEqual({ status: 422, code: "catalog.picture_too_large" })
  expect(body.detail).toContain("60 million pixels")
})

test("what hides in a real picture is not in what is shown, whatever its name and type say", async () => {
  const png = await picture().png().toBuffer()
  const gif = await picture(50, 50).gif().toBuffer()
  const jpeg = await picture(40, 40)
    .withExif({ IFD0: { Copyright: script } })
    .jpeg()
    .toBuffer()
  const hostile = [
    { bytes: Buffer.concat([png, Buffer.from(script)]), name: "../../etc/kite.html", type: "text/html" },
    { bytes: Buffer.concat([gif, Buffer.from("*/alert(1)//")]), name: "kite.js", type: "text/javascript" },
    { bytes: jpeg, name: "kite.php", type: "application/x-httpd-php" },
  ]
  for (const { bytes, ...given } of hostile) {
    const { status, body } = await send(bytes, given)
    expect(status, JSON.stringify(body)).toBe(201)
    const { key, sizes, whole } = body.media.at(-1)
    const shown = await find(`${key}-${sizes[0]}.webp`)
    expect(shown.headers.get("content-type")).toBe("image/webp")
    expect(shown.headers.get("x-content-type-options")).toBe("nosniff")
    for (const hidden of ["script", "alert"]) expect(shown.bytes.includes(hidden)).toBe(false)
    // The file as it came is kept to be cropped, and no address gives it out.
    for (const path of [whole.key, `${whole.key.slice(0, 2)}/${whole.key}`, `${whole.key}.webp`])
      expect((await find(path)).status).toBe(404)
  }
})

test("a file that is too large, or none, is refused before it is read to its end", async () => {
  const large = await send(Buffer.alloc(20_000_001, 1))
  expect(large).toMatchObject({ status: 413, body: { code: "request.too_large" } })
  const reply = await shop.call(`/admin/v1/products/${productId}/media`, {
    token: owner,
    method: "POST",
    body: { file: "kite.png" },
  })
  expect(reply).toMatchObject({ status: 415, body: { code: "request.wrong_type" } })
})
