import { exponentOf } from "../../kit/money.ts"

/** What the address of a list says: which products, narrowed and sorted how, and from where on. */
export type ListAddress = {
  /** Without the language. */
  path: string
  words: string
  facets: readonly string[]
  sort: string
  /** As typed, in whole units of the currency. */
  from: string
  to: string
  after: string
}

const facetsMax = 40

export function readAddress(url: URL): ListAddress {
  const { pathname: path, searchParams } = url
  const text = (name: string, lengthMax: number) =>
    (searchParams.get(name) ?? "").replaceAll("\0", "").trim().slice(0, lengthMax)
  return {
    path,
    words: text("q", 100),
    facets: searchParams
      .getAll("f")
      .filter((code) => code.length <= 130)
      .slice(0, facetsMax),
    sort: text("sort", 20),
    ...rangeOf(text("from", 15), text("to", 15)),
    after: text("after", 400),
  }
}

/** The same list with something changed. What is changed begins at the first page again. */
export function addressOf(address: ListAddress, changes: Partial<ListAddress> = {}): string {
  const { path, words, facets, sort, from, to, after } = { ...address, after: "", ...changes }
  const query = new URLSearchParams()
  if (words) query.set("q", words)
  for (const facet of facets) query.append("f", facet)
  if (from) query.set("from", from)
  if (to) query.set("to", to)
  if (sort) query.set("sort", sort)
  if (after) query.set("after", after)
  return query.size === 0 ? path : `${path}?${query}`
}

/** Narrowed, sorted or turned lists show only what the list itself shows: search engines need but one. */
export function isNarrowed({ facets, sort, from, to, after }: ListAddress): boolean {
  return facets.length > 0 || [sort, from, to, after].some((value) => value !== "")
}

/** What is no amount is not there, and a range is read from its lower end, whichever way it was typed. */
function rangeOf(from: string, to: string): Pick<ListAddress, "from" | "to"> {
  const [one, other] = [from, to].map((typed) => (amountIn(typed) ? typed : "")) as [string, string]
  const isSwapped = one !== "" && other !== "" && worthOf(one) > worthOf(other)
  return isSwapped ? { from: other, to: one } : { from: one, to: other }
}

const amountIn = (typed: string) => /^(\d{1,9})(?:[.,](\d{0,3}))?$/.exec(typed.replace(/\s/g, ""))
const worthOf = (typed: string) => Number(typed.replace(/\s/g, "").replace(",", "."))

/** "12.50" or "12,5" as whole minor units; what is no amount is no limit. */
export function minorOf(typed: string, currency: string): number | undefined {
  const found = amountIn(typed)
  if (!found) return undefined
  const exponent = exponentOf(currency)
  const fraction = (found[2] ?? "").padEnd(exponent, "0").slice(0, exponent)
  return Number(`${found[1]}${fraction}`)
}
