import fs from "node:fs"
import path from "node:path"
import { root } from "./small.mjs"

/** The sources in a folder that a bundle may be made of, tests left out. */
export function sourcesIn(folder) {
  const full = path.join(root, folder)
  if (!fs.existsSync(full)) return []
  return fs.readdirSync(full, { withFileTypes: true }).reduce((files, entry) => {
    const name = path.join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === "node_modules" ? files : files.concat(sourcesIn(name))
    return /\.(tsx?|mjs|js|json|css|csv|html|svg)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)
      ? files.concat(name)
      : files
  }, [])
}
