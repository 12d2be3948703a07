import { useWords } from "../../kit/use_words.ts"
import type { CartPricing } from "./reading.ts"

/** The codes of a cart, and why one does not apply, in the words that its shopper read. */
export function Codes({ codes }: Pick<CartPricing, "codes">) {
  const { t } = useWords()
  return (
    <ul>
      {codes.map(({ code, state, reason }) => {
        const said = t(`cart.code.${state}`)
        return (
          <li key={code}>
            {reason
              ? t("cart.code_why", { code, state: said, reason })
              : t("cart.code_only", { code, state: said })}
          </li>
        )
      })}
    </ul>
  )
}
