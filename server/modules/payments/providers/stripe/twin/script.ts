/** The stand-in of Stripe's browser script: as much of `Stripe(key)` as a page with a Payment Element asks for. */
export function browserScript(url: string): string {
  return `"use strict";
(() => {
  const origin = ${JSON.stringify(url)}
  let count = 0

  class Element {
    constructor(elements, type, options) {
      this.elements = elements
      this.type = type
      this.options = options || {}
      this.listeners = {}
      this.waiting = new Map()
      this.hear = (event) => this.take(event)
    }
    on(name, run) { (this.listeners[name] ||= []).push(run); return this }
    once(name, run) { return this.on(name, (event) => { this.off(name, run); run(event) }) }
    off(name, run) { this.listeners[name] = (this.listeners[name] || []).filter((one) => one !== run); return this }
    say(name, event) { for (const run of this.listeners[name] || []) run({ elementType: this.type, ...event }) }
    mount(place) {
      const parent = typeof place === "string" ? document.querySelector(place) : place
      if (!parent) throw new Error("The place for the element is not in the page.")
      const { locale, appearance, amount, currency } = this.elements.options
      const frame = document.createElement("iframe")
      const theme = (appearance && appearance.theme) || "stripe"
      frame.src = origin + "/field?" + new URLSearchParams({ locale: locale || "en", theme })
      frame.title = "Secure payment input frame"
      frame.style.cssText = "border:0;width:100%;height:220px;display:block"
      this.frame = frame
      window.addEventListener("message", this.hear)
      parent.replaceChildren(frame)
      return this
    }
    unmount() {
      window.removeEventListener("message", this.hear)
      if (this.frame) this.frame.remove()
      this.frame = undefined
      return this
    }
    destroy() { this.unmount(); this.elements.element = undefined }
    update(options) { Object.assign(this.options, options); return this }
    focus() { this.ask("focus") }
    blur() {}
    clear() { this.ask("clear") }
    collapse() {}
    take({ source, origin: from, data }) {
      if (!this.frame || source !== this.frame.contentWindow || from !== origin || !data || !data.twin) return
      if (data.twin === "reply") {
        const answer = this.waiting.get(data.id)
        this.waiting.delete(data.id)
        if (answer) answer(data.reply)
      } else if (data.twin === "height") this.frame.style.height = data.height + "px"
      else this.say(data.twin, data.event || {})
    }
    ask(what, given) {
      if (!this.frame) return Promise.resolve({ error: { type: "invalid_request_error", message: "The element is not mounted." } })
      const id = String(++count)
      return new Promise((resolve) => {
        this.waiting.set(id, resolve)
        this.frame.contentWindow.postMessage({ twin: what, id, given }, origin)
      })
    }
  }

  class Elements {
    constructor(stripe, options) { this.stripe = stripe; this.options = { ...options } }
    create(type, options) {
      if (this.element) throw new Error("There is one element already.")
      this.element = new Element(this, type, options)
      return this.element
    }
    getElement(type) { return this.element && this.element.type === type ? this.element : null }
    update(options) { Object.assign(this.options, options) }
    fetchUpdates() { return Promise.resolve({}) }
    submit() {
      if (!this.element) return Promise.resolve({ error: { type: "invalid_request_error", message: "There is no element." } })
      return this.element.ask("submit").then((reply) => { this.submitted = !reply.error; return reply })
    }
  }

  function Stripe(key, options) {
    if (typeof key !== "string" || !key.startsWith("pk_")) throw new Error("Please call Stripe() with your publishable key.")
    return {
      elements: (given) => {
        const { mode, amount, currency } = given || {}
        if (mode !== "payment" || !Number.isInteger(amount) || !/^[a-z]{3}$/.test(currency || ""))
          throw new Error("elements() needs mode, amount in whole minor units, and currency in small letters.")
        return new Elements(this, given)
      },
      async createConfirmationToken({ elements, params }) {
        if (!elements.submitted)
          throw new Error("elements.submit() must be called before createConfirmationToken().")
        const reply = await elements.element.ask("token", { key, params: params || {} })
        return reply.error ? { error: reply.error } : { confirmationToken: reply.token }
      },
      handleNextAction: () => Promise.resolve({ error: { type: "invalid_request_error", message: "Nothing to do." } }),
    }
  }
  Stripe.version = "twin"
  window.Stripe = Stripe
})()
`
}

const words = {
  en: {
    number: "Card number",
    date: "Expiry date",
    code: "Security code",
    bad: "Your card number is incomplete.",
  },
  de: {
    number: "Kartennummer",
    date: "Ablaufdatum",
    code: "Prüfziffer",
    bad: "Die Kartennummer ist unvollständig.",
  },
  id: {
    number: "Nomor kartu",
    date: "Tanggal kedaluwarsa",
    code: "Kode keamanan",
    bad: "Nomor kartu belum lengkap.",
  },
}

