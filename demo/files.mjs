// Makes the files that the demo shop sells and writes them to files/: node demo/files.mjs
// Twice the same input gives the same files; nothing is downloaded.
import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { cookbook } from "./printing/cookbook.mjs"
import { planner } from "./printing/planner.mjs"
import { wallpapers } from "./printing/wallpapers.mjs"
import { zip } from "./printing/zip.mjs"

const here = dirname(fileURLToPath(import.meta.url))
const folder = join(here, "files")

const files = {
  "twenty-suppers.pdf": await cookbook(join(here, "pictures")),
  "weekly-planner.pdf": planner(),
  "window-wallpapers.zip": zip(await wallpapers()),
}

mkdirSync(folder, { recursive: true })
for (const [name, bytes] of Object.entries(files)) {
  writeFileSync(join(folder, name), bytes)
  console.log(`${name}, ${Math.round(bytes.length / 1000)} kB`)
}
