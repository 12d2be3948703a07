// From a bare clone to a running shop or test, with nothing but Node.js and npm.
// The oldest Node that reads .mjs must be able to parse this file, so that it can answer with a sentence:
// no top-level await, no `?.` or `??`, built-in modules without the "node:" prefix.
import fs from "fs"
import path from "path"

const oldestNode = [20, 20, 0]

// Who performs what: the bundled server, or one of the files in start/.
const commands = {
  all: "server",
  web: "server",
  worker: "server",
  migrate: "server",
  seed: "server",
  backup: "server",
  restore: "server",
  doctor: "server",
  audit: "server",
  "owner-link": "server",
  bench: "bench",
  dev: "dev",
  test: "test",
  "test:chaos": "chaos",
  check: "check",
  generate: "generate",
  "who-may": "whoMay",
  "stripe-twin": "stripeTwin",
}

const usage = `  npm start                         opens the shop: web, worker and storefront in one process
  npm run dev                       the same, restarted when a source file changes
  npm test [-- FILTER]              runs the tests
  npm run test:chaos                kills, loses and doubles for 200 seeds, and looks whether the money agrees (SEED=7 for one)
  npm run check                     format, lint, types, tidiness, generated files
  npm run migrate                   brings the database forward
  npm run seed -- --demo            fills the demo shop (--remove-demo takes it out again)
  npm run seed -- --size SIZE       fills an empty shop with invented orders: small (1,000), medium (100,000), large (1,000,000)
  npm run backup -- FILE            writes everything into one file
  npm run restore -- FILE           reads it back into an empty database (--replace empties it first)
  npm run generate                  writes the OpenAPI document and the client's types from the routes
  npm run doctor                    says what is unsafe or broken, and what to do
  npm run audit                     checks the books
  npm run owner-link [-- MAIL]      lets an owner back in who is locked out
  npm run who-may                   says of every route who may call it
  npm run stripe-twin [-- SHOP]     opens a stand-in of Stripe, to try cards without an account there
  npm run bench [-- NAME]           measures
  npm run web | worker              one role alone, for more processes on one database

  The environment decides: PORT (4000), HOST (127.0.0.1; 0.0.0.0 opens it to the network), DATA_DIR (./data),
  DATABASE_URL (your own PostgreSQL 15 or newer), DATABASE_DIRECT_URL (past a pooler), DATABASE_PREPARE=off,
  PUBLIC_URL, TRUST_PROXY (proxies in front), SECRET, SMTP_URL, MAIL_FROM, LOG_LEVEL, LOG_FORMAT (text, json).
`

start().then(
  (code) => {
    if (typeof code === "number") process.exitCode = code
  },
  (error) => {
    const isSentence = error instanceof Sentence || (error && error.name === "Stop")
    console.error(`\n  ${isSentence ? error.message : error && error.stack ? error.stack : error}\n`)
    process.exit(1)
  },
)

async function start() {
  refuseOldNode(process.version)
  const command = process.argv[2] || "all"
  const args = process.argv.slice(3)
  if (command === "help" || command === "--help") return console.log(usage)
  if (!(command in commands))
    throw new Sentence(`"${command}" is not something Cartwright can do. It knows:\n\n${usage}`)
  if (commands[command] === "server" || command === "dev") refuseMissingPostgres()
  const { perform } = await import("./start/perform.mjs")
  return perform(commands[command], command, args)
}

function Sentence(message) {
  this.message = message
}

function refuseOldNode(version) {
  const found = version.replace("v", "").split(".").map(Number)
  const difference = oldestNode.map((part, at) => found[at] - part).find((part) => part !== 0)
  if (!(difference < 0)) return
  throw new Sentence(
    `Cartwright needs Node.js ${oldestNode.join(".")} or newer, and this is ${version}. ` +
      "Get a current one from https://nodejs.org or your package manager.",
  )
}

/** The embedded database is built for glibc; said before a minute of installing rather than after it. */
function refuseMissingPostgres() {
  if (process.platform !== "linux" || process.env.DATABASE_URL) return
  if (process.report.getReport().header.glibcVersionRuntime) return
  const folders = (process.env.PATH || "").split(":")
  const alpine = fs.existsSync("/usr/libexec") ? fs.readdirSync("/usr/libexec") : []
  const versioned = alpine
    .filter((name) => name.startsWith("postgresql"))
    .map((name) => `/usr/libexec/${name}`)
  if (folders.concat(versioned).some((folder) => fs.existsSync(path.join(folder, "initdb")))) return
  throw new Sentence(
    "This Linux uses musl, and the PostgreSQL that comes with Cartwright is built for glibc. Install one " +
      "(on Alpine: apk add postgresql18), or set DATABASE_URL to a PostgreSQL 15 or newer.",
  )
}