/** The card field, in a frame of the twin's own origin: the page around it never sees the digits. */
export function fieldPage(locale: string, theme: string): string {
  const language = locale.slice(0, 2) as keyof typeof words
  const say = words[language] ?? words.en
  const isNight = theme === "night"
  const colors = isNight
    ? { back: "#15181c", field: "#23272e", text: "#f2f4f7", line: "#5b6572", bad: "#ff9b9b" }
    : { back: "#fff", field: "#fff", text: "#1b1f24", line: "#6b7480", bad: "#b3131f" }
  return `<!doctype html>
<html lang="${language in words ? language : "en"}"><head><meta charset="utf-8"><title>Card</title>
<style>
  body { margin: 0; padding: 2px; font: 16px/1.4 system-ui, sans-serif; color: ${colors.text}; background: ${colors.back} }
  label { display: block; font-size: 14px; margin-bottom: 10px }
  input { box-sizing: border-box; display: block; width: 100%; min-height: 44px; margin-top: 4px; padding: 8px 10px;
    font: inherit; color: inherit; background: ${colors.field}; border: 1px solid ${colors.line}; border-radius: 6px }
  .two { display: grid; grid-template-columns: 1fr 1fr; gap: 12px }
  p { margin: 0; color: ${colors.bad}; font-size: 14px }
</style></head><body><main>
<label>${say.number}<input id="number" inputmode="numeric" autocomplete="cc-number" aria-describedby="bad"></label>
<div class="two">
<label>${say.date}<input id="date" inputmode="numeric" autocomplete="cc-exp" placeholder="MM / YY"></label>
<label>${say.code}<input id="code" inputmode="numeric" autocomplete="cc-csc" maxlength="4"></label>
</div>
<p id="bad" role="alert"></p></main>
<script>
  const field = (id) => document.getElementById(id)
  const digits = () => field("number").value.replace(/\\D/g, "")
  const isComplete = () => digits().length >= 15 && /^\\d\\d ?\\/? ?\\d\\d$/.test(field("date").value) && /^\\d{3,4}$/.test(field("code").value)
  const tell = (twin, more) => parent.postMessage({ twin, ...more }, "*")
  const tall = () => tell("height", { height: document.querySelector("main").offsetHeight + 8 })
  const incomplete = () => ({ type: "validation_error", code: "incomplete_number", message: ${JSON.stringify(say.bad)} })
  const show = (words) => { field("bad").textContent = words; tall() }
  addEventListener("input", () => {
    show("")
    const empty = digits() === "" && field("date").value === "" && field("code").value === ""
    tell("change", { event: { complete: isComplete(), empty, collapsed: false, value: { type: "card" } } })
  })
  addEventListener("focusin", () => tell("focus"))
  addEventListener("focusout", () => tell("blur"))
  async function makeToken({ key, params }) {
    const form = new URLSearchParams({ "payment_method_data[type]": "card", "payment_method_data[card][number]": digits() })
    if (params.return_url) form.set("return_url", params.return_url)
    const reply = await fetch("/v1/confirmation_tokens", { method: "POST", body: form, headers: { authorization: "Bearer " + key } })
    const body = await reply.json()
    return body.error ? { error: body.error } : { token: body }
  }
  addEventListener("message", async ({ source, data }) => {
    if (source !== parent || !data || !data.twin) return
    const reply = (more) => tell("reply", { id: data.id, reply: more })
    if (data.twin === "focus") { field("number").focus(); return reply({}) }
    if (data.twin === "clear") { for (const id of ["number", "date", "code"]) field(id).value = ""; return reply({}) }
    if (!isComplete()) { show(incomplete().message); return reply({ error: incomplete() }) }
    if (data.twin === "submit") return reply({ selectedPaymentMethod: "card" })
    try {
      const made = await makeToken(data.given)
      if (made.error) show(made.error.message)
      reply(made)
    } catch {
      reply({ error: { type: "api_connection_error", message: "No connection." } })
    }
  })
  tell("loaderstart")
  tall()
  tell("ready")
</script></body></html>
`
}

/** The page of the bank. It works without scripting. */
export function bankPage(id: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Your bank</title>
<style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 30rem; margin: 3rem auto; padding: 0 1rem } button { min-height: 44px; padding: 0 1rem; font: inherit }</style>
</head><body><main><h1>Your bank</h1><p>A payment with your card is to be approved. No money moves: this is a test.</p>
<form method="post" action="/3ds/${id}"><button name="decision" value="approve">Approve</button> <button name="decision" value="refuse">Refuse</button></form>
</main></body></html>
`
}
