import { useQuery } from "@tanstack/react-query"
import { useId } from "react"
import { useMay } from "../../kit/me.ts"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button, IconButton } from "../../parts/button.tsx"
import { TextField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import { allCollections } from "../collections/reading.ts"
import { allCategories } from "../products/reading.ts"
import { isAddress, type NavigationLink } from "./links.ts"
import { moved } from "./moving.ts"
import { allPages } from "./reading.ts"
import { TitlesFields } from "./titles_fields.tsx"

type Props = {
  place: NavigationLink["place"]
  links: NavigationLink[]
  languages: readonly string[]
  /** The shop's own: a title in it cannot be left out. */
  language: string
  /** Somebody pressed save, and something is missing. */
  isUnready: boolean
  change: (links: NavigationLink[]) => void
}

// The shop takes so many in header and footer together.
const linksMax = 25

export function LinksPanel(props: Props) {
  const { place, links, change } = props
  const { t, locale } = useWords()
  const { data: pages = [] } = useQuery(allPages)
  const seesCatalog = useMay("catalog.read")
  const { data: categories = [] } = useQuery({ ...allCategories, enabled: seesCatalog })
  const { data: all = [] } = useQuery({ ...allCollections, enabled: seesCatalog })
  const collections = all.filter(({ isShown }) => isShown)
  const known = useId()
  return (
    <Panel title={t(`menu.${place}`)}>
      <datalist id={known}>
        {categories.map(({ id, slug, titles }) => (
          <option key={id} value={`/categories/${slug}`}>
            {textFor(titles, locale)}
          </option>
        ))}
        {collections.map(({ id, slug, titles }) => (
          <option key={id} value={`/collections/${slug}`}>
            {textFor(titles, locale)}
          </option>
        ))}
        {pages.map(({ id, slug, titles }) => (
          <option key={id} value={`/pages/${slug}`}>
            {textFor(titles, locale)}
          </option>
        ))}
      </datalist>
      <div className="grid gap-4">
        {links.length === 0 && <p className="text-muted">{t("menu.none")}</p>}
        {links.map((_link, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a link is nothing but its place.
          <LinkFields key={at} {...props} at={at} known={known} />
        ))}
        {links.length < linksMax && (
          <div>
            <Button onClick={() => change([...links, { place, titles: {}, href: "" }])}>
              {t(`menu.add_${place}`)}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  )
}

function LinkFields({ at, known, ...props }: Props & { at: number; known: string }) {
  const { links, languages, language, isUnready, change } = props
  const { t, locale } = useWords()
  const link = links[at]
  if (!link) return null
  const write = (more: Partial<NavigationLink>) =>
    change(links.map((one, other) => (other === at ? { ...one, ...more } : one)))
  const named = { link: textFor(link.titles, language, locale) || t("menu.unnamed") }
  return (
    <div className="grid gap-3 rounded-small border border-line p-3">
      <TitlesFields
        label={t("product.title")}
        titles={link.titles}
        languages={languages}
        lengthMax={200}
        problem={isUnready && !link.titles[language]?.trim() ? t("rules.title_missing") : undefined}
        onChange={(titles) => write({ titles })}
      />
      <TextField
        label={t("menu.href")}
        hint={t("menu.href_hint")}
        list={known}
        maxLength={500}
        problem={isUnready && !isAddress(link.href) ? t("menu.href_bad") : undefined}
        value={link.href}
        onChange={(href) => write({ href: href.trim() })}
      />
      <div className="flex flex-wrap items-center">
        <Button tone="quiet" onClick={() => change(links.filter((_one, other) => other !== at))}>
          {t("menu.remove")}
        </Button>
        <IconButton
          icon="down"
          label={t("menu.up", named)}
          disabled={at === 0}
          onClick={() => change(moved(links, at, -1))}
          className="ms-auto rotate-180 disabled:opacity-30"
        />
        <IconButton
          icon="down"
          label={t("menu.down", named)}
          disabled={at === links.length - 1}
          onClick={() => change(moved(links, at, 1))}
          className="disabled:opacity-30"
        />
      </div>
    </div>
  )
}
