import type { DeliveryOption } from "../modules/fulfillment/index.ts"
import type { CardField, SavedCard } from "./checkout/card.ts"
import type { Options } from "./checkout/payment.ts"
import { eur, promise, sampleTaxes, type Word } from "./samples.fixture.ts"

export function sampleDelivery(word: Word): DeliveryOption[] {
  const known = { zone: word("Everywhere"), why: [], promise, isCheapest: false, isFastest: false }
  const [shop, parcel] = [word("At the shop"), word("Parcel")]
  return [
    { ...known, methodId: "dlm_2", code: "shop", kind: "pickup", title: shop, price: eur(0), freeFrom: null },
    {
      ...known,
      methodId: "dlm_1",
      code: "parcel",
      kind: "ship",
      title: parcel,
      price: eur(490),
      freeFrom: eur(5000),
    },
  ]
}

export function sampleOptions(word: Word): Options {
  const discounts = [{ promotionId: "prm_1", title: word("Spring sale"), amount: eur(200) }]
  const deliveryOptions = sampleDelivery(word).map((option) => ({
    ...option,
    discounts,
    ...sampleTaxes(300),
    cash: null,
    discount: eur(100),
    total: eur(1890 + Number(option.price.minor)),
    due: eur(890 + Number(option.price.minor)),
  }))
  return {
    currency: "EUR",
    needsDelivery: true,
    discounts,
    subtotal: eur(2090),
    itemsTotal: eur(1890),
    goodsTotal: eur(1890),
    ...sampleTaxes(300),
    cash: null,
    total: eur(1890),
    due: eur(890),
    credit: eur(500),
    vatNumber: word("ATU12345678"),
    deliveryOptions,
    obstacles: [],
    paymentMethods: [
      { code: "card_stripe", title: word("Card"), needsToken: true, inCash: false, cardField: sampleField },
      { code: "card", title: word("Card"), needsToken: true, inCash: false },
      { code: "transfer", title: word("Transfer"), needsToken: false, inCash: false },
    ],
  }
}

const sampleField: CardField = {
  publishableKey: "pk_test_1",
  scriptUrl: "https://js.stripe.com/v3/",
  captureMethod: "automatic",
}

export const sampleCard: SavedCard = {
  savedId: "svd_1",
  method: "card_stripe",
  brand: "visa",
  lastFour: "4242",
  expiresYear: 2030,
  expiresMonth: 12,
  isExpired: false,
}
