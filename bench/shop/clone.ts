import { execFileSync } from "node:child_process"
import { copyFileSync, existsSync, mkdirSync } from "node:fs"
import { dirname, join } from "node:path"

/** The sources as a newcomer gets them; says in words where they came from. */
export function freshClone(root: string, folder: string): string {
  const git = (...words: string[]) =>
    execFileSync("git", ["-C", root, ...words], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 })
  if (git("status", "--porcelain") === "") {
    execFileSync("git", ["clone", "--quiet", "--no-hardlinks", root, folder])
    return `Cloned ${git("rev-parse", "--short", "HEAD").trim()}`
  }
  const files = git("ls-files", "--cached", "--others", "--exclude-standard", "-z")
    .split("\0")
    .filter(Boolean)
  for (const file of files.filter((name) => existsSync(join(root, name)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    copyFileSync(join(root, file), join(folder, file))
  }
  return `Copied ${files.length} files, because there are changes that are not committed`
}
