/** What the doctor finds and what to do about it, by the code that the shop gives it. */
export const doctorEn = {
  "doctor.node.supported": "Node.js {version} gets security fixes",
  "doctor.node.old": "Node.js {version} no longer gets security fixes",
  "doctor.node.old.todo": "Install Node.js 22 or 24; Cartwright runs on both without a change.",
  "doctor.disk.roomy": "{free} GB free where the data lies ({folder})",
  "doctor.disk.low": "{free} GB free where the data lies ({folder})",
  "doctor.disk.low.todo": "Make room soon: below 1 GB the shop is in danger.",
  "doctor.disk.full": "{free} GB free where the data lies ({folder})",
  "doctor.disk.full.todo": "Make room: a full disk stops every order.",
  "doctor.secret.strong": "The secret is long and random",
  "doctor.secret.weak": "The SECRET is short or guessable",
  "doctor.secret.weak.todo":
    "Leave SECRET unset (a random one is kept in DATA_DIR/secret), or set the output of: openssl rand -base64 48",
  "doctor.secret.readable": "Others can read the secret",
  "doctor.secret.readable.todo": "Run: chmod 600 {file}",
  "doctor.user.ordinary": "Runs as an ordinary user",
  "doctor.user.root": "Runs as root",
  "doctor.user.root.todo": "Run the shop as a user of its own.",

  "doctor.database.away": "The database cannot be examined.",
  "doctor.database.away.todo": "Check that it runs, and that DATABASE_URL leads to it.",
  "doctor.database.supported": "The database is new enough: PostgreSQL {version}",
  "doctor.database.old": "PostgreSQL {version} is too old",
  "doctor.database.old.todo": "Use PostgreSQL 15 or newer: backup there, restore here.",
  "doctor.database.durable": "The database keeps what it has confirmed",
  "doctor.database.forgets": "The database runs with {setting} = off: a crash can lose orders that were paid",
  "doctor.database.forgets.todo": "Run: alter system set {setting} = on; select pg_reload_conf();",
  "doctor.clocks.agree": "The clocks of the shop and the database agree",
  "doctor.clocks.apart": "The clocks of the shop and the database are {seconds} seconds apart",
  "doctor.clocks.apart.todo": "Turn on time synchronization (NTP) on both machines.",
  "doctor.encoding.right": "The database writes UTF-8",
  "doctor.encoding.wrong": "The database writes {encoding}",
  "doctor.encoding.wrong.todo":
    "Create it again: create database cartwright encoding 'UTF8' template template0;",
  "doctor.migrations.done": "The database is at this version",
  "doctor.migrations.missing": {
    one: "One migration is missing: {first}",
    other: "{count} migrations are missing, from {first} on",
  },
  "doctor.migrations.missing.todo": "Run: npm run migrate",
  "doctor.migrations.unknown": "The database has seen {name}, which this version does not know",
  "doctor.migrations.unknown.todo": "This version is older than its database: install the newer one again.",
  "doctor.migrations.changed": "The migration {name} was changed after it landed here",
  "doctor.migrations.changed.todo": "Undo the change and add a new migration.",

  "doctor.address.encrypted": "Open at {url}",
  "doctor.address.open":
    "PUBLIC_URL is {url}: no encryption in front, so cookies and addresses travel in the open",
  "doctor.address.open.todo":
    "Put a proxy with TLS in front (Caddy does it by itself) and set PUBLIC_URL=https://your.shop.",
  "doctor.proxy.ignored":
    "TRUST_PROXY is off: every visitor seems to come from the proxy, so they share one rate limit",
  "doctor.proxy.ignored.todo": "Set TRUST_PROXY to the number of proxies in front, usually 1.",
  "doctor.mail.sent": "Mail is sent as {sender}",
  "doctor.mail.kept": "No mail is sent: it stays in the shop's own mailbox",
  "doctor.mail.kept.todo": "Set SMTP_URL=smtp://user:password@mail.example.com:587 and MAIL_FROM.",
  "doctor.mail.no_sender": "MAIL_FROM is not set",
  "doctor.mail.no_sender.todo": "Set MAIL_FROM=orders@example.com, or another address of yours.",

  "doctor.shop.live": "The shop is live",
  "doctor.shop.not_live": "The shop is not live yet",
  "doctor.shop.demo": "The live shop still holds the demo data",
  "doctor.shop.demo.todo": "Run: npm run seed -- --remove-demo",
  "doctor.invoices.letters": "PDFs of invoices cannot show these letters as they are read: {letters}",
  "doctor.invoices.letters.todo":
    "Write what stands on invoices in Latin, Greek or Cyrillic letters; docs/guides/invoices.md says more.",
  "doctor.taxes.missing": "No tax rate holds in {countries}: buyers there are charged no tax",
  "doctor.taxes.missing.todo":
    "Set the rates under Markets and taxes, or take the countries out of the market.",
  "doctor.owners.password_only": "A password alone lets an owner in",
  "doctor.owners.password_only.todo":
    "Set up an authenticator app for every owner: docs/guides/people-and-keys.md says how.",
  "doctor.payments.play_money": "A way to pay takes no real money: the test cards, or Stripe with test keys",
  "doctor.payments.play_money.todo": "Switch it off in the admin, under Settings, Ways to pay.",
  "doctor.payments.no_bank_details":
    "Bank transfer is switched on and names no account: buyers are not offered it",
  "doctor.payments.no_bank_details.todo":
    "Write your bank details under Settings, Ways to pay; or switch it off.",
  "doctor.delivery.none": "Nothing that is carried can be ordered in {markets}: there is no way of delivery",
  "doctor.delivery.none.todo": "Add one under Settings, Delivery; or close the market.",
  "doctor.payments.no_keys":
    "Buyers can choose {providers}, and its keys are missing or were sealed with another SECRET",
  "doctor.payments.no_keys.todo":
    "Give the keys once more in the admin, under Settings, Ways to pay, Cards by Stripe; or bring the SECRET back.",
  "doctor.events.late": {
    one: "One event waits, for {seconds} s",
    other: "{count} events wait, the oldest for {seconds} s",
  },
  "doctor.events.late.todo": "Is a worker running? Start one with: npm run worker, and read its log.",
  "doctor.jobs.given_up": { one: "A job has given up", other: "{count} jobs have given up" },
  "doctor.jobs.given_up.todo":
    "They are under Work in the background with their errors: mend the cause, and try again there.",
} as const
