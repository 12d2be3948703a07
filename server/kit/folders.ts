import { existsSync, mkdirSync } from "node:fs"
import { dirname } from "node:path"

/** With its parents. Node's own way to make them tries for ever where nothing can be made, as below /proc. */
export function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder), mode)
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  }
}
