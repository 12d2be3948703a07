import { Link } from "@tanstack/react-router"
import type { Shape } from "../kit/api.ts"
import { useWords } from "../kit/use_words.ts"
import { FromTo } from "./effect_sums.tsx"

type Change = Shape<"OrderChange">

const lists = ["stranded", "rises", "falls"] as const

/** Single orders to look at: they open beside, so that nothing that is typed is left behind. */
export function EffectOrders({ examples }: { examples: Record<(typeof lists)[number], Change[]> }) {
  const { t } = useWords()
  const shown = lists.filter((list) => examples[list].length > 0)
  if (shown.length === 0) return null
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {shown.map((list) => (
        <section key={list}>
          <h3 className="text-muted text-sm">{t(`effect.${list}`)}</h3>
          <ul className="divide-y divide-line">
            {examples[list].map(({ orderId, number, before, after }) => (
              <li key={orderId} className="flex flex-wrap items-center justify-between gap-x-3 py-1">
                <Link
                  to="/orders/$orderId"
                  params={{ orderId }}
                  target="_blank"
                  className="inline-flex min-h-9 items-center text-link underline"
                >
                  {t("effect.order", { number })}
                </Link>
                <FromTo before={before} after={after} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
