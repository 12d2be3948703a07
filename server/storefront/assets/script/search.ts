export const search = `
// Suggestions while one types: a list box below the field, with arrows, Enter and Escape.
const suggest = (form) => {
  const input = form.querySelector("input[type=search]")
  const list = document.createElement("div")
  list.className = "suggest"
  list.id = "suggestions"
  list.hidden = true
  list.setAttribute("role", "listbox")
  list.setAttribute("aria-label", form.querySelector("label").textContent)
  form.append(list)
  input.setAttribute("role", "combobox")
  input.setAttribute("aria-expanded", "false")
  input.setAttribute("aria-controls", "suggestions")
  input.setAttribute("aria-autocomplete", "list")
  let chosen = -1
  let timer
  let asking
  const options = () => [...list.children]
  const close = () => {
    list.hidden = true
    chosen = -1
    input.setAttribute("aria-expanded", "false")
    input.removeAttribute("aria-activedescendant")
  }
  const choose = (next) => {
    chosen = next
    options().forEach((option, index) => option.setAttribute("aria-selected", String(index === chosen)))
    const option = options()[chosen]
    if (!option) return input.removeAttribute("aria-activedescendant")
    input.setAttribute("aria-activedescendant", option.id)
    option.scrollIntoView({ block: "nearest" })
  }
  const show = (items) => {
    list.replaceChildren(...items.map((item, index) => {
      const option = document.createElement("a")
      option.id = "suggestion-" + index
      option.href = item.path
      option.tabIndex = -1
      option.setAttribute("role", "option")
      option.setAttribute("aria-selected", "false")
      if (item.picture) {
        const picture = document.createElement("img")
        picture.src = item.picture
        picture.alt = ""
        option.append(picture)
      }
      for (const words of [item.title, item.note]) {
        if (!words) continue
        const part = document.createElement("span")
        part.textContent = words
        option.append(part)
      }
      return option
    }))
    list.hidden = items.length === 0
    input.setAttribute("aria-expanded", String(items.length > 0))
    choose(-1)
  }
  const ask = async () => {
    const words = input.value.trim()
    if (asking) asking.abort()
    if (words.length < 2) return close()
    asking = new AbortController()
    try {
      const address = form.dataset.search + "?q=" + encodeURIComponent(words)
      const answer = await fetch(address, { signal: asking.signal })
      if (answer.ok && document.activeElement === input) show((await answer.json()).items)
    } catch {}
  }
  input.addEventListener("input", () => {
    clearTimeout(timer)
    timer = setTimeout(ask, 120)
  })
  input.addEventListener("keydown", (event) => {
    const count = options().length
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault()
      close()
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) return count ? (reopen(), event.preventDefault()) : undefined
      event.preventDefault()
      // Whoever chooses among what is shown does not find something else in its place.
      clearTimeout(timer)
      if (asking) asking.abort()
      choose(event.key === "ArrowDown" ? (chosen + 1) % count : (chosen <= 0 ? count : chosen) - 1)
    } else if (event.key === "Enter" && chosen >= 0 && !list.hidden) {
      event.preventDefault()
      location.assign(options()[chosen].href)
    }
  })
  const reopen = () => {
    list.hidden = false
    input.setAttribute("aria-expanded", "true")
  }
  input.addEventListener("blur", () => setTimeout(close, 150))
  list.addEventListener("pointerdown", (event) => event.preventDefault())
}
for (const form of all("form[data-search]")) suggest(form)
start(document)
readCount()
`
