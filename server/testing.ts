import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { inject } from "vitest"
import { type App, openApp } from "./app.ts"
import { seedDemo } from "./demo.ts"
import { readConfig } from "./kit/config.ts"
import { openLog } from "./kit/log.ts"
import { madeOnce, makeDatabase, type PrivateDatabase } from "./kit/testing.ts"

export type TestApp = {
  app: App
  /** Where it listens, on loopback. */
  url: string
  databaseUrl: string
  /** JSON in and out; an absolute path of the API. */
  call(path: string, given?: CallOptions): Promise<Reply>
  /** Signs in the first owner and gives a bearer token. */
  owner(): Promise<string>
  close(): Promise<void>
}

export type CallOptions = {
  method?: string
  body?: unknown
  token?: string | undefined
  cartToken?: string | undefined
  headers?: Record<string, string>
}

// biome-ignore lint/suspicious/noExplicitAny: replies have every shape, and a wrong field fails the test.
export type Reply = { status: number; body: any; headers: Headers; text: string }

const root = fileURLToPath(new URL("../", import.meta.url))

type Given = {
  role?: "all" | "web"
  env?: Record<string, string>
  /** Gets every line that is logged. */
  log?: ((line: string) => void) | undefined
}

/**
 * The whole program on a private database: web, deliverer and jobs, speaking HTTP on a free port of loopback.
 */
export async function testApp(given: Given = {}): Promise<TestApp> {
  return openOn(await makeDatabase(), given)
}

/** The same with the demo shop in it, which is filled once in a run and copied for each who wants it. */
export async function demoApp(given: Given = {}): Promise<TestApp> {
  const made = join(inject("testDir"), "demo")
  await madeOnce("demo", async () => {
    const database = await makeDatabase()
    const shop = await openOn(database, {})
    await seedDemo(shop.app, { onProgress() {} })
    await shop.app.close()
    renameSync(shop.app.config.dataDir, made)
    writeFileSync(join(made, "database"), new URL(database.url).pathname.slice(1))
  })
  const dataDir = mkdtempSync(join(inject("testDir"), "app-"))
  // A file of the shop is never changed: it is written anew, or goes. So all shops may have the same.
  linkAll(join(made, "media"), join(dataDir, "media"))
  cpSync(made, dataDir, { recursive: true, filter: (file) => file !== join(made, "media") })
  return openOn(await makeDatabase(readFileSync(join(made, "database"), "utf8")), given, dataDir)
}

function linkAll(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [one, other] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkAll(one, other)
    else linkSync(one, other)
  }
}

async function openOn(
  { url: databaseUrl, drop }: PrivateDatabase,
  given: Given,
  dataDir = mkdtempSync(join(inject("testDir"), "app-")),
): Promise<TestApp> {
  const config = {
    ...readConfig(
      { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PORT: "0", TRUST_PROXY: "loopback", ...given.env },
      root,
    ),
  }
  const level = process.env.TEST_LOG || given.log ? "debug" : "silent"
  const log = openLog({ level, format: "text", ...(given.log && { write: given.log }) })
  const app = await openApp({
    config,
    databaseUrl,
    databaseDirectUrl: databaseUrl,
    role: given.role ?? "all",
    log,
    checkReplies: true,
  })
  const url = await app.listen()
  let client = 0
  const call = async (path: string, options: CallOptions = {}): Promise<Reply> => {
    const { body, token, cartToken } = options
    const isText = typeof body === "string"
    const reply = await fetch(`${url}${path}`, {
      method: options.method ?? (body === undefined ? "GET" : "POST"),
      redirect: "manual",
      headers: {
        // Each call comes from another client, so that only tests of the limits meet them.
        "x-forwarded-for": `10.${(client >> 16) & 255}.${(client >> 8) & 255}.${client++ & 255}`,
        ...(body !== undefined && !isText && { "content-type": "application/json" }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(cartToken && { "cart-token": cartToken }),
        ...options.headers,
      },
      ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
    })
    const text = await reply.text()
    const isJson = reply.headers.get("content-type")?.includes("json")
    return {
      status: reply.status,
      body: isJson && text ? JSON.parse(text) : undefined,
      headers: reply.headers,
      text,
    }
  }
  return {
    app,
    url,
    databaseUrl,
    call,
    async owner() {
      const token = app.ownerLink?.split("token=")[1]
      const body = {
        token,
        email: "owner@example.com",
        name: "Olive Owner",
        password: "three small green boats",
      }
      return (await call("/admin/v1/first-owner", { body })).body.token
    },
    async close() {
      await app.close()
      await drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
