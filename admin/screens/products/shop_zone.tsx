import { useQuery } from "@tanstack/react-query"
import { ownTimeZone } from "../../kit/clock.ts"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { shopFacts } from "./reading.ts"

/**
 * The clock by which moments are typed: the shop's, or the device's for who may not read the shop's facts.
 * Nothing until that is known.
 */
export function useShopZone(): string | undefined {
  const mayRead = useMay("settings.read")
  const { data, isError } = useQuery({ ...shopFacts, enabled: mayRead })
  return data?.timeZone ?? (!mayRead || isError ? ownTimeZone() : undefined)
}

export function ZoneNote({ zone }: { zone: string }) {
  const { t } = useWords()
  return <p className="text-muted text-sm">{t("save.zone", { zone })}</p>
}
