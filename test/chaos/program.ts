import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { inject } from "vitest"
import { makeDatabase } from "../../server/kit/testing.ts"
import type { CallOptions, Reply } from "../../server/testing.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))

// What `start.mjs` has built once need not be looked at before each start.
const openBuilt = `
  import { open } from ${JSON.stringify(pathToFileURL(join(root, "start", "bundle.mjs")).href)}
  process.exitCode = await open("server", ["all"])
`

export type Program = {
  url: string
  call(path: string, given?: CallOptions): Promise<Reply>
  /** `kill -9`, without a word of warning. */
  kill(): Promise<void>
  output(): string
}

export type Place = {
  databaseUrl: string
  /** With another way to its database, where something stands between. */
  start(given?: { databaseUrl: string }): Promise<Program>
  close(): Promise<void>
}

/** A database and a data folder that programs are started on and killed in, one after the other. */
export async function openPlace(env: Record<string, string> = {}): Promise<Place> {
  const { url: databaseUrl, drop } = await makeDatabase()
  const dataDir = mkdtempSync(join(inject("testDir"), "chaos-"))
  const children: ChildProcess[] = []
  return {
    databaseUrl,
    async start(given) {
      const words =
        children.length === 0 ? [join(root, "start.mjs")] : ["--input-type=module", "-e", openBuilt]
      const child = spawn(process.execPath, words, {
        cwd: root,
        stdio: ["ignore", "pipe", "pipe"],
        env: {
          ...process.env,
          NODE_ENV: "",
          DATABASE_URL: given?.databaseUrl ?? databaseUrl,
          DATA_DIR: dataDir,
          PORT: "0",
          TRUST_PROXY: "loopback",
          LOG_LEVEL: "warn",
          ...env,
        },
      })
      children.push(child)
      return open(child)
    },
    async close() {
      for (const child of children) await end(child)
      await drop()
    },
  }
}

async function open(child: ChildProcess): Promise<Program> {
  let output = ""
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk
      const address = /is open at (\S+)/.exec(output)?.[1]
      if (address) resolve(address.replace("localhost", "127.0.0.1"))
    }
    child.stdout?.on("data", listen)
    child.stderr?.on("data", listen)
    child.once("exit", () => reject(new Error(`the program ended: ${output}`)))
  })
  let client = 0
  return {
    url,
    output: () => output,
    kill: () => end(child),
    async call(path, { method, body, token, cartToken, headers } = {}) {
      const reply = await fetch(`${url}${path}`, {
        method: method ?? (body === undefined ? "GET" : "POST"),
        headers: {
          "x-forwarded-for": `10.9.${(client >> 8) & 255}.${client++ & 255}`,
          ...(body !== undefined && { "content-type": "application/json" }),
          ...(token && { authorization: `Bearer ${token}` }),
          ...(cartToken && { "cart-token": cartToken }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const text = await reply.text()
      return {
        status: reply.status,
        text,
        headers: reply.headers,
        body: text.startsWith("{") ? JSON.parse(text) : undefined,
      }
    },
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  child.kill("SIGKILL")
  await gone
}
