import { execFileSync } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, inject, test } from "vitest"
import { root } from "./fixtures/places.ts"

test("the linter refuses a promise that nobody awaits", () => {
  const folder = mkdtempSync(join(inject("testDir"), "lint-"))
  try {
    const config = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"))
    // Outside the repository there is no git to ask which files count.
    const alone = { ...config, $schema: undefined, vcs: { enabled: false } }
    writeFileSync(join(folder, "biome.json"), JSON.stringify(alone))
    cpSync(join(root, "test/start/fixtures/floating.txt"), join(folder, "floating.ts"))
    expect(() => lint(folder)).toThrow(/noFloatingPromises/)

    const awaited = readFileSync(join(folder, "floating.ts"), "utf8")
      .replace("export function", "export async function")
      .replace("  chargeCard()", "  await chargeCard()")
    writeFileSync(join(folder, "floating.ts"), awaited)
    expect(() => lint(folder)).not.toThrow()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

function lint(folder: string): string {
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome")
  try {
    return execFileSync(process.execPath, [biome, "lint", "--colors=off", "floating.ts"], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
    })
  } catch (error) {
    throw new Error(String((error as { stderr: string }).stderr))
  }
}
