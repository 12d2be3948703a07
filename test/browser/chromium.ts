import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"
import { type Browser, chromium } from "playwright-core"
import { inject } from "vitest"

// The same engine without the windows, menus and extensions of a browser takes a third less processor time.
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]

/** CHROME_PATH, or the first of the usual names that is on PATH. */
export function findChromium(env: Record<string, string | undefined> = process.env): string | undefined {
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean)
  const places = env.CHROME_PATH
    ? [env.CHROME_PATH]
    : names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return places.find(canRun)
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Whether the tests of this file can run. Where they cannot, it is said: a test left out
 * must not look like a pass.
 */
export function hasChromium(file: string): boolean {
  if (findChromium()) return true
  const { CHROME_PATH } = process.env
  const sought = CHROME_PATH
    ? `nothing to run at CHROME_PATH=${CHROME_PATH}`
    : `none of ${names.join(", ")} on PATH`
  process.stderr.write(
    `\nBrowser tests SKIPPED: no Chromium found (${sought}). Install Chromium or set CHROME_PATH to run ${file}.\n`,
  )
  return false
}

let opened: Promise<Browser> | undefined

/** One for all files of a worker: it goes when the worker does. Each visitor has a context in it. */
export async function theBrowser(): Promise<Browser> {
  if (!(await opened?.catch(() => undefined))?.isConnected()) opened = openBrowser()
  return opened as Promise<Browser>
}

async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error("these tests are skipped where there is no Chromium")
  // Chromium's own sandbox does not start for root, which is who runs tests in a container.
  const isRoot = process.getuid?.() === 0
  const { TMPDIR } = process.env
  // What it leaves behind when the worker ends goes with the run.
  process.env.TMPDIR = inject("testDir")
  try {
    return await chromium.launch({
      executablePath,
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        "--disable-gpu",
        // A page is open for seconds: its scripts are done before they would have been made quicker.
        "--js-flags=--max-optimized-bytecode-size=0 --no-maglev",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    })
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}
