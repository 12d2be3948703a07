import { type Letter, template, type Words } from "./letter.ts"
import {
  button,
  facts,
  items,
  type Part,
  paragraph,
  postalAddress,
  progress,
  subheading,
  sums,
} from "./parts.ts"
import { orderPlacedValues } from "./values.ts"

export const orderPlaced = template({
  values: orderPlacedValues,
  hidden: { orderUrl: "/" },
  oneTime: false,
  isOptional: false,
  opening: "order_placed.intro",
  blanks: (letter, { orderNumber, name, total }) => ({
    ...{ orderNumber, name: name ?? "", shop: letter.shop.name },
    total: letter.amount(total),
  }),
  write(letter, order, blanks): Words {
    const { say } = letter
    return {
      preheader: say("order_placed.preheader", blanks),
      heading: say(order.name ? "order_placed.heading_name" : "order_placed.heading", blanks),
      parts: [
        ...(order.delivery ? [progress(letter, 1, order.delivery.kind ?? "ship")] : []),
        ...payment(letter, order.payment),
        button(letter, say("order.button"), order.orderUrl),
        subheading(letter, say("order.items")),
        items(letter, order.items),
        totals(letter, order),
        ...delivery(letter, order),
      ],
      why: say("why.order", blanks),
    }
  },
})

type Order = ReturnType<typeof orderPlacedValues.parse>

function payment(letter: Letter, method: Order["payment"]): Part[] {
  if (!method.instructions?.length) return []
  return [
    subheading(letter, letter.say("order_placed.pay_now")),
    paragraph(letter, letter.say("order_placed.pay_now_words")),
    facts(letter, method.instructions),
    ...(method.until
      ? [paragraph(letter, letter.say("order_placed.pay_until", { day: letter.day(method.until) }))]
      : []),
  ]
}

/** As in the cart and on the page of the order: what comes on top is above the total, what is in it below. */
function totals(letter: Letter, order: Order): Part {
  const { say, amount } = letter
  const taxed = taxes(letter, order)
  return sums(letter, [
    { label: say("order.subtotal"), amount: amount(order.subtotal) },
    ...(order.discounts ?? []).map((one) => ({ label: one.title, amount: `−${amount(one.amount)}` })),
    ...(order.deliveryPrice
      ? [{ label: say("order.delivery"), amount: price(letter, order.deliveryPrice) }]
      : []),
    ...(order.taxIncluded ? [] : taxed),
    ...(order.cashRounding
      ? [{ label: say("order.cash_rounding"), amount: amount(order.cashRounding) }]
      : []),
    { label: say("order.total"), amount: amount(order.total), grand: true },
    ...(order.taxIncluded ? taxed : []),
    ...(order.tenders ?? []).map((tender) => ({ label: tender.title, amount: `−${amount(tender.amount)}` })),
    ...(order.due && order.tenders?.length ? [{ label: say("order.due"), amount: amount(order.due) }] : []),
    { label: say("order.payment"), amount: order.payment.title },
  ])
}

function taxes(letter: Letter, order: Order) {
  const { say } = letter
  const number = order.vatNumber ? [{ label: say("order.vat_number"), amount: order.vatNumber }] : []
  return [...rates(letter, order), ...number]
}

/** One row for each rate, or the sum where none is told. */
function rates(letter: Letter, order: Order) {
  const { say, amount } = letter
  const { taxTreatment: treatment } = order
  if (treatment === "exempt" || treatment === "reverse_charge") {
    return [{ label: say(`order.${treatment}`), amount: amount(order.tax) }]
  }
  const rows = order.taxes?.filter(({ tax }) => BigInt(tax.minor) > 0n) ?? []
  if (rows.length === 0) {
    return [{ label: say(order.taxIncluded ? "order.tax_included" : "order.tax"), amount: amount(order.tax) }]
  }
  const key = order.taxIncluded ? "order.tax_rate_included" : "order.tax_rate"
  return rows.map(({ ratePpm, tax }) => ({
    label: say(key, { percent: letter.percent(ratePpm) }),
    amount: amount(tax),
  }))
}

function price(letter: Letter, value: Order["total"]): string {
  return BigInt(value.minor) === 0n ? letter.say("order.free") : letter.amount(value)
}

function delivery(letter: Letter, order: Order): Part[] {
  if (!order.delivery) return []
  const { title, earliestOn, latestOn } = order.delivery
  const promise =
    earliestOn && latestOn && earliestOn !== latestOn
      ? letter.say("order.promise_between", {
          earliest: letter.day(earliestOn),
          latest: letter.day(latestOn),
        })
      : latestOn
        ? letter.say("order.promise_on", { day: letter.day(latestOn) })
        : ""
  return [
    subheading(letter, letter.say("order.delivery")),
    paragraph(letter, promise ? `${title}: ${promise}` : title),
    ...(order.address ? [postalAddress(letter, order.address)] : []),
  ]
}
