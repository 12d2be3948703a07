import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { crc32 } from "node:zlib"
import sharp from "sharp"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { setLogo } from "./commands/shop.ts"
import { drawLogo } from "./logo.ts"
import { getShop } from "./queries.ts"
import { openSettings } from "./settings.fixture.ts"

let settings: Awaited<ReturnType<typeof openSettings>>

beforeAll(async () => {
  settings = await openSettings(join(inject("testDir"), `media-${randomBytes(4).toString("hex")}`))
})
afterAll(() => settings.close())

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 30, g: 90, b: 70, alpha: 0.5 } } })

const draw = (bytes: Buffer) =>
  drawLogo(settings.out, { upload: { fileName: "logo.png", contentType: "image/png", bytes } })

test("a logo is drawn anew as a WebP of at most 600 pixels and shown from then on", async () => {
  const { logoFile } = await draw(await picture(1200, 300).png().toBuffer())
  expect(logoFile).toMatch(/^logo\/[0-9a-f]{32}\.webp$/)
  const kept = await settings.out.providers.files.read(logoFile)
  expect(await sharp(kept).metadata()).toMatchObject({
    format: "webp",
    width: 600,
    height: 150,
    hasAlpha: true,
  })

  expect(await settings.inWork((work) => setLogo(work, { logoFile }))).toMatchObject({ logoFile, version: 2 })
  expect((await getShop(settings.db)).logoFile).toBe(logoFile)
  expect(await settings.inWork((work) => setLogo(work, { logoFile: null }))).toMatchObject({ logoFile: null })
})

test("a small logo keeps its size; JPEG and WebP are welcome; what the file says beside its picture is gone", async () => {
  for (const format of ["jpeg", "webp"] as const) {
    const bytes = await picture(80, 40)
      .toFormat(format)
      .withExif({ IFD0: { Copyright: "secret place" } })
      .toBuffer()
    expect(bytes.includes("secret place")).toBe(true)
    const kept = await settings.out.providers.files.read((await draw(bytes)).logoFile)
    expect(await sharp(kept).metadata()).toMatchObject({ format: "webp", width: 80, height: 40 })
    expect(kept?.includes("secret place")).toBe(false)
  }
})

test("what is no picture is refused, whatever it calls itself: SVG, GIF, text, half a file, a huge canvas", async () => {
  const whole = await picture(300, 300).png().toBuffer()
  const refused = [
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`),
    Buffer.from(`\n<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`),
    await picture(10, 10).gif().toBuffer(),
    Buffer.from("hello"),
    Buffer.alloc(0),
    whole.subarray(0, whole.length - 40),
    Buffer.concat([whole.subarray(0, 8), Buffer.from("<svg/>")]),
    huge(whole),
  ]
  for (const bytes of refused)
    await expect(draw(bytes)).rejects.toMatchObject({ code: "logo.unreadable", status: 422 })
})

/** A picture that says it has two thousand million pixels. */
function huge(png: Buffer): Buffer {
  const bytes = Buffer.from(png)
  bytes.writeUInt32BE(50_000, 16)
  bytes.writeUInt32BE(40_000, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}
