export const swap = `
const all = (selector, root = document) => [...root.querySelectorAll(selector)]
const live = document.getElementById("live")
const tell = (words) => {
  live.textContent = ""
  setTimeout(() => { live.textContent = words }, 60)
}
const isWide = () => matchMedia("(min-width:60rem)").matches
const fieldsOf = (form, button) => {
  const fields = new URLSearchParams(new FormData(form))
  if (button && button.name) fields.set(button.name, button.value)
  return fields
}

// What the page shows: a link to a place within it is no way to another page.
const here = () => location.pathname + location.search
let shown = here()
addEventListener("popstate", () => here() === shown || location.reload())

// A frame in which somebody types a card begins anew when it leaves the page: it stays where it is, and all
// around it is exchanged.
const dress = (old, next) => {
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name)
  for (const { name, value } of next.attributes) old.setAttribute(name, value)
}
const exchange = (old, next) => {
  let kept = old.querySelector("[data-kept]:not(:empty)")
  let place = kept && next.querySelector("#" + kept.id)
  if (!place) {
    old.replaceWith(document.adoptNode(next))
    return next
  }
  dress(kept, place)
  for (; kept !== old && place !== next; [kept, place] = [kept.parentNode, place.parentNode]) {
    for (const node of [...kept.parentNode.childNodes]) if (node !== kept) node.remove()
    const nodes = [...place.parentNode.childNodes]
    kept.before(...nodes.slice(0, nodes.indexOf(place)))
    kept.after(...nodes.slice(nodes.indexOf(place) + 1))
    dress(kept.parentNode, place.parentNode)
  }
  return old
}

// Asks for a page and puts its main part in the place of this one's. The way back is an ordinary page load.
let asked = 0
const swap = async (address, { body, push = false, focus, isTyping = false } = {}) => {
  const turn = ++asked
  const main = document.getElementById("main")
  main.setAttribute("aria-busy", "true")
  try {
    const method = body ? "POST" : "GET"
    const answer = await fetch(address, { method, body, headers: { accept: "text/html" } })
    const page = new DOMParser().parseFromString(await answer.text(), "text/html")
    const found = page.getElementById("main")
    if (turn !== asked) return
    if (!found || !page.querySelector(".head")) return location.assign(answer.url)
    const card = document.getElementById("card_number")
    // Whoever goes on typing while the page is on its way loses nothing, and is not led back.
    const isMark = ({ type }) => /radio|checkbox/.test(type)
    const typed = isTyping ? all("input[id][name]", main).filter((field) => !isMark(field)) : []
    const marks = isTyping
      ? all("input[name]", main)
          .filter((mark) => isMark(mark) && mark.checked !== body.getAll(mark.name).includes(mark.value))
          .map(({ name, value, checked }) => ({ name, value, checked }))
      : []
    const folds = isTyping ? all("details", main).map(({ open }) => open) : []
    const at = isTyping && document.activeElement
    const next = exchange(main, found)
    document.title = page.title
    // What answers a form that was sent stands at no address of its own: asked for again, it is this page.
    const there = body && !answer.redirected ? location.href : answer.url
    history[push ? "pushState" : "replaceState"]({ swapped: true }, "", there)
    shown = here()
    const kept = document.getElementById("card_number")
    if (card && kept) kept.value = card.value
    for (const { id, name, value } of typed) {
      const now = document.getElementById(id)
      if (now && value !== body.get(name)) now.value = value
    }
    for (const { name, value, checked } of marks) {
      const now = [...document.getElementsByName(name)].find((mark) => mark.value === value)
      if (now) now.checked = checked
    }
    const foldsNow = all("details", next)
    if (folds.length === foldsNow.length) folds.forEach((open, nth) => open && (foldsNow[nth].open = true))
    if (at && (at.id || at.localName === "iframe")) focus = at.id
    if (focus) {
      const wrong = document.querySelector("[data-problems], #main [autofocus]")
      const target = wrong || document.getElementById(focus) || next
      target.focus({ preventScroll: target === next })
    }
    start(next)
    document.dispatchEvent(new Event("swapped"))
    const news = next.querySelector("[data-tell]")
    if (news) tell(news.textContent)
  } catch {
    if (turn === asked) location.assign(address)
  } finally {
    // A later question is still on its way when this one was overtaken.
    if (turn === asked) document.getElementById("main").removeAttribute("aria-busy")
  }
}

const pageAt = async (address) => {
  const answer = await fetch(address, { headers: { accept: "text/html" } })
  return new DOMParser().parseFromString(await answer.text(), "text/html")
}

// The next products below those that are shown. The link itself leads to the same as a page of its own.
const showMore = async (link) => {
  link.classList.add("busy")
  try {
    const page = await pageAt(link.href)
    const news = all(".whole .grid > li", page).map((item) => document.adoptNode(item))
    document.querySelector(".whole .grid").append(...news)
    const next = page.querySelector(".whole a[data-more]")
    if (next) link.href = next.href
    else link.remove()
    link.classList.remove("busy")
    news[0].querySelector("a").focus({ preventScroll: true })
  } catch {
    location.assign(link.href)
  }
}

document.documentElement.classList.add("js")
document.addEventListener("click", (event) => {
  const thumb = event.target.closest("a[data-slide]")
  const slide = thumb && document.getElementById(thumb.hash.slice(1))
  if (slide) {
    event.preventDefault()
    const row = slide.parentElement
    row.scrollTo({ left: slide.offsetLeft - row.firstElementChild.offsetLeft })
  }
  const link = event.target.closest("a[data-swap], a[data-more]")
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  if (link.hasAttribute("data-more")) return showMore(link)
  swap(link.href, { push: link.dataset.swap === "push", focus: link.id })
})
// On a phone the row of an account's pages is wider than the screen.
const [tab] = all(".tabs [aria-current]")
const row = tab?.parentElement
if (row) row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2
`
