import type { TestApp } from "../../server/testing.ts"

export type Seen = { status: number; path: string; text: string }

let clients = 0

/** Somebody with a browser that knows cookies and forms, and no scripting. */
export function openBrowse({ url }: Pick<TestApp, "url">) {
  const jar = new Map<string, string>()
  const client = `10.200.${(clients >> 8) & 255}.${clients++ & 255}`

  async function send(path: string, body?: URLSearchParams): Promise<Seen> {
    const reply = await fetch(new URL(path, url), {
      method: body ? "POST" : "GET",
      redirect: "manual",
      headers: {
        "x-forwarded-for": client,
        "sec-fetch-site": "same-origin",
        "accept-language": "en",
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(body && { "content-type": "application/x-www-form-urlencoded", origin: url }),
      },
      ...(body && { body: body.toString() }),
    })
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (/max-age=0/i.test(cookie)) jar.delete(name)
      else jar.set(name, value)
    }
    const text = await reply.text()
    const next = reply.headers.get("location")
    return next === null ? { status: reply.status, path, text } : send(next)
  }

  return {
    jar,
    go: (path: string) => send(path),
    /** Sends the form with this action as it stands on the page, with these fields filled in. */
    submit(page: Seen, action: string, fields: Record<string, string> = {}): Promise<Seen> {
      const form = page.text
        .split("<form")
        .map((part) => part.split("</form>")[0] ?? "")
        .find((part) => part.includes(`action="${action}"`))
      if (form === undefined) throw new Error(`no form ${action} on ${page.path}: ${said(page)}`)
      return send(action, new URLSearchParams({ ...writtenIn(form), ...fields }))
    },
  }
}

/** What a page says to whoever looks for something else; goods are sold out until a shop has settled. */
function said({ status, text }: Seen): string {
  const words = (text.split("<main")[1] ?? text).replace(/<style.*?<\/style>|<[^>]*>/gs, " ")
  return `${status}, ${words.replace(/\s+/g, " ").slice(0, 300)}`
}

/** What a browser would send without anybody typing. */
function writtenIn(form: string): Record<string, string> {
  const written: Record<string, string> = {}
  for (const [input] of form.matchAll(/<input\b[^>]*>/g)) {
    const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1]
    const [type, name] = [of("type") ?? "text", of("name")]
    if (name === undefined) continue
    const isChoice = type === "radio" || type === "checkbox"
    if (!isChoice || /\bchecked\b/.test(input)) written[name] = of("value") ?? (isChoice ? "on" : "")
  }
  for (const [, attributes = "", inside = ""] of form.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const name = /\bname="([^"]*)"/.exec(attributes)?.[1]
    const chosen =
      /<option value="([^"]*)"[^>]*\bselected\b/.exec(inside) ?? /<option value="([^"]*)"/.exec(inside)
    if (name !== undefined) written[name] = chosen?.[1] ?? ""
  }
  return written
}
