import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hasChromium } from "../chromium.ts"
import { type Shop, unhurried, usualSizes } from "../shop.ts"
import { comeIn, lookAt, openDesk, press, productNamed, said } from "./desk.ts"

let shop: Shop

/** The left half red, the right half blue. */
async function halves(width = 800): Promise<Buffer> {
  const half = { width: width / 2, height: 400, channels: 3 as const }
  const blue = await sharp({ create: { ...half, background: { r: 20, g: 20, b: 200 } } })
    .png()
    .toBuffer()
  return sharp({ create: { ...half, width, background: { r: 200, g: 20, b: 20 } } })
    .composite([{ input: blue, left: width / 2, top: 0 }])
    .png()
    .toBuffer()
}

const mug = () => productNamed(shop, "Stoneware mug")
const newest = async () => (await mug()).media.at(-1)

async function colorOf({ key, sizes }: { key: string; sizes: number[] }): Promise<"red" | "blue"> {
  const reply = await fetch(`${shop.url}/media/${key}-${sizes[0]}.webp`)
  const { dominant } = await sharp(Buffer.from(await reply.arrayBuffer())).stats()
  return dominant.b > dominant.r ? "blue" : "red"
}

describe.skipIf(!hasChromium("test/browser/admin/media.test.ts"))("pictures at the desk", unhurried, () => {
  beforeAll(async () => {
    shop = await openDesk()
  })
  afterAll(() => shop.close())

  test.each(usualSizes)(
    "a picture is described, cropped, shown whole again, replaced and deleted: at the size of a %s",
    async (size) => {
      const { id, media } = await mug()
      const visitor = await comeIn(shop, { size, path: `/admin/products/${id}` })
      const { page } = visitor
      await page.getByLabel("Add pictures").setInputFiles({
        name: "halves.png",
        mimeType: "image/png",
        buffer: await halves(size === "phone" ? 800 : 840),
      })
      const dialog = page.getByRole("dialog", { name: "Picture" })
      await dialog.getByLabel("What is to be seen, in English").fill("Two halves")
      await dialog.getByRole("button", { name: "Save" }).click()
      const thumb = page.getByRole("button", { name: "Picture: Two halves" })
      await thumb.click()
      await press(page, "Crop")
      const cropping = page.getByRole("dialog", { name: "Crop the picture" })
      await cropping.getByRole("button", { name: "1:1" }).click()
      // The square stands in the middle: the keyboard takes it to the right end, the mouse makes it smaller.
      await cropping.getByRole("button", { name: /^Frame/ }).focus()
      for (let step = 0; step < 30; step++) await page.keyboard.press("ArrowRight")
      const corner = cropping.getByRole("button", { name: /^Corner/ })
      const box = await corner.boundingBox()
      await page.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 10)
      await page.mouse.down()
      await page.mouse.move((box?.x ?? 0) - 10, (box?.y ?? 0) - 10, { steps: 3 })
      await page.mouse.up()
      await lookAt(visitor, "media-crop")
      await cropping.getByRole("button", { name: "What stays in sight" }).click()
      const point = cropping.getByRole("button", { name: /^Point/ })
      await point.click({ position: { x: 4, y: 4 } })
      await page.keyboard.press("ArrowDown")
      await lookAt(visitor, "media-focus")
      await cropping.getByRole("button", { name: "Save" }).click()
      await said(page, "The picture is drawn anew.")
      const cut = await newest()
      expect(cut.width).toBe(cut.height)
      expect(cut.focus.leftPercent).toBeLessThan(10)
      expect(await colorOf(cut)).toBe("blue")
      await press(page, "Crop")
      await cropping.getByRole("button", { name: "Show all of it" }).click()
      await cropping.getByRole("button", { name: "Save" }).click()
      await cropping.waitFor({ state: "hidden" })
      expect(await newest()).toMatchObject({ crop: null, height: 400, alts: { en: "Two halves" } })
      await dialog.getByLabel("Replace the file").setInputFiles({
        name: "other.png",
        mimeType: "image/png",
        buffer: await halves(size === "phone" ? 600 : 640),
      })
      await dialog.waitFor({ state: "hidden" })
      const other = await newest()
      expect(other).toMatchObject({ id: cut.id, alts: { en: "Two halves" } })
      expect(other.whole.width).toBe(size === "phone" ? 600 : 640)
      await thumb.click()
      await press(page, "Remove")
      await dialog.waitFor({ state: "hidden" })
      expect((await mug()).media).toHaveLength(media.length)
      await visitor.leave()
    },
  )

  test("an order of pictures that a colleague has made meanwhile is not written over", async () => {
    const { id } = await mug()
    const visitor = await comeIn(shop, { size: "desk", path: `/admin/products/${id}` })
    const { page } = visitor
    const dialog = page.getByRole("dialog", { name: "Picture" })
    for (const [at, width] of [720, 760].entries()) {
      const file = { name: `${width}.png`, mimeType: "image/png", buffer: await halves(width) }
      await page.getByLabel("Add pictures").setInputFiles(file)
      await dialog.getByLabel("What is to be seen, in English").fill(`Halves ${at}`)
      await dialog.getByRole("button", { name: "Save" }).click()
      await dialog.waitFor({ state: "hidden" })
    }
    const order = async () => (await mug()).media.map((medium: { id: string }) => medium.id)
    const kept = await order()
    await page.getByRole("button", { name: "Picture: Halves 1" }).click()
    await press(page, "Earlier")
    await page.keyboard.press("Escape")
    const theirs = { method: "PUT", body: { mediaIds: [...kept].reverse() } } as const
    expect((await shop.admin(`/products/${id}/media/order`, theirs)).status).toBe(200)
    await press(page, "Save")
    await page.getByRole("status").getByText("Somebody else has saved meanwhile.").waitFor()
    expect(await page.getByRole("region", { name: "Unsaved changes" }).getByRole("alert").count()).toBe(0)
    expect(await order()).toEqual([...kept].reverse())
    await press(page, "Save mine over it")
    await said(page, "Saved.")
    expect(await order()).toEqual([...kept.slice(0, -2), kept.at(-1), kept.at(-2)])
    await visitor.leave()
  })

  test("a file that is no picture is refused with a sentence, and nothing is added", async () => {
    const { id, media } = await mug()
    const visitor = await comeIn(shop, { size: "desk", path: `/admin/products/${id}` })
    const { page } = visitor
    await page.getByLabel("Add pictures").setInputFiles({
      name: "drawing.svg",
      mimeType: "image/svg+xml",
      buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    })
    await said(page, "This file is no picture that can be read.")
    expect((await mug()).media).toHaveLength(media.length)
    await page.close()
  })
})
