/** What a change would have made of the last month. */
export const effectEn = {
  "effect.title": "What it would have made",
  "effect.text":
    "The carts and orders of the last 30 days, calculated twice: with today's rules, and with what is typed here.",
  "effect.show": "Show the effect",
  "effect.again": "Show it for what is typed now",
  "effect.behind": "What is typed has changed since.",
  "effect.working": "Calculating …",
  "effect.nothing": "There were no carts and no orders to calculate with in the last 30 days.",
  "effect.same": "Nothing would have been different.",
  "effect.orders": {
    one: "{touched} of {count} order would have come to something else.",
    other: "{touched} of {count} orders would have come to something else.",
  },
  "effect.carts": {
    one: "{touched} of {count} cart that became no order would show something else.",
    other: "{touched} of {count} carts that became no order would show something else.",
  },
  "effect.in_currency": "In {currency}",
  "effect.of_orders": "Orders",
  "effect.of_carts": "Open carts",
  "effect.total": "What buyers pay",
  "effect.tax": "Of it tax",
  "effect.delivery": "Of it delivery",
  "effect.from_to": "{from} → {to}",
  "effect.no_difference": "no difference",
  "effect.stranded_orders": {
    one: "{count} order could not be delivered any more. It counts nothing after the change.",
    other: "{count} orders could not be delivered any more. They count nothing after the change.",
  },
  "effect.stranded_carts": {
    one: "{count} cart could not be delivered any more.",
    other: "{count} carts could not be delivered any more.",
  },
  "effect.another_way": {
    one: "{count} order would have to go another way: it is counted with the cheapest that is left.",
    other: "{count} orders would have to go another way: they are counted with the cheapest that is left.",
  },
  "effect.sold_otherwise": {
    one: "{count} order was sold at another price, tax or delivery than today's. It was {charged} then.",
    other:
      "{count} orders were sold at other prices, taxes or delivery than today's. Together it was {charged} then.",
  },
  "effect.short": {
    one: "{count} order has something in it that has no price today. That counts on neither side.",
    other: "{count} orders have something in them that has no price today. That counts on neither side.",
  },
  "effect.cut_orders": "There were more orders: the newest {count} were looked at.",
  "effect.cut_carts": "There were more carts: the newest {count} were looked at.",
  "effect.rises": "Would have risen most",
  "effect.falls": "Would have fallen most",
  "effect.stranded": "Could not be delivered",
  "effect.order": "Order {number}",
  "effect.unknown":
    "Nobody can know whether people would have bought more, less or something else: that is not guessed.",
  "effect.at_loss": "Sold for less than it costs you",
  "effect.margin_lines": {
    one: "{title}: {before} → {after}, of {count} line of known cost.",
    other: "{title}: {before} → {after}, of {count} lines of known cost.",
  },
  "effect.margin_unknown": {
    one: "No cost is known of {unknown} of {count} line.",
    other: "No cost is known of {unknown} of {count} lines.",
  },
  "effect.sale_day": "As if a new sale were on already, whatever day it begins on.",
  "effect.tax_day": "As if the rate held already, whatever day it begins on.",
} as const
