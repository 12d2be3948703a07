export const cart = String.raw`
const showCount = (count) => {
  const words = count > 99 ? "99+" : count > 0 ? String(count) : ""
  for (const place of all("[data-cart-count]")) place.textContent = words
}
const readCount = () => {
  const found = document.cookie.match(/(?:^|; )(?:__Host-)?cart_count=(\d{1,5})(?:;|$)/)
  showCount(found ? Number(found[1]) : 0)
}
addEventListener("pageshow", readCount)

let toastTimer
const toast = ({ message, link }) => {
  for (const old of all(".toast")) old.remove()
  const box = document.createElement("div")
  box.className = "toast"
  const words = document.createElement("span")
  words.textContent = message
  box.append(words)
  if (link) {
    const way = document.createElement("a")
    way.href = link.path
    way.textContent = link.title
    box.append(way)
  }
  document.body.append(box)
  // A box that comes with its words is not read out by every screen reader; a place that was there before is.
  tell(message)
  clearTimeout(toastTimer)
  const leave = () => {
    if (box.matches(":hover, :focus-within")) toastTimer = setTimeout(leave, 2000)
    else box.remove()
  }
  toastTimer = setTimeout(leave, 6000)
}

// Without TLS browsers hide randomUUID; random numbers they always have.
const keyOf = () => Array.from(crypto.getRandomValues(new Uint32Array(4))).join("-")

// Into the cart without leaving the page. One key per press, so that a repeated answer never adds twice.
const add = async (form, button) => {
  button.classList.add("busy")
  button.setAttribute("aria-disabled", "true")
  const fields = fieldsOf(form, button)
  fields.set("form_token", keyOf())
  try {
    const headers = { accept: "application/json" }
    const answer = await fetch(form.action, { method: "POST", body: fields, headers })
    const news = await answer.json()
    if (news.count !== undefined) showCount(news.count)
    toast(news)
  } catch {
    HTMLFormElement.prototype.submit.call(form)
  } finally {
    button.classList.remove("busy")
    button.removeAttribute("aria-disabled")
  }
}

// A number with a minus and a plus beside it. Without the script it is a number.
const makeStepper = (box) => {
  const input = box.querySelector("input")
  const step = (by) => {
    const button = document.createElement("button")
    button.type = "button"
    button.setAttribute("aria-label", by < 0 ? box.dataset.less : box.dataset.more)
    const lines = by > 0 ? "M6 12h12M12 6v12" : "M6 12h12"
    button.innerHTML = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="' + lines + '"/></svg>'
    button.addEventListener("click", () => {
      by < 0 ? input.stepDown() : input.stepUp()
      show()
      input.dispatchEvent(new Event("change", { bubbles: true }))
    })
    return button
  }
  const less = step(-1)
  const more = step(1)
  const show = () => {
    less.disabled = Number(input.value) <= Number(input.min)
    more.disabled = Number(input.value) >= Number(input.max)
  }
  input.before(less)
  input.after(more)
  input.addEventListener("input", show)
  show()
}
`
