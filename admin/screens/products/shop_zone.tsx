import { useQuery } from "@tanstack/react-query"
import { ownTimeZone } from "../../kit/clock.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { publicShopFacts, shopFacts } from "./reading.ts"

/** The shop's clock, by which moments are typed and shown. Nothing until it is known. */
export function useShopZone(): string | undefined {
  const mayRead = useMay("settings.read")
  const own = useQuery({ ...shopFacts, enabled: mayRead })
  // Everybody may see the clock of the shop, whatever else of its settings they may read.
  const shown = useQuery({ ...publicShopFacts, enabled: !mayRead })
  const { data, isError } = mayRead ? own : shown
  return data?.timeZone ?? (isError ? ownTimeZone() : undefined)
}

export function ZoneNote({ zone }: { zone: string }) {
  const { t } = useWords()
  return <p className="text-muted text-sm">{t("save.zone", { zone })}</p>
}
