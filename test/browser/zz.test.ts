import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { expect, test } from "vitest"
import { seedDemo } from "../../server/demo.ts"
import { testApp } from "../../server/testing.ts"
import { violationsOn } from "./axe.ts"
import { openBrowser } from "./chromium.ts"
import { watch } from "./watch.ts"

test("pictures", async () => {
  const app = await testApp({ env: { PORT: "4000", PUBLIC_URL: "http://localhost:4000" } })
  const browser = await openBrowser()
  const found: unknown[] = []
  for (const width of [360, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: "reduce" })
    const page = await context.newPage()
    const complaints = await watch(page)
    for (const [name, url] of Object.entries({ setup: "http://localhost:4000/", owner: app.app.ownerLink ?? "", docs: "http://localhost:4000/docs" })) {
      await page.emulateMedia({ colorScheme: "light" })
      await page.goto(url)
      await page.screenshot({ path: `artifacts/browser/zz-${name}-${width}.png`, fullPage: name !== "docs" })
      found.push(name, width, await page.evaluate("document.documentElement.scrollWidth"), ...(await violationsOn(page)))
    }
    found.push(complaints)
    await context.close()
  }
  console.log(JSON.stringify(found, null, 1))
  await seedDemo(app.app, { onProgress() {} })
  const token = await app.owner()
  console.log(await promisify(execFile)("node", ["docs/pictures/make.mjs", "http://localhost:4000", token]).catch((e) => e))
  await browser.close()
  await app.close()
}, 200000)
