/** What is read or heard that stands neither in ⟦ and ⟧ (a message) nor in « and », nor is known (data). */
export function strayIn(page: string, known = /(?!)/g): string[] {
  // Commands to copy are the same in every language; countries in a list are named by Intl.
  const body = page.replace(
    /<script\b.*?<\/script>|<option\b.*?<\/option>|<svg\b.*?<\/svg>|<(\w+)[^>]*\sclass="copy">.*?<\/\1>/gs,
    "",
  )
  const attributes = [...body.matchAll(readOut)]
    .map(([, value = ""]) => value)
    .filter((value) => !machineWords.test(value))
  const texts = body.replace(/<[^>]*>/g, "\u0000").split("\u0000")
  return [...texts, ...attributes]
    .map((text) => text.replace(/⟦.*?⟧/gs, "").replace(/«.*?»/gs, ""))
    .map((text) => text.replace(written, "").replace(known, "").trim())
    .filter((text) => /\p{L}/u.test(text))
}

const readOut = /\s(?:alt|aria-label|placeholder|title|content|data-less|data-more)="([^"]*)"/g

// Intl writes amounts, days and countries, languages write themselves, and a time of day has AM or PM.
const names = "Mon|Tue|Wed|Thu|Fri|Sat|Sun|AM|PM|g|Germany|Austria|English|Deutsch"
const written = new RegExp(`€|EUR|\\b(?:${names})\\b|\\b[A-Z][a-z]{2}(?= \\d)`, "g")

// Values of meta elements that machines read.
const machineWords =
  /^(?:width=|noindex|#|telephone=no|website|product|summary_large_image|qps$|en$|https?:|\d)/
