import { useQuery } from "@tanstack/react-query"
import { textFor } from "../../kit/texts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Draft } from "../../parts/draft.tsx"
import { TextField } from "../../parts/field.tsx"
import { Panel } from "../../parts/page.tsx"
import { allCategories } from "./reading.ts"
import type { ProductFields } from "./saving.ts"

/** What is the same in every language. */
export function ProductFacts({ draft }: { draft: Draft<ProductFields> }) {
  const { t, locale } = useWords()
  const { data: categories = [] } = useQuery(allCategories)
  const chosen = draft.value.categoryIds
  const toggle = (id: string, isIn: boolean) =>
    draft.change({ categoryIds: isIn ? [...chosen, id] : chosen.filter((one) => one !== id) })
  return (
    <Panel title={t("product.facts")} className="self-start">
      <div className="grid gap-4">
        <TextField
          label={t("product.slug")}
          hint={t("product.slug_hint")}
          maxLength={120}
          value={draft.value.slug}
          onChange={(slug) => draft.change({ slug })}
        />
        <TextField
          label={t("product.maker")}
          maxLength={120}
          value={draft.value.maker ?? ""}
          onChange={(maker) => draft.change({ maker: maker || null })}
        />
        <fieldset>
          <legend className="mb-1 font-medium text-[0.95rem]">{t("product.categories")}</legend>
          <p className="mb-1 text-muted text-sm">{t("product.categories_hint")}</p>
          <div className="grid max-h-80 overflow-y-auto">
            {categories.map(({ id, path, titles }) => (
              <label
                key={id}
                className={`flex min-h-9 items-center gap-2.5 ${path.length > 1 ? "ps-6" : ""}`}
              >
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={(event) => toggle(id, event.target.checked)}
                  className="size-4 accent-primary"
                />
                {textFor(titles, locale)}
                {chosen[0] === id && chosen.length > 1 && (
                  <span className="text-muted text-sm">{t("product.main_category")}</span>
                )}
              </label>
            ))}
          </div>
        </fieldset>
      </div>
    </Panel>
  )
}
