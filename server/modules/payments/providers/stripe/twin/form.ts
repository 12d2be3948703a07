/** `a[b][c]=d` and `list[]=x`, as Stripe's API is spoken. */
export type Form = { [name: string]: string | Form | undefined }

const blank = (): Form => Object.create(null) as Form

export function readForm(text: string): Form {
  const form: Form = blank()
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.split(/[[\]]+/).filter((part) => part !== "")
    let place = form
    for (const part of path.slice(0, -1)) {
      const known = place[part]
      const next = typeof known === "object" ? known : blank()
      place[part] = next
      place = next
    }
    place[path.at(-1) ?? ""] = value
  }
  return form
}

export function text(form: Form, ...path: string[]): string | undefined {
  let place: string | Form | undefined = form
  for (const part of path) place = typeof place === "object" ? place[part] : undefined
  return typeof place === "string" ? place : undefined
}

export function whole(form: Form, ...path: string[]): number | undefined {
  const value = text(form, ...path)
  return value !== undefined && /^\d{1,12}$/.test(value) ? Number(value) : undefined
}

/** Name and value pairs, as `metadata` has them. */
export function words(form: Form, name: string): { [name: string]: string } {
  const found = form[name]
  if (typeof found !== "object") return {}
  return Object.fromEntries(
    Object.entries(found).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  )
}
