import type { Db } from "../../../kit/db.ts"
import { sql } from "../../../kit/sql.ts"
import { t } from "../../settings/index.ts"
import type { Facet } from "../replies.ts"
import { facetOf, type Selection } from "../rules/listing.ts"
import type { Texts } from "../rules/texts.ts"
import type { Context } from "./context.ts"
import type { CodeCount } from "./lists.ts"

export type FacetRow = { code: string; titles: Texts }

const facetsMax = 100

/** What shoppers may filter by, in the order they see it. */
export function filterableFacets(db: Db): Promise<FacetRow[]> {
  return db.many(sql<FacetRow>`
    select code, titles from catalog.attributes where filterable order by position, code limit ${facetsMax}
  `)
}

/** The facets of a list with the words of its language; one without any value is left out. */
export function facetsOf(input: {
  counted: readonly CodeCount[]
  facets: readonly FacetRow[]
  selection: Selection
  context: Context
}): Facet[] {
  const { counted, facets, selection, context } = input
  const byFacet = new Map<string, CodeCount[]>()
  for (const one of counted) byFacet.set(facetOf(one.code), [...(byFacet.get(facetOf(one.code)) ?? []), one])
  const availability = availabilityFacet(context.locale)
  return [...facets, availability]
    .map(({ code, titles }) => ({
      code,
      title: context.text(titles) || code,
      values: (byFacet.get(code) ?? []).sort(inOrder).map((value) => ({
        code: value.code,
        title: titleOf(value, { code, availability: availability.values, context }),
        count: value.count,
        isSelected: selection.codes.includes(value.code),
      })),
    }))
    .filter(({ values }) => values.length > 0)
}

/** Not an attribute that somebody defines: it says whether any variant can be had now. */
function availabilityFacet(locale: string): FacetRow & { values: Record<string, string> } {
  return {
    code: "availability",
    titles: { [locale]: t(locale, "listing.availability") },
    values: {
      "availability:available": t(locale, "listing.available"),
      "availability:sold_out": t(locale, "product.sold_out"),
    },
  }
}

function titleOf(
  value: CodeCount,
  { code, availability, context }: { code: string; availability: Record<string, string>; context: Context },
): string {
  if (code === "availability") return availability[value.code] ?? value.code
  return (value.titles && context.text(value.titles)) || value.code.slice(code.length + 1)
}

function inOrder(a: CodeCount, b: CodeCount): number {
  return a.position - b.position || b.count - a.count || (a.code < b.code ? -1 : 1)
}
