/**
 * The card field itself, a page of the twin's own: number, date and code never leave its origin. It answers
 * the script of `browser_script.ts` by messages and asks the twin for a confirmation token.
 */
export function browserField(): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Card</title><style>${style}</style></head>
<body><form id="form" autocomplete="on" novalidate>
${["number", "expiry", "cvc"].map(input).join("\n")}
</form><script>${script}</script></body></html>
`
}

const hints: Record<string, string> = { number: "1234 1234 1234 1234", expiry: "MM / YY", cvc: "CVC" }
const completions: Record<string, string> = { number: "cc-number", expiry: "cc-exp", cvc: "cc-csc" }

function input(name: string): string {
  return `<div class="field ${name}"><label for="${name}"></label><input id="${name}" name="${name}"
inputmode="numeric" autocomplete="${completions[name]}" placeholder="${hints[name]}" maxlength="23"
aria-describedby="${name}-problem"><span id="${name}-problem" class="problem" aria-live="polite"></span></div>`
}

const style = `
*{box-sizing:border-box}
body{margin:0;padding:1px;background:none;color:var(--colorText);font:400 var(--fontSizeBase,16px)/1.4 var(--fontFamily,sans-serif)}
form{display:grid;gap:.9rem;grid-template-columns:1fr 1fr}
.number{grid-column:1/-1}
label{display:block;margin-bottom:.3rem;font-size:.93em;font-weight:600}
input{width:100%;min-height:3rem;padding:.6rem .9rem;border:1px solid var(--edge,#888);border-radius:var(--borderRadius,4px);
background:var(--colorBackground,#fff);color:var(--colorText,#222);font:inherit}
input::placeholder{color:var(--colorTextPlaceholder,#767676);opacity:1}
input:focus-visible{outline:3px solid var(--colorPrimary,#06c);outline-offset:0}
input[aria-invalid=true]{border:2px solid var(--colorDanger,#b00)}
.problem{display:block;color:var(--colorDanger,#b00);font-size:.9em}
`

const script = `
const words = {
  en: ["Card number", "Expiration date", "Security code", "Your card number is incomplete.",
    "Your card number is invalid.", "Your card’s expiration date is incomplete.",
    "Your card’s expiration date is in the past.", "Your card’s security code is incomplete."],
  de: ["Kartennummer", "Ablaufdatum", "Prüfziffer", "Die Kartennummer ist unvollständig.",
    "Die Kartennummer ist ungültig.", "Das Ablaufdatum ist unvollständig.",
    "Das Ablaufdatum liegt in der Vergangenheit.", "Die Prüfziffer ist unvollständig."],
  id: ["Nomor kartu", "Tanggal kedaluwarsa", "Kode keamanan", "Nomor kartu Anda tidak lengkap.",
    "Nomor kartu Anda tidak valid.", "Tanggal kedaluwarsa kartu Anda tidak lengkap.",
    "Kartu Anda sudah kedaluwarsa.", "Kode keamanan kartu Anda tidak lengkap."],
}
let key, say = words.en
const names = ["number", "expiry", "cvc"]
const field = (name) => document.getElementById(name)
const digits = (name) => field(name).value.replace(/\\D/g, "")
const send = (message) => parent.postMessage(message, "*")
const tellHeight = () => send({ tells: "height", given: document.documentElement.offsetHeight })

const show = ({ group }) => {
  const { variables = {}, rules = {} } = group.appearance || {}
  const edge = ((rules[".Input"] || {}).border || "").split(" ").pop()
  for (const [name, value] of Object.entries({ ...variables, ...(edge && { edge }) }))
    document.documentElement.style.setProperty("--" + name, value)
  const language = String(group.locale || "en").slice(0, 2)
  document.documentElement.lang = language
  say = words[language] || words.en
  names.forEach((name, place) => { document.querySelector("label[for=" + name + "]").textContent = say[place] })
  tellHeight()
}

const passesLuhn = (number) =>
  [...number].reverse().reduce((sum, digit, place) => {
    const twice = Number(digit) * (place % 2 ? 2 : 1)
    return sum + (twice > 9 ? twice - 9 : twice)
  }, 0) % 10 === 0
const problemOf = {
  number: () => digits("number").length < 13 ? say[3] : passesLuhn(digits("number")) ? "" : say[4],
  expiry() {
    const [, month, year] = /^(0[1-9]|1[0-2])(\\d\\d)$/.exec(digits("expiry")) || []
    if (!month) return say[5]
    return new Date(2000 + Number(year), Number(month)) <= new Date() ? say[6] : ""
  },
  cvc: () => digits("cvc").length < 3 ? say[7] : "",
}
const tellProblem = (name, words) => {
  document.getElementById(name + "-problem").textContent = words
  field(name).setAttribute("aria-invalid", String(words !== ""))
  tellHeight()
}
const check = () => {
  const wrong = names.filter((name) => problemOf[name]())
  for (const name of names) tellProblem(name, problemOf[name]())
  if (wrong.length === 0) return { selectedPaymentMethod: "card" }
  field(wrong[0]).focus()
  return { error: { type: "validation_error", code: "incomplete_" + wrong[0], message: problemOf[wrong[0]]() } }
}

const flat = (value, name) =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([part, one]) => flat(one, name + "[" + part + "]"))
    : value === undefined || value === "" ? [] : [[name, String(value)]]
const makeToken = async ({ group, params }) => {
  const expiry = digits("expiry")
  const card = { number: digits("number"), exp_month: Number(expiry.slice(0, 2)), exp_year: 2000 + Number(expiry.slice(2)), cvc: digits("cvc") }
  const body = new URLSearchParams([
    ["key", key],
    ...flat({ type: "card", card, ...params.payment_method_data }, "payment_method_data"),
    ...flat(group.setupFutureUsage ?? undefined, "setup_future_usage"),
  ])
  try {
    const answer = await fetch("/v1/confirmation_tokens", { method: "POST", body })
    const found = await answer.json()
    return answer.ok ? { confirmationToken: found } : { error: found.error }
  } catch {
    return { error: { type: "api_connection_error", message: "The payment provider cannot be reached." } }
  }
}

const answers = {
  show: (given) => { key = given.key; show(given) },
  update: (given) => { if (given.group) show(given) },
  check,
  token: makeToken,
  focus: () => field("number").focus(),
  clear: () => form.reset(),
}
addEventListener("message", async ({ source, data }) => {
  if (source !== parent || !answers[data.what]) return
  send({ answers: data.id, given: await answers[data.what](data.given || {}) })
})
addEventListener("input", ({ target }) => {
  if (target.getAttribute("aria-invalid") === "true") tellProblem(target.name, problemOf[target.name]())
  send({ tells: "change", given: {
    empty: names.every((name) => field(name).value === ""),
    complete: names.every((name) => problemOf[name]() === ""),
  } })
})
form.addEventListener("submit", (event) => event.preventDefault())
new ResizeObserver(tellHeight).observe(document.documentElement)
send({ tells: "open" })
`
