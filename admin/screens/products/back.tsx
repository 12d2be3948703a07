import { Link } from "@tanstack/react-router"
import { useWords } from "../../kit/use_words.ts"
import { Icon } from "../../parts/icon.tsx"

export function BackToProducts() {
  const { t } = useWords()
  return (
    <Link to="/products" className="mb-2 inline-flex min-h-9 items-center gap-1 text-link hover:underline">
      <Icon name="back" className="size-4" />
      {t("part.back", { page: t("place.products") })}
    </Link>
  )
}
