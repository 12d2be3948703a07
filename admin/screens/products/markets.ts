import { useQuery } from "@tanstack/react-query"
import type { Shape } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { allMarkets, publicMarkets } from "./reading.ts"

type Market = Shape<"Shop">["markets"][number]

const none: readonly Market[] = []

/**
 * The markets of the shop, none until they are known: all of them for who may see the settings, so that one
 * that is being prepared gets its prices before it opens; for others those that every visitor sees.
 */
export function useMarkets(): readonly Market[] {
  const seesAll = useMay("settings.read")
  const { data: all } = useQuery({ ...allMarkets, enabled: seesAll })
  const { data: open } = useQuery({ ...publicMarkets, enabled: !seesAll })
  return (seesAll ? all : open) ?? none
}
