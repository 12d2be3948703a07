import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { afterAll, expect, inject, test } from "vitest"
import { readConfig } from "./config.ts"

const root = mkdtempSync(join(inject("testDir"), "config-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

test("an empty environment opens a local shop on port 4000 with the embedded database", () => {
  const config = readConfig({}, root)
  expect(config).toMatchObject({
    port: 4000,
    host: "127.0.0.1",
    dataDir: join(root, "data"),
    databaseUrl: undefined,
    databasePrepare: true,
    publicUrl: "http://localhost:4000",
    trustProxy: false,
    secretFrom: "file",
  })
})

test("the secret is made once, long, and readable by its owner only", () => {
  const first = readConfig({}, root).secret
  expect(first.length).toBeGreaterThanOrEqual(43)
  expect(readConfig({}, root).secret).toBe(first)
  const file = join(root, "data", "secret")
  expect(readFileSync(file, "utf8").trim()).toBe(first)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readConfig({ SECRET: "given" }, root)).toMatchObject({ secret: "given", secretFrom: "environment" })
})

test.each([
  [{ PORT: "80a" }, 'PORT is "80a": write a whole number from 0 to 65535.'],
  [{ PORT: "70000" }, "PORT is"],
  [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL is not an address that can be used"],
  [{ DATABASE_DIRECT_URL: "postgres://a@b/c" }, "DATABASE_DIRECT_URL is set without DATABASE_URL"],
  [{ DATABASE_PREPARE: "maybe" }, 'DATABASE_PREPARE is "maybe": write one of on, off.'],
  [{ PUBLIC_URL: "shop.example.com" }, "PUBLIC_URL is not an address"],
  [{ PUBLIC_URL: "https://shop.example.com/de" }, "write it without a path"],
  [{ TRUST_PROXY: "yes please" }, 'TRUST_PROXY is "yes please"'],
  [{ TRUST_PROXY: "10.0.0.1, 999.1.1.1" }, 'TRUST_PROXY is "10.0.0.1, 999.1.1.1"'],
  [{ TRUST_PROXY: "10.0.0.0/99" }, 'TRUST_PROXY is "10.0.0.0/99"'],
  [{ TRUST_PROXY: "fd00::/129" }, 'TRUST_PROXY is "fd00::/129"'],
  [{ SMTP_URL: "https://mail" }, "SMTP_URL is not an address"],
  [{ MAIL_FROM: "My shop" }, 'MAIL_FROM is "My shop": write it like My shop <orders@example.com>.'],
  [{ LOG_LEVEL: "loud" }, 'LOG_LEVEL is "loud"'],
])("%j is answered with a sentence", (env, sentence) => {
  expect(() => readConfig(env, root)).toThrow(sentence)
})

test("a bad database address is not repeated, because it may hold a password", () => {
  expect(() => readConfig({ DATABASE_URL: "mysql://admin:hunter2@db/x" }, root)).not.toThrow("hunter2")
})

test.each([
  ["on", true],
  ["off", false],
  ["2", 2],
  ["10.0.0.0/8, loopback", ["10.0.0.0/8", "loopback"]],
  ["fd00::/8,127.0.0.1", ["fd00::/8", "127.0.0.1"]],
])("TRUST_PROXY=%s", (value, expected) => {
  expect(readConfig({ TRUST_PROXY: value }, root).trustProxy).toEqual(expected)
})

test.each(["orders@example.com", "My shop <orders@example.com>", "<orders@example.com>"])(
  "MAIL_FROM=%s sends from the address alone",
  (value) => {
    expect(readConfig({ MAIL_FROM: value }, root).mailFrom).toBe("orders@example.com")
  },
)

test("a sender and an address with umlauts are kept as mail servers and browsers send them", () => {
  const config = readConfig(
    { MAIL_FROM: "Küche <post@küche.example>", PUBLIC_URL: "https://küche.example" },
    root,
  )
  expect(config.mailFrom).toBe("post@xn--kche-0ra.example")
  expect(config.publicUrl).toBe("https://xn--kche-0ra.example")
})
