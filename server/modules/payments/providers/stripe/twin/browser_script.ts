/**
 * Stands in for Stripe's browser script: as much of it as the checkout uses, and as strict as the real one
 * where a page could get it wrong. What is typed stays in a frame of this twin (`browser_field.ts`); the page
 * only ever gets the id of a confirmation token.
 */
export function browserScript(origin: string): string {
  return `(() => {
const origin = ${JSON.stringify(origin)}
${script}
})()
`
}

const script = `
const misused = (words) => {
  const error = new Error(words)
  error.name = "IntegrationError"
  throw error
}
const known = new Set([
  "mode", "amount", "currency", "captureMethod", "setupFutureUsage", "paymentMethodTypes", "locale",
  "appearance", "fonts", "loader",
])
const variables = new Set([
  "fontFamily", "fontSizeBase", "spacingUnit", "borderRadius", "colorPrimary", "colorBackground", "colorText",
  "colorTextSecondary", "colorTextPlaceholder", "colorDanger", "accessibleColorOnColorPrimary",
])
const check = (options, isNew) => {
  for (const name of Object.keys(options)) if (!known.has(name)) misused("Unrecognized elements() parameter: " + name)
  const { mode, amount, currency, appearance } = options
  if (isNew && mode !== "payment") misused("Invalid value for elements(): mode should be payment")
  if ((isNew || amount !== undefined) && !(Number.isInteger(amount) && amount > 0))
    misused("Invalid value for elements(): amount should be a positive integer")
  if ((isNew || currency !== undefined) && !/^[a-z]{3}$/.test(currency))
    misused("Invalid value for elements(): currency should be one of the supported ones, in lower case")
  for (const name of Object.keys((appearance || {}).variables || {}))
    if (!variables.has(name)) misused("Unrecognized appearance variable: " + name)
  return options
}

// A frame that was taken out of the page and put back begins anew, as any frame does: nobody may move it.
const makeElement = (key, group, options) => {
  const frame = document.createElement("iframe")
  const heard = {}
  const waiting = new Map()
  let asked = 0
  const tell = (name, event) => (heard[name] || []).forEach((handler) => handler({ elementType: "payment", ...event }))
  let open
  const isOpen = new Promise((done) => { open = done })
  const ask = async (what, given) => {
    await isOpen
    return new Promise((answer) => {
      waiting.set(++asked, answer)
      frame.contentWindow.postMessage({ id: asked, what, given }, origin)
    })
  }
  addEventListener("message", ({ source, origin: from, data }) => {
    if (from !== origin || source !== frame.contentWindow) return
    if (data.answers) {
      waiting.get(data.answers)(data.given)
      waiting.delete(data.answers)
    } else if (data.tells === "height") frame.style.setProperty("height", data.given + "px")
    else if (data.tells === "open") {
      open()
      ask("show", { key, group: group.options, options }).then(() => tell("ready"))
    }
    else tell(data.tells, data.given)
  })
  return {
    ask,
    on(name, handler) {
      heard[name] = [...(heard[name] || []), handler]
      return this
    },
    mount(place) {
      const node = typeof place === "string" ? document.querySelector(place) : place
      if (!node) misused("Invalid DOM element to mount to: it does not exist")
      node.replaceChildren(frame)
      for (const [name, value] of [["border", "0"], ["width", "100%"], ["display", "block"], ["height", "16rem"]])
        frame.style.setProperty(name, value)
      frame.title = "Secure payment input frame"
      frame.allow = "payment *"
      frame.src = origin + "/field"
    },
    update: (more) => void ask("update", { options: more }),
    focus: () => { frame.focus(); void ask("focus") },
    clear: () => void ask("clear"),
    unmount: () => frame.remove(),
    destroy: () => frame.remove(),
  }
}

const makeElements = (key, options) => {
  const group = { options: check(options, true), element: undefined, isChecked: false }
  const needed = () => group.element || misused("There is no Payment Element in this group")
  return {
    group,
    create(kind, more = {}) {
      if (kind !== "payment") misused("This stand-in makes Payment Elements only")
      if (group.element) misused("There is one Payment Element in this group already")
      group.element = makeElement(key, group, more)
      return group.element
    },
    getElement: () => group.element || null,
    async update(more) {
      Object.assign(group.options, check(more, false))
      group.isChecked = false
      if (group.element) await group.element.ask("update", { group: group.options })
    },
    async submit() {
      const answer = await needed().ask("check")
      group.isChecked = !answer.error
      return answer
    },
  }
}

window.Stripe = (key, options = {}) => {
  if (!/^pk_(test|live)_/.test(key)) misused("Please call Stripe() with your publishable key")
  return {
    elements: (more) => makeElements(key, { locale: options.locale, ...more }),
    createConfirmationToken({ elements, params = {} }) {
      const { group } = elements
      if (!group.isChecked) misused("elements.submit() must be called before stripe.createConfirmationToken()")
      group.isChecked = false
      return group.element.ask("token", { group: group.options, params })
    },
  }
}
window.Stripe.version = "twin"
`
