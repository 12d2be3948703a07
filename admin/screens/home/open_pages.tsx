import { Link } from "@tanstack/react-router"
import { destinationsFor } from "../../app/palette/destinations.ts"
import { useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { bring } from "../../messages/here.ts"
import { rulesEn } from "../../messages/rules.en.ts"
import { Icon } from "../../parts/icon.tsx"
import { Panel } from "../../parts/page.tsx"

bring(rulesEn)

/** What is open to somebody whose rail leads nowhere: without it, only the palette would know. */
export default function OpenPages() {
  const { t } = useWords()
  const pages = destinationsFor(useMe().permissions).pages.filter(({ needs }) => needs !== undefined)
  if (pages.length === 0) return null
  return (
    <Panel title={t("home.open_pages")} className="self-start">
      <ul className="grid gap-2">
        {pages.map(({ to, label, icon }) => (
          <li key={to} className="grid">
            <Link
              to={to}
              className="flex min-h-11 items-center gap-3 rounded-small px-2 text-link hover:bg-soft"
            >
              <Icon name={icon} />
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
