export const forms = `
document.addEventListener("submit", (event) => {
  const form = event.target
  if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return
  const isSeen = event.submitter && !event.submitter.hidden
  const first = form.querySelector("button:not([type=button],[formaction],[hidden])")
  const button = isSeen ? event.submitter : first
  if (button && button.getAttribute("aria-disabled") === "true") return event.preventDefault()
  if (form.hasAttribute("data-add") && !(button && button.hasAttribute("formaction"))) {
    event.preventDefault()
    return add(form, button)
  }
  const isPart = button && button.hasAttribute("data-swap")
  if (form.hasAttribute("data-swap") || isPart) {
    event.preventDefault()
    const own = form.getAttribute("action") || location.href
    const target = (button && button.getAttribute("formaction")) || own
    const fields = fieldsOf(form, button)
    const focus = (button && (button.dataset.swap || button.id)) || "main"
    if (form.method === "post") return swap(target, { body: fields, focus, isTyping: isPart })
    for (const [name, value] of [...fields]) if (value === "") fields.delete(name)
    return swap(target.split("?")[0] + (String(fields) && "?" + fields), { push: true, focus: "main" })
  }
  // Once is enough: a second press while the first is on its way does nothing.
  if (form.method === "post" && button && !form.hasAttribute("data-stays")) {
    button.classList.add("busy")
    setTimeout(() => button.setAttribute("aria-disabled", "true"))
  }
})
addEventListener("pageshow", () => {
  for (const button of all(".busy")) {
    button.classList.remove("busy")
    button.removeAttribute("aria-disabled")
  }
})

// Enter presses the button that stands beside a field, and does not send the rest of the form.
document.addEventListener("keydown", (event) => {
  const beside = event.key === "Enter" && event.target.closest && event.target.closest(".inline")
  if (!beside || event.isComposing || event.target.localName !== "input") return
  event.preventDefault()
  beside.querySelector("button").click()
})

document.addEventListener("change", (event) => {
  const field = event.target
  const form = field.form
  if (!form) return
  const { refresh } = field.dataset
  if (refresh) return swap(refresh, { body: fieldsOf(form), focus: field.id, isTyping: true })
  if (form.hasAttribute("data-auto") || (form.hasAttribute("data-auto-wide") && isWide())) {
    const fields = fieldsOf(form)
    for (const [name, value] of [...fields]) if (value === "") fields.delete(name)
    const isPost = form.method === "post"
    const address = form.getAttribute("action")
    if (isPost) swap(address, { body: fields, focus: field.id })
    else swap(address + (String(fields) && "?" + fields), { push: true, focus: field.id })
  }
})

// On a phone several filters are chosen before the list is shown: the button says what it will show.
document.addEventListener("change", async (event) => {
  const form = event.target.form
  const button = form && form.querySelector("#apply")
  if (!button || isWide()) return
  const fields = fieldsOf(form)
  for (const [name, value] of [...fields]) if (value === "") fields.delete(name)
  try {
    const next = (await pageAt(form.getAttribute("action") + "?" + fields)).getElementById("apply")
    if (next) button.textContent = next.textContent
  } catch {}
})

// Menus close when one looks away from them.
const shut = (except) => {
  for (const menu of all("details.menu[open], details.drop[open]")) {
    if (!menu.contains(except)) menu.open = false
  }
}
document.addEventListener("click", (event) => shut(event.target))
document.addEventListener("focusin", (event) => shut(event.target))
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return
  const menu = event.target.closest && event.target.closest("details[open]")
  if (!menu || !menu.matches(".menu, .drop")) return
  menu.open = false
  menu.querySelector("summary").focus()
})

// What a freshly shown page needs.
const start = (root) => {
  for (const box of all("[data-stepper]", root)) makeStepper(box)
  for (const part of all("details[data-open-wide]", root)) if (isWide()) part.open = true
  // Moments are written in the world's time; here they are shown in the reader's.
  for (const time of all("time[datetime]", root)) {
    const at = new Date(time.dateTime)
    const locale = document.documentElement.lang
    if (Number.isNaN(at.getTime())) continue
    time.textContent = at.toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" })
  }
  const wrong = root.querySelector("[data-problems]")
  if (wrong) wrong.focus()
  // The page of a bank: a form may not end there, a link may. Back from it, the page before this one is shown.
  const onward = root.querySelector("a[data-onward]")
  if (onward) location.replace(onward.href)
  // A payment under way: ask until there is something new to show.
  const waiting = root.querySelector("[data-again]")
  if (waiting) {
    setTimeout(async () => {
      try {
        const answer = await fetch(location.href)
        const page = new DOMParser().parseFromString(await answer.text(), "text/html")
        if (answer.redirected || !page.querySelector("[data-again]")) return location.replace(answer.url)
      } catch {}
      start(root)
    }, Number(waiting.dataset.again) * 1000)
  }
}
`
