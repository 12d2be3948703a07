/** "refuse" is unsafe or broken: the doctor ends with exit code 1. */
export type Level = "ok" | "warn" | "refuse"

/**
 * `code` and `values` are for programs and other languages, `what` and `todo` are sentences in English. Every
 * finding but "ok" says what to do.
 */
export type Finding = {
  level: Level
  code: string
  values: Record<string, string | number>
  what: string
  todo?: string
}

/** Everything that the doctor can say, by its code. */
export const sayings = {
  "node.supported": { what: "Node.js {version} gets security fixes" },
  "node.old": {
    what: "Node.js {version} no longer gets security fixes",
    todo: "Install Node.js 22 or 24; Cartwright runs on both without a change.",
  },
  "disk.roomy": { what: "{free} GB free where the data lies ({folder})" },
  "disk.low": {
    what: "{free} GB free where the data lies ({folder})",
    todo: "Make room soon: below 1 GB the shop is in danger.",
  },
  "disk.full": {
    what: "{free} GB free where the data lies ({folder})",
    todo: "Make room: a full disk stops every order.",
  },
  "secret.strong": { what: "The secret is long and random" },
  "secret.weak": {
    what: "The SECRET is short or guessable",
    todo: "Leave SECRET unset (a random one is kept in DATA_DIR/secret), or set the output of: openssl rand -base64 48",
  },
  "secret.readable": { what: "Others can read the secret", todo: "Run: chmod 600 {file}" },
  "user.ordinary": { what: "Runs as an ordinary user" },
  "user.root": { what: "Runs as root", todo: "Run the shop as a user of its own." },

  "database.away": {
    what: "The database cannot be examined: {reason}",
    todo: "Check that it runs, and that DATABASE_URL leads to it.",
  },
  "database.supported": { what: "The database is new enough: PostgreSQL {version}" },
  "database.old": {
    what: "PostgreSQL {version} is too old",
    todo: "Use PostgreSQL 15 or newer: backup there, restore here.",
  },
  "database.durable": { what: "The database keeps what it has confirmed" },
  "database.forgets": {
    what: "The database runs with {setting} = off: a crash can lose orders that were paid",
    todo: "Run: alter system set {setting} = on; select pg_reload_conf();",
  },
  "clocks.agree": { what: "The clocks of the shop and the database agree" },
  "clocks.apart": {
    what: "The clocks of the shop and the database are {seconds} seconds apart",
    todo: "Turn on time synchronization (NTP) on both machines.",
  },
  "encoding.right": { what: "The database writes UTF-8" },
  "encoding.wrong": {
    what: "The database writes {encoding}",
    todo: "Create it again: create database cartwright encoding 'UTF8' template template0;",
  },
  "migrations.done": { what: "The database is at this version" },
  "migrations.missing": {
    what: "{count} migrations are missing, from {first} on",
    todo: "Run: npm run migrate",
  },
  "migrations.unknown": {
    what: "The database has seen {name}, which this version does not know",
    todo: "This version is older than its database: install the newer one again.",
  },
  "migrations.changed": {
    what: "The migration {name} was changed after it landed here",
    todo: "Undo the change and add a new migration.",
  },

  "address.encrypted": { what: "Open at {url}" },
  "address.open": {
    what: "PUBLIC_URL is {url}: no encryption in front, so cookies and addresses travel in the open",
    todo: "Put a proxy with TLS in front (Caddy does it by itself) and set PUBLIC_URL=https://your.shop.",
  },
  "proxy.ignored": {
    what: "TRUST_PROXY is off: every visitor seems to come from the proxy, so they share one rate limit",
    todo: "Set TRUST_PROXY to the number of proxies in front, usually 1.",
  },
  "mail.sent": { what: "Mail is sent as {sender}" },
  "mail.kept": {
    what: "No mail is sent: it stays in the shop's own mailbox",
    todo: "Set SMTP_URL=smtp://user:password@mail.example.com:587 and MAIL_FROM.",
  },
  "mail.no_sender": {
    what: "MAIL_FROM is not set",
    todo: 'Set MAIL_FROM="My shop <orders@example.com>".',
  },

  "shop.live": { what: "The shop is live" },
  "shop.not_live": { what: "The shop is not live yet" },
  "shop.demo": {
    what: "The live shop still holds the demo data",
    todo: "Run: npm run seed -- --remove-demo",
  },
  "owners.password_only": {
    what: "A password alone lets an owner in",
    todo: "Set up an authenticator app for every owner: docs/guides/people-and-keys.md says how.",
  },
  "invoices.letters": {
    what: "PDFs of invoices cannot show these letters as they are read: {letters}",
    todo: "Write what stands on invoices in Latin, Greek or Cyrillic letters; docs/guides/invoices.md says more.",
  },
  "taxes.missing": {
    what: "No tax rate holds in {countries}: buyers there are charged no tax",
    todo: "Set the rates under Settings, Markets and taxes; or take the countries out of the market.",
  },
  "payments.play_money": {
    what: "A way to pay takes no real money: the test cards, or Stripe with test keys",
    todo: "Switch it off in the admin, under Settings, Ways to pay.",
  },
  "payments.no_bank_details": {
    what: "Bank transfer is switched on and names no account: buyers are not offered it",
    todo: "Write your bank details in the admin, under Settings, Ways to pay; or switch it off.",
  },
  "delivery.none": {
    what: "Nothing that is carried can be ordered in {markets}: there is no way of delivery",
    todo: "Add one in the admin, under Settings, Delivery; or close the market.",
  },
  "payments.no_keys": {
    what: "Buyers can choose {providers}, and its keys are missing or were sealed with another SECRET",
    todo: "Give the keys once more in the admin, under Settings, Ways to pay, Cards by Stripe; or bring the SECRET back.",
  },
  "events.late": {
    what: "{count} events wait, the oldest for {seconds} s",
    todo: "Is a worker running? Start one with: npm run worker, and read its log.",
  },
  "jobs.given_up": {
    what: "Jobs that have given up: {count}",
    todo: "The admin has them with their errors under Work in the background: mend the cause, and try again there.",
  },
} as const satisfies Record<string, { what: string; todo?: string }>

export type FindingCode = keyof typeof sayings

type BlanksIn<Text> = Text extends `${string}{${infer Blank}}${infer Rest}` ? Blank | BlanksIn<Rest> : never
type TextsOf<Code extends FindingCode> = (typeof sayings)[Code][keyof (typeof sayings)[Code]]
type Values<Code extends FindingCode> = [BlanksIn<TextsOf<Code>>] extends [never]
  ? []
  : [values: { [Blank in BlanksIn<TextsOf<Code>>]: string | number }]

export function finding<Code extends FindingCode>(level: Level, code: Code, ...given: Values<Code>): Finding {
  const values: Finding["values"] = given[0] ?? {}
  const { what, todo }: { what: string; todo?: string } = sayings[code]
  return { level, code, values, what: filled(what, values), ...(todo && { todo: filled(todo, values) }) }
}

function filled(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank))
}
