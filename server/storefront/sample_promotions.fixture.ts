import { money } from "../kit/money.ts"

const eur = (minor: number) => money(BigInt(minor), "EUR")

/** What promotions make of a sample cart. */
export function samplePromotions(word: (text: string) => string) {
  const sale = { promotionId: "prm_1", title: word("Spring sale") }
  const known = { ...sale, reasonKind: null }
  return {
    gifts: [
      {
        ...{
          promotionId: "prm_2",
          reason: word("A gift"),
          variantId: "var_2",
          slug: "cup",
          title: word("Cup"),
        },
        ...{ variantTitle: word("Blue"), pictureUrl: "/media/b-320.webp", quantity: 1, worth: eur(500) },
      },
    ],
    codes: [
      { ...known, code: word("SPRING"), state: "applied" as const, reason: null },
      { ...known, code: word("SUMMER"), state: "waiting" as const, reason: word("It begins later.") },
      { ...known, code: word("WINTER"), state: "refused" as const, reason: word("It is over."), title: null },
    ],
    promotions: [{ ...sale, amount: eur(200) }],
    nearMiss: { ...sale, sentence: word("Add more"), reachedPermille: 800 },
    subtotal: eur(3980),
    discountTotal: eur(200),
    deliveryDiscounts: [],
  }
}
