import { useWords } from "../../kit/use_words.ts"
import { Check } from "../../parts/check.tsx"
import type { Import } from "./reading.ts"

type Props = { one: Import; makes: boolean; setMakes: (makes: boolean) => void }

/** Categories that the file names and the shop has not: one choice for all of them. */
export function NewCategories({ one, makes, setMakes }: Props) {
  const { t } = useWords()
  const count = one.newCategoryCount
  if (count === 0) return null
  return (
    <div className="grid gap-1">
      <Check
        label={t("imports.categories.make", { count })}
        hint={t("imports.categories.hint")}
        checked={makes}
        onChange={setMakes}
      />
      <Names one={one} />
    </div>
  )
}

/** Which they were, once somebody has said yes: also after the file was taken back. */
export function CategoriesMade({ one }: { one: Import }) {
  const { t } = useWords()
  const count = one.newCategoryCount
  if (count === 0) return null
  return (
    <div className="mt-4 grid gap-1">
      <p>{t(one.makesCategories ? "imports.categories.new" : "imports.categories.left_out", { count })}</p>
      <Names one={one} />
    </div>
  )
}

function Names({ one }: { one: Import }) {
  const { t } = useWords()
  const names = one.newCategories.map((titles) => titles.join(" › ")).join(", ")
  const more = one.newCategoryCount - one.newCategories.length
  return (
    <p className="wrap-anywhere text-muted text-sm">
      {more > 0 ? t("imports.categories.and_more", { names, count: more }) : names}
    </p>
  )
}
