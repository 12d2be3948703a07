import { Link } from "@tanstack/react-router"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { rulesEn } from "../../messages/rules.en.ts"
import { Icon } from "../../parts/icon.tsx"

bring(rulesEn)

const look = "mb-2 inline-flex min-h-9 items-center gap-1 text-link hover:underline"

export function BackToSettings() {
  const { t } = useWords()
  return (
    <Link to="/settings" className={look}>
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t("place.settings") })}
    </Link>
  )
}

export function BackToPages() {
  const { t } = useWords()
  return (
    <Link to="/settings/pages" className={look}>
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t("pages.title") })}
    </Link>
  )
}

export function BackToPayments() {
  const { t } = useWords()
  return (
    <Link to="/settings/payments" className={look}>
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t("ways.title") })}
    </Link>
  )
}

export function BackToDelivery() {
  const { t } = useWords()
  return (
    <Link to="/settings/delivery" className={look}>
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t("delivery.title") })}
    </Link>
  )
}

export function BackToMarkets() {
  const { t } = useWords()
  return (
    <Link to="/settings/markets" className={look}>
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t("markets.title") })}
    </Link>
  )
}

export function BackToPlaces() {
  const { t } = useWords()
  return (
    <Link to="/settings/places" className={look}>
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t("places.title") })}
    </Link>
  )
}
