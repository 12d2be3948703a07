/**
 * The provider's field for cards. It is loaded when a card is chosen, lives in a frame of the provider's, and
 * gives the page the id of a token, which the form brings to the shop. A card's number is never in the page.
 */
export const card = `
const find = (id) => document.getElementById(id)
const terms = () => find("card_terms")
const picked = (name) => document.querySelector("input[name=" + name + "]:checked")

// A new card is to be typed: its way to pay is chosen, and no card that was kept.
const isWanted = () => {
  const way = picked("paymentMethod")
  const kept = picked("savedCard")
  return Boolean(terms() && way && way.value === terms().dataset.method && !(kept && kept.value) && due() > 0)
}
const due = () => {
  const way = picked("deliveryMethodId")
  const field = way && document.getElementsByName("due:" + way.value)[0]
  return Number(field ? field.value : terms().dataset.due)
}
const isKept = () => Boolean(find("keepCard") && find("keepCard").checked)

const color = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim()
const look = () => ({
  theme: color("scheme") === "dark" ? "night" : "stripe",
  variables: {
    fontFamily: color("body"),
    fontSizeBase: "16px",
    borderRadius: color("r-small"),
    colorPrimary: color("link"),
    colorBackground: color("surface"),
    colorText: color("text"),
    colorTextSecondary: color("muted"),
    colorTextPlaceholder: color("muted"),
    colorDanger: color("bad"),
  },
  rules: {
    ".Input": { border: "1px solid " + color("edge"), boxShadow: "none" },
    ".Label": { fontWeight: "600" },
  },
})
const options = () => {
  const { currency, capture } = terms().dataset
  return {
    amount: due(),
    currency,
    captureMethod: capture,
    setupFutureUsage: isKept() ? "on_session" : null,
    locale: document.documentElement.lang,
    appearance: look(),
  }
}

const tell = (words) => { find("card_told").textContent = words }
let loading
const load = () => {
  loading ||= new Promise((done, fail) => {
    const script = document.createElement("script")
    const end = (worked) => {
      clearTimeout(timer)
      if (worked && window.Stripe) return done()
      loading = undefined
      script.remove()
      fail(new Error("the script did not come"))
    }
    const timer = setTimeout(end, 20000)
    script.onload = () => end(true)
    script.onerror = () => end(false)
    script.src = terms().dataset.script
    document.head.append(script)
  })
  return loading
}

let field
let isMounting = false
const hasFailed = (failed) => {
  const place = find("paymentToken")
  if (!place) return
  place.removeAttribute("aria-busy")
  find("card_failed").hidden = !failed
  if (failed) {
    place.replaceChildren()
    field = undefined
  }
}
// Where a decline is told, the card is what is typed next, unless somebody is at something else already.
const begin = (element) => {
  hasFailed(false)
  const at = document.activeElement
  const isFree = !at || at === document.body || at.hasAttribute("data-problems") || at.id === "paymentToken"
  if (find("paymentToken-problem") && isFree) element.focus()
}
const show = async () => {
  if (!isWanted() || isMounting) return
  if (field && field.place.isConnected) {
    try {
      await field.elements.update(options())
    } catch {}
    return
  }
  isMounting = true
  const place = find("paymentToken")
  find("card_failed").hidden = true
  place.setAttribute("aria-busy", "true")
  try {
    await load()
    const stripe = window.Stripe(terms().dataset.key)
    const elements = stripe.elements({ mode: "payment", ...options() })
    const element = elements.create("payment", { layout: "tabs" })
    element.on("ready", () => begin(element))
    element.on("change", () => tell(""))
    element.on("loaderror", () => hasFailed(true))
    field = { place: find("paymentToken"), stripe, elements, element }
    element.mount(field.place)
  } catch {
    hasFailed(true)
  } finally {
    isMounting = false
  }
}

// Gives what is wrong, in words; nothing once there is a token.
const makeToken = async (form) => {
  const { failed } = terms().dataset
  try {
    if (!field) await show()
    if (!field) return failed
    await field.elements.update(options())
    const checked = await field.elements.submit()
    if (checked.error) return checked.error.type === "validation_error" ? "" : checked.error.message
    const typed = new FormData(form)
    const billing = Object.fromEntries(["name", "email"].map((part) => [part, typed.get(part)]).filter(([, words]) => words))
    const { error, confirmationToken } = await field.stripe.createConfirmationToken({
      elements: field.elements,
      params: { payment_method_data: { billing_details: billing, ...(isKept() && { allow_redisplay: "always" }) } },
    })
    if (error) return error.type === "api_connection_error" || !error.message ? failed : error.message
    find("card_token").value = confirmationToken.id
  } catch {
    return failed
  }
}

let isPaying = false
const pay = async (form) => {
  isPaying = true
  tell("")
  find("pay").classList.add("busy")
  find("pay").setAttribute("aria-disabled", "true")
  const wrong = await makeToken(form)
  isPaying = false
  find("pay").classList.remove("busy")
  find("pay").removeAttribute("aria-disabled")
  if (wrong === undefined) return find("pay").form.requestSubmit(find("pay"))
  tell(wrong)
  if (!field) find("card_failed").scrollIntoView({ block: "center" })
  else if (wrong) field.element.focus()
}

// Before the shop's own script sees it: a form without its token is not on its way yet.
document.addEventListener("submit", (event) => {
  const button = event.submitter
  const isOther = button && (button.hasAttribute("formaction") || button.hasAttribute("data-swap"))
  if (isOther || !isWanted() || !event.target.contains(terms()) || find("card_token").value) return
  event.preventDefault()
  if (!isPaying) void pay(event.target)
}, true)

// A token is for one try; whoever comes back or changes something gets another.
const anew = () => {
  if (find("card_token")) find("card_token").value = ""
  void show()
}
document.addEventListener("change", anew)
document.addEventListener("swapped", anew)
addEventListener("pageshow", anew)
addEventListener("online", anew)
matchMedia("(prefers-color-scheme:dark)").addEventListener("change", anew)
document.addEventListener("click", ({ target }) => {
  if (target.id === "card_again") void show()
})
`
