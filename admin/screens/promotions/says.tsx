import { fieldSentenceOf } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import { Panel } from "../../parts/page.tsx"
import { Notice } from "../../parts/states.tsx"
import { useShopZone } from "../products/shop_zone.tsx"
import { usesText } from "./columns.tsx"
import type { PromotionForm } from "./kinds.ts"
import { useNames } from "./names.tsx"
import type { Promotion } from "./reading.ts"
import { datesText, promotionSentence } from "./sentence.ts"

type Props = { form: PromotionForm; promotion: Promotion | undefined; isDirty: boolean }

/** What it does as it is typed, in one sentence, and what its owner should know of it. */
export function Says({ form, promotion, isDirty }: Props) {
  const words = useWords()
  const { t } = words
  const { nameOf } = useNames()
  const dates = datesText(words, form, useShopZone())
  return (
    <Panel title={t("promotion.says")}>
      <div className="grid gap-3">
        <div aria-live="polite">
          <p className="text-lg">{promotionSentence(words, form, nameOf)}</p>
          <p className="text-muted">{dates || t("promotions.always")}</p>
        </div>
        {promotion && promotion.usesMax !== null && (
          <p className="text-muted">{t("promotion.used", { uses: usesText(words, promotion) })}</p>
        )}
        {/* They are about what is saved. */}
        {!isDirty &&
          promotion?.warnings.map((warning) => (
            <Notice key={`${warning.field} ${warning.code}`} tone="warn">
              {fieldSentenceOf(t, warning)}
            </Notice>
          ))}
      </div>
    </Panel>
  )
}
