import type { Rule, Violation } from "./rule.ts"
import type { Source } from "./source.ts"
import { arrowsFile, type Tree } from "./tree.ts"

const readmeLinesMax = 40
const readmeWords = ["Owns", "Tables", "Commands", "Events", "Invariants"]

function foldersOf(tree: Tree): string[] {
  return [...new Set(tree.files.flatMap(({ module }) => module ?? []))].sort()
}

const registered: Rule = {
  says: "every module is in arrows.json and has a door, and is mounted in app.ts",
  key: "registered",
  find(tree) {
    const folders = foldersOf(tree)
    const names = Object.keys(tree.arrows)
    const app = tree.file("server/app.ts")
    const at = (file: string, what: string): Violation => ({ file, line: 1, what })
    return [
      ...folders.filter((name) => !names.includes(name)).map((name) => at(arrowsFile, `${name} is missing`)),
      ...names
        .filter((name) => !folders.includes(name))
        .map((name) => at(arrowsFile, `${name} is not there`)),
      ...folders
        .filter(
          (name) =>
            !tree.file(`server/modules/${name}/index.ts`)?.text.includes(`export const ${name}Module`),
        )
        .map((name) => at(`server/modules/${name}/index.ts`, `does not export ${name}Module`)),
      ...folders
        .filter((name) => !new RegExp(`\\b${name}Module\\b`).test(app?.text ?? ""))
        .map((name) => at("server/app.ts", `${name}Module is not mounted`)),
    ]
  },
  breaks: [
    { [arrowsFile]: "{}", ...moduleFiles("low") },
    { [arrowsFile]: `{ "low": [] }` },
    { [arrowsFile]: `{ "low": [] }`, ...moduleFiles("low"), "server/app.ts": "" },
    { [arrowsFile]: `{ "low": [] }`, ...moduleFiles("low"), "server/modules/low/index.ts": "" },
  ],
  keeps: [{ [arrowsFile]: `{ "low": [] }`, ...moduleFiles("low") }],
}

function moduleFiles(name: string) {
  return {
    [`server/modules/${name}/index.ts`]: `export const ${name}Module = {}`,
    "server/app.ts": `import { ${name}Module } from "./modules/${name}/index.ts"`,
  }
}

const readmes: Rule = {
  says: `every module has a README that says what it owns, in at most ${readmeLinesMax} lines`,
  key: "readme",
  find: (tree) =>
    foldersOf(tree).flatMap((name) => {
      const path = `server/modules/${name}/README.md`
      const readme = tree.file(path)
      return readmeObjections(name, readme).map((what) => ({ file: path, line: 1, what }))
    }),
  breaks: [
    { "server/modules/low/index.ts": "" },
    {
      "server/modules/low/README.md":
        "# low\n\nOwns things.\n\n- Tables: one.\n- Commands: none.\n- Events: none.",
    },
    {
      "server/modules/low/README.md":
        "# other\n\nOwns things.\n\n- Tables:\n- Commands:\n- Events:\n- Invariants:",
    },
  ],
  keeps: [
    {
      "server/modules/low/README.md":
        "# low\n\nOwns things.\n\n- Tables:\n- Commands:\n- Events:\n- Invariants:",
    },
    {
      "server/modules/low/README.md":
        "# low\n\n- **Owns** a\n- **Tables** b\n- **Commands**\n- **Events**\n- **Invariants**",
    },
  ],
}

function readmeObjections(name: string, readme: Source | undefined): string[] {
  if (!readme) return ["is not there"]
  const words = readmeWords.filter(
    (word) => !new RegExp(`^(#+ |[-*] )?(\\*\\*)?${word}\\b`, "m").test(readme.text),
  )
  return [
    ...(readme.lines[0] === `# ${name}` ? [] : [`does not begin with "# ${name}"`]),
    ...words.map((word) => `no line begins with ${word}`),
    ...(readme.lines.length > readmeLinesMax + 1 ? [`has ${readme.lines.length - 1} lines`] : []),
  ]
}

const lockFile: Rule = {
  says: "the lock file names no host",
  key: "lock",
  find: (tree) => {
    const file = tree.file("package-lock.json")
    const places =
      file?.lines.flatMap((text, place) => (/"resolved": "[^"]*:/.test(text) ? [place + 1] : [])) ?? []
    const found = places.map((line) => ({ file: "package-lock.json", line, what: "names a host" }))
    return file ? found : [{ file: "package-lock.json", line: 1, what: "is not there" }]
  },
  breaks: [
    { "package-lock.json": `{ "resolved": "https://registry.example/pg.tgz" }` },
    { "package-lock.json": `{ "resolved": "git+ssh://git@example.com/pg" }` },
    {},
  ],
  keeps: [{ "package-lock.json": `{ "resolved": "server", "url": "https://example.com/funding" }` }],
}

const pinned: Rule = {
  says: "the version of every package is exact",
  key: "pinned",
  find: (tree) =>
    tree.files
      .filter(({ path }) => /^(\w+\/)?package\.json$/.test(path))
      .flatMap((file) => {
        const { dependencies, devDependencies, optionalDependencies } = JSON.parse(file.text || "{}")
        const wanted: [string, string][] = Object.entries({
          ...dependencies,
          ...devDependencies,
          ...optionalDependencies,
        })
        return wanted
          .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
          .map(([name, version]) => ({ file: file.path, line: 1, what: `${name} ${version}` }))
      }),
  breaks: [{ "server/package.json": `{ "dependencies": { "pg": "^8.23.1" } }` }],
  keeps: [{ "server/package.json": `{ "dependencies": { "pg": "8.23.1", "a": "18.4.0-beta.17" } }` }],
}

export const houseRules: Rule[] = [registered, readmes, lockFile, pinned]
