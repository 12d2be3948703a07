import { Link } from "@tanstack/react-router"
import { type Permission, useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import type { PlainKey } from "../../kit/words.ts"
import { bring } from "../../messages/here.ts"
import { rulesEn } from "../../messages/rules.en.ts"
import { buttonLook } from "../../parts/button.tsx"

bring(rulesEn)

type Room = {
  to:
    | "/settings/look"
    | "/settings/delivery"
    | "/settings/markets"
    | "/settings/conversions"
    | "/settings/tax-service"
    | "/settings/payments"
    | "/settings/invoices"
    | "/settings/after-sale"
    | "/settings/navigation"
    | "/settings/places"
    | "/settings/pages"
    | "/imports"
    | "/mail/templates"
  label: PlainKey
  needs: Permission
}

const rooms: readonly Room[] = [
  { to: "/settings/look", label: "settings.look", needs: "settings.read" },
  { to: "/settings/delivery", label: "delivery.title", needs: "settings.read" },
  { to: "/settings/markets", label: "markets.title", needs: "settings.read" },
  { to: "/settings/conversions", label: "conversions.title", needs: "catalog.read" },
  { to: "/settings/tax-service", label: "tax_service.title", needs: "settings.read" },
  { to: "/settings/payments", label: "ways.title", needs: "settings.read" },
  { to: "/settings/invoices", label: "palette.invoices", needs: "settings.read" },
  { to: "/settings/after-sale", label: "settings.after_sale", needs: "settings.read" },
  { to: "/settings/navigation", label: "menu.title", needs: "settings.read" },
  { to: "/settings/places", label: "places.title", needs: "inventory.read" },
  { to: "/settings/pages", label: "pages.title", needs: "settings.read" },
  { to: "/imports", label: "imports.title", needs: "catalog.read" },
  { to: "/mail/templates", label: "letters.title", needs: "settings.read" },
]

/** The other pages of the settings, for whoever may read them. */
export function Rooms() {
  const { t } = useWords()
  const { permissions } = useMe()
  return (
    <nav aria-label={t("rules.rooms")} className="mb-5 flex flex-wrap gap-2">
      {rooms
        .filter(({ needs }) => permissions.includes(needs))
        .map(({ to, label }) => (
          <Link key={to} to={to} className={buttonLook()}>
            {t(label)}
          </Link>
        ))}
    </nav>
  )
}
