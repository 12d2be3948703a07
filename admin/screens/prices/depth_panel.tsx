import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { momentText, moneyText } from "../../kit/format.ts"
import { useMay } from "../../kit/me.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { pricesEn } from "../../messages/prices.en.ts"
import { Button } from "../../parts/button.tsx"
import { Panel } from "../../parts/page.tsx"
import { ErrorState } from "../../parts/states.tsx"
import { useMarkets } from "../products/markets.ts"
import type { Product } from "../products/reading.ts"
import { useShopZone } from "../products/shop_zone.tsx"
import { variantTitle } from "../products/variant_grid.tsx"
import { ConvertedNote, FollowButton, type Place, StopButton, useConvertible } from "./converted_rows.tsx"
import { DepthDialog } from "./depth_dialog.tsx"
import { pricesOfProduct, type VariantPrice } from "./reading.ts"

bring(pricesEn)

/** Beside the sheet of prices: which of them have a sale or steps by quantity. */
export function DepthPanel({ product }: { product: Product }) {
  const { t, locale } = useWords()
  const mayWrite = useMay("prices.write")
  const prices = useQuery(pricesOfProduct(product.id))
  const zone = useShopZone()
  const markets = useMarkets()
  const [opened, setOpened] = useState<VariantPrice>()
  const convertible = useConvertible(product, { prices: prices.data ?? [], markets })
  if (prices.error) return <ErrorState error={prices.error} retry={() => void prices.refetch()} />
  if (!prices.data || prices.data.length === 0 || !zone) return null
  const isSame = (one: Place) => (other: Place) =>
    one.variantId === other.variantId && one.marketCode === other.marketCode
  const stopped = convertible.filter((place) => !prices.data.some(isSame(place)))
  const nameOf = ({ variantId, marketCode }: Place) => {
    const variant = product.variants.find(({ id }) => id === variantId)
    const market = markets.find(({ code }) => code === marketCode)
    const where = markets.length > 1 ? ` · ${market ? textFor(market.titles, locale) : marketCode}` : ""
    const title = variant && (variantTitle(product, variant, locale) ?? variant.sku)
    return `${title ?? variantId}${where}`
  }
  return (
    <Panel title={t("depth.title")}>
      <p className="mb-2 text-muted text-sm">{t("depth.text")}</p>
      <ul className="divide-y divide-line">
        {prices.data.map((price) => (
          <li
            key={`${price.variantId} ${price.marketCode}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
          >
            <div className="min-w-0">
              <p className="font-medium">{nameOf(price)}</p>
              <Summary price={price} zone={zone} />
              <ConvertedNote price={price} />
            </div>
            {mayWrite && price.converted && <StopButton place={price} name={nameOf(price)} />}
            {mayWrite && !price.converted && (
              <div className="flex flex-wrap gap-2">
                {convertible.some(isSame(price)) && <FollowButton place={price} name={nameOf(price)} />}
                <Button onClick={() => setOpened(price)}>
                  {t("depth.change")}
                  <span className="sr-only">: {nameOf(price)}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
        {stopped.map((place) => (
          <li
            key={`${place.variantId} ${place.marketCode}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
          >
            <div className="min-w-0">
              <p className="font-medium">{nameOf(place)}</p>
              <p className="text-muted text-sm">{t("depth.stopped")}</p>
            </div>
            {mayWrite && <FollowButton place={place} name={nameOf(place)} />}
          </li>
        ))}
      </ul>
      {opened && (
        <DepthDialog title={nameOf(opened)} price={opened} zone={zone} onClose={() => setOpened(undefined)} />
      )}
    </Panel>
  )
}

function Summary({ price: { price, sales, tiers }, zone }: { price: VariantPrice; zone: string }) {
  const { t, locale } = useWords()
  const onSale = sales.map((sale) => {
    const values = { price: moneyText(locale, sale.price), from: momentText(locale, sale.from, zone) }
    return sale.until === null
      ? t("depth.sale_from", values)
      : t("depth.sale_between", { ...values, until: momentText(locale, sale.until, zone) })
  })
  const steps = tiers.map(({ quantityMin, price: each }) =>
    t("depth.tier_at", { quantity: quantityMin, price: moneyText(locale, each) }),
  )
  return <p className="text-muted text-sm">{[moneyText(locale, price), ...onSale, ...steps].join(" · ")}</p>
}
