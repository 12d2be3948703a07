/**
 * Text that is HTML already. Only `html`, `raw` and `json` make it, so that nothing reaches a
 * page unescaped by accident.
 */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

export type Content = Html | string | number | bigint | false | null | undefined | readonly Content[]

/**
 * Everything put in is escaped; `false`, null and undefined are nothing; lists are joined.
 * Attributes must be quoted.
 */
export function html(strings: TemplateStringsArray, ...contents: Content[]): Html {
  let text = strings[0] as string
  for (let index = 0; index < contents.length; index++) {
    text += textOf(contents[index]) + strings[index + 1]
  }
  return new Html(text)
}

/** HTML that was made safe elsewhere, from Markdown for instance. */
export function raw(text: string): Html {
  return new Html(text)
}

/** A value inside a script element of type JSON: no `</script>` and no `<!--` can end it. */
export function json(value: unknown): Html {
  const text = JSON.stringify(value, (_key, part) => (typeof part === "bigint" ? Number(part) : part))
  return new Html(
    text.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029"),
  )
}

/**
 * An address that came from outside, in a link: anything but the web, mail, telephone and
 * our own paths leads nowhere.
 */
export function url(address: string): string {
  return /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#|\?)/i.test(address) ? address : "#"
}

export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (letter) => escapes[letter] as string) : text
}

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

function textOf(content: Content): string {
  if (content instanceof Html) return content.text
  if (typeof content === "string") return escapeHtml(content)
  if (content === false || content === null || content === undefined) return ""
  if (Array.isArray(content)) {
    let text = ""
    for (const part of content) text += textOf(part)
    return text
  }
  return String(content)
}
