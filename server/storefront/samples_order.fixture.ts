import { money } from "../kit/money.ts"
import type { Order } from "../modules/orders/index.ts"
import { sampleTaxes, type Word } from "./samples.fixture.ts"

const eur = (minor: number) => money(BigInt(minor), "EUR")
const promise = { earliestOn: "2026-11-27", latestOn: "2026-11-30" }

export function sampleOrder(word: Word, given: Partial<Order> = {}): Order {
  const line = {
    lineId: "oln_1",
    variantId: "var_1",
    productId: "prd_1",
    ...{ sku: word("SKU"), title: word("Mug") },
  }
  const amounts = {
    unitPrice: eur(1990),
    discount: eur(200),
    giftOf: null,
    ...{ total: eur(3780), shownTotal: eur(3780), tax: eur(600), taxRatePpm: 190_000 },
  }
  const back = { refundedQuantity: 0, refunded: eur(0) }
  const counts = { quantity: 2, canceledQuantity: 0, shippedQuantity: 0, deliveredQuantity: 0, ...back }
  return {
    orderId: "ord_1",
    number: word("10042"),
    email: word("ada@example.com"),
    buyerName: word("Ada"),
    locale: "en",
    marketCode: "de",
    currency: "EUR",
    taxDisplay: "gross",
    sale: "open",
    money: "pending",
    goods: "waiting",
    returns: "none",
    address: {
      name: word("Ada"),
      line1: word("Ring 1"),
      postalCode: "10119",
      city: word("Berlin"),
      country: "DE",
    },
    delivery: { methodId: "dlm_1", code: "parcel", kind: "ship", title: word("Parcel"), promise },
    paymentMethod: "transfer",
    paymentFacts: [{ label: { en: word("IBAN") }, value: word("DE89") }],
    itemsTotal: eur(3780),
    deliveryRefunded: eur(0),
    ...sampleDiscounts(word),
    cashRounding: eur(0),
    deliveryTotal: eur(490),
    taxTotal: eur(680),
    taxes: sampleTaxes(680).taxes,
    ...{ taxPlace: { country: "DE", region: null }, taxTreatment: "taxed", vatNumber: word("DE123456788") },
    ...{ total: eur(4270), canceledTotal: eur(0) },
    tenders: [{ kind: "gift_card", lastFour: "7H2K", amount: eur(1000), returned: eur(0) }],
    ...{ paid: eur(0), refunded: eur(100) },
    placedAt: new Date("2026-11-25T12:00:00Z"),
    ...{ payUntil: new Date("2026-12-09T12:00:00Z"), canceledAt: null },
    version: 1,
    lines: [
      {
        ...line,
        variantTitle: word("Red"),
        ...{ pictureUrl: null, configuration: null, isGiftCard: false },
        reach: "parcel",
        ...counts,
        ...amounts,
      },
    ],
    timeline: [
      { kind: "placed", details: {}, at: new Date("2026-11-25T12:00:00Z") },
      { kind: "canceled", details: { reason: word("No time") }, at: new Date("2026-11-25T13:00:00Z") },
    ],
    ...given,
  }
}

function sampleDiscounts(word: Word): Pick<Order, "shown" | "discountTotal" | "discounts"> {
  const spring = { title: word("Spring sale"), code: word("SPRING"), amount: eur(200) }
  return {
    shown: { subtotal: eur(3980), discounts: [spring], delivery: eur(490) },
    discountTotal: eur(200),
    discounts: [{ promotionId: "prm_1", ...spring }],
  }
}
