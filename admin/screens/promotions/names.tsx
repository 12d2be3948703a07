import { useQuery } from "@tanstack/react-query"
import { createContext, useContext, useMemo, useState } from "react"
import { useMay } from "../../kit/me.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { allCollections } from "../collections/reading.ts"
import { allGroups } from "../customers/groups_reading.ts"
import { useMarkets } from "../products/markets.ts"
import { allCategories } from "../products/reading.ts"
import { allDeliveries } from "../settings/rules_reading.ts"
import type { Promotion } from "./reading.ts"
import type { NameOf } from "./sentence.ts"

type NamesHere = {
  nameOf: NameOf
  /** What was just chosen is called so. */
  learn: (id: string, name: string) => void
}

export const NamesContext = createContext<NamesHere>({ nameOf: () => undefined, learn() {} })

export const useNames = () => useContext(NamesContext)

/** What things are called, as far as the reader may know it. */
export function useKnownNames(named?: Promotion["names"]): NamesHere {
  const { locale } = useWords()
  const [learned, setLearned] = useState<Readonly<Record<string, string>>>({})
  const seesCatalog = useMay("catalog.read")
  const seesSettings = useMay("settings.read")
  const { data: categories } = useQuery({ ...allCategories, enabled: seesCatalog })
  const { data: collections } = useQuery({ ...allCollections, enabled: seesCatalog })
  const markets = useMarkets()
  const { data: methods } = useQuery({ ...allDeliveries, enabled: seesSettings })
  const { data: groups } = useQuery({ ...allGroups, enabled: useMay("customers.read") })
  const known = useMemo(() => {
    const titled = [categories, collections, named?.products, named?.collections].flatMap((all) => all ?? [])
    return new Map<string, string>([
      ...titled.map(({ id, titles }) => [id, textFor(titles, locale)] as const),
      ...markets.map(({ code, titles }) => [`market:${code}`, textFor(titles, locale)] as const),
      ...(methods ?? []).map(({ code, titles }) => [`method:${code}`, textFor(titles, locale)] as const),
      ...(groups ?? []).map(({ groupId, name }) => [groupId, name] as const),
      ...(named?.groups ?? []).map(({ id, name }) => [id, name] as const),
      ...(named?.variants ?? []).map(
        ({ id, sku, titles }) => [id, `${textFor(titles, locale)} (${sku})`] as const,
      ),
      ...Object.entries(learned),
    ])
  }, [categories, collections, markets, methods, groups, named, learned, locale])
  return useMemo(
    () => ({
      nameOf: (id) => known.get(id),
      learn: (id, name) => setLearned((before) => ({ ...before, [id]: name })),
    }),
    [known],
  )
}
