import { assert } from "../../../kit/errors.ts"

export type Values = { readonly [name: string]: string | number | bigint }

/** A message taken apart: words, blanks, and blanks that choose between messages by their number. */
export type Part =
  | string
  | { blank: string }
  | { blank: string; exact: ReadonlyMap<string, Part[]>; forms: ReadonlyMap<string, Part[]>; other: Part[] }

/**
 * Takes a message apart: `{name}` and `{count, plural, =0 {nothing} one {one file} other {{count} files}}`. Our own
 * catalogs are all that is read, so that a mistake in one is our bug.
 */
export function parseMessage(text: string): Part[] {
  const reader = new Reader(text)
  const parts = reader.parts()
  assert(reader.isAtEnd(), `the message "${text}" closes no brace that it has not opened`)
  return parts
}

/** The names of all blanks, also those inside a choice. */
export function blanksOf(parts: readonly Part[]): Set<string> {
  const names = new Set<string>()
  for (const part of parts) {
    if (typeof part === "string") continue
    names.add(part.blank)
    if (!("forms" in part)) continue
    for (const form of [...part.exact.values(), ...part.forms.values(), part.other]) {
      for (const name of blanksOf(form)) names.add(name)
    }
  }
  return names
}

class Reader {
  private place = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  isAtEnd(): boolean {
    return this.place === this.text.length
  }

  /** Words and blanks up to the brace that closes them, or to the end. */
  parts(): Part[] {
    const parts: Part[] = []
    while (!this.isAtEnd() && this.text[this.place] !== "}") {
      const words = this.take(/[^{}]+/y)
      parts.push(words ?? this.blank())
    }
    return parts
  }

  private blank(): Part {
    this.expect(/\{\s*/y)
    const blank = this.expect(/[A-Za-z]\w*/y)
    if (this.take(/\s*\}/y) !== undefined) return { blank }
    this.expect(/\s*,\s*plural\s*,\s*/y)
    const exact = new Map<string, Part[]>()
    const forms = new Map<string, Part[]>()
    while (this.take(/\}/y) === undefined) {
      const form = this.expect(/=\d+|[a-z]+/y)
      this.expect(/\s*\{/y)
      const parts = this.parts()
      this.expect(/\}\s*/y)
      if (form.startsWith("=")) exact.set(form.slice(1), parts)
      else forms.set(form, parts)
    }
    const other = forms.get("other")
    assert(other, `the message "${this.text}" has a form for all other numbers`)
    return { blank, exact, forms, other }
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.place
    const found = pattern.exec(this.text)?.[0]
    if (found !== undefined) this.place += found.length
    return found
  }

  private expect(pattern: RegExp): string {
    const found = this.take(pattern)
    assert(found !== undefined, `the message "${this.text}" can be read at character ${this.place}`)
    return found
  }
}
