import { randomBytes } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { isIP } from "node:net"
import { join, resolve } from "node:path"
import { makeFolder } from "./folders.ts"
import { sendableAddress } from "./mail_address.ts"
import { reasonOf, Stop } from "./terminal.ts"

export const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const
export type LogLevel = (typeof logLevels)[number]

export type Config = {
  root: string
  port: number
  /** 127.0.0.1 answers this machine only; HOST=0.0.0.0 opens the shop to the network. */
  host: string
  dataDir: string
  /** Absent: the embedded PostgreSQL under `dataDir`. */
  databaseUrl: string | undefined
  /** Past a pooler, for migrations, LISTEN and the job engine; the same as `databaseUrl` unless given. */
  databaseDirectUrl: string | undefined
  /** False behind a transaction pooler that cannot keep prepared statements. */
  databasePrepare: boolean
  publicUrl: string
  /** What Fastify calls trustProxy: false, true, a number of hops, or addresses of proxies. */
  trustProxy: boolean | number | string[]
  secret: string
  secretFrom: "environment" | "file"
  smtpUrl: string | undefined
  /** Only the address: the name beside it is the shop's own. */
  mailFrom: string | undefined
  /** Where Stripe is, and its browser script: other addresses are for a twin of it, in tests. */
  /** Test cards that are answered elsewhere than in this program, so that tests can stand between. */
  localCardsUrl: string | undefined
  stripeApiUrl: string | undefined
  stripeScriptUrl: string | undefined
  logLevel: LogLevel
  logFormat: "text" | "json"
}

type Environment = Record<string, string | undefined>

/** Everything the environment decides, checked once; a bad value is answered with a sentence. */
export function readConfig(env: Environment, root: string): Config {
  const port = whole(env, "PORT", { fallback: 4000, min: 0, max: 65_535 })
  const dataDir = resolve(root, text(env, "DATA_DIR") ?? "data")
  const databaseUrl = databaseAddress(env, "DATABASE_URL")
  const databaseDirectUrl = databaseAddress(env, "DATABASE_DIRECT_URL") ?? databaseUrl
  if (databaseDirectUrl && !databaseUrl) {
    throw new Stop(
      "DATABASE_DIRECT_URL is set without DATABASE_URL: set both, or neither for the embedded database.",
    )
  }
  return {
    root,
    port,
    host: text(env, "HOST") ?? "127.0.0.1",
    dataDir,
    databaseUrl,
    databaseDirectUrl,
    databasePrepare: oneOf(env, "DATABASE_PREPARE", ["on", "off"], "on") === "on",
    publicUrl: webAddress(env, "PUBLIC_URL") ?? `http://localhost:${port}`,
    trustProxy: proxies(env),
    ...secretOf(env, dataDir),
    smtpUrl: address(env, "SMTP_URL", ["smtp:", "smtps:"], "smtp://user:password@mail.example.com:587"),
    mailFrom: sender(env),
    localCardsUrl: webAddress(env, "LOCAL_CARDS_URL"),
    stripeApiUrl: webAddress(env, "STRIPE_API_URL"),
    stripeScriptUrl: address(
      env,
      "STRIPE_SCRIPT_URL",
      ["http:", "https:"],
      "https://js.stripe.com/endive/stripe.js",
    ),
    logLevel: oneOf(env, "LOG_LEVEL", logLevels, "info"),
    logFormat: oneOf(env, "LOG_FORMAT", ["text", "json"], env.NODE_ENV === "production" ? "json" : "text"),
  }
}

function secretOf(env: Environment, dataDir: string): Pick<Config, "secret" | "secretFrom"> {
  const given = text(env, "SECRET")
  if (given !== undefined) return { secret: given, secretFrom: "environment" }
  const file = join(dataDir, "secret")
  try {
    makeFolder(dataDir, 0o711)
    try {
      writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    }
    return { secret: readFileSync(file, "utf8").trim(), secretFrom: "file" }
  } catch (error) {
    throw new Stop(
      `The secret in ${file} cannot be written or read: ${reasonOf(error)}. Set DATA_DIR or SECRET.`,
    )
  }
}

function proxies(env: Environment): Config["trustProxy"] {
  const value = text(env, "TRUST_PROXY")
  if (value === undefined || value === "off" || value === "false" || value === "0") return false
  if (value === "on" || value === "true") return true
  if (/^\d{1,2}$/.test(value)) return Number(value)
  const list = value.split(",").map((part) => part.trim())
  const known = ["loopback", "linklocal", "uniquelocal"]
  const bad = list.find((part) => !known.includes(part) && !isNetwork(part))
  if (bad === undefined) return list
  throw new Stop(
    `TRUST_PROXY is "${value}": write on, off, the number of proxies, or their addresses (10.0.0.0/8).`,
  )
}

/** An address, or all that begin with so many bits of one. */
function isNetwork(text: string): boolean {
  const [, address = "", bits = "0"] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const version = isIP(address)
  return version !== 0 && Number(bits) <= (version === 4 ? 32 : 128)
}

function text(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim()
  return value ? value : undefined
}

function whole(
  env: Environment,
  name: string,
  range: { fallback: number; min: number; max: number },
): number {
  const value = text(env, name)
  if (value === undefined) return range.fallback
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
  if (number >= range.min && number <= range.max) return number
  throw new Stop(`${name} is "${value}": write a whole number from ${range.min} to ${range.max}.`)
}

function oneOf<Word extends string>(
  env: Environment,
  name: string,
  words: readonly Word[],
  fallback: Word,
): Word {
  const value = text(env, name)
  if (value === undefined) return fallback
  const word = words.find((known) => known === value)
  if (word === undefined) throw new Stop(`${name} is "${value}": write one of ${words.join(", ")}.`)
  return word
}

function webAddress(env: Environment, name: string): string | undefined {
  const given = address(env, name, ["http:", "https:"], "https://shop.example.com")
  if (given === undefined) return undefined
  const url = new URL(given)
  if (url.pathname !== "/" || url.search || url.hash) {
    throw new Stop(`${name} is "${given}": write it without a path, like https://shop.example.com.`)
  }
  return url.origin
}

/** Written as people write it: "My shop <orders@example.com>", or only the address. */
function sender(env: Environment): string | undefined {
  const value = text(env, "MAIL_FROM")
  if (value === undefined) return undefined
  const written = /^[^<>]*<([^<>]*)>$/.exec(value)?.[1] ?? value
  if (/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(written)) return sendableAddress(written)
  throw new Stop(`MAIL_FROM is "${value}": write it like My shop <orders@example.com>.`)
}

function databaseAddress(env: Environment, name: string): string | undefined {
  return address(
    env,
    name,
    ["postgres:", "postgresql:"],
    "postgres://user:password@db.example.com/cartwright",
  )
}

/** Addresses of databases and mail servers hold passwords: a bad one is never printed. */
function address(env: Environment, name: string, protocols: string[], example: string): string | undefined {
  const value = text(env, name)
  if (value === undefined) return undefined
  const parsed = URL.canParse(value) ? new URL(value) : undefined
  if (parsed && protocols.includes(parsed.protocol)) return value
  throw new Stop(`${name} is not an address that can be used: write it like ${example}.`)
}
