import { useQuery } from "@tanstack/react-query"
import { ownTimeZone } from "../../kit/clock.ts"
import { useWords } from "../../kit/use_words.ts"
import { publicShopFacts } from "./reading.ts"

/** The shop's clock, by which moments are typed and shown. Nothing until it is known. */
export function useShopZone(): string | undefined {
  const { data, isError } = useQuery(publicShopFacts)
  return data?.timeZone ?? (isError ? ownTimeZone() : undefined)
}

export function ZoneNote({ zone }: { zone: string }) {
  const { t } = useWords()
  return <p className="text-muted text-sm">{t("save.zone", { zone })}</p>
}
