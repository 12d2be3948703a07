import { accountEn } from "./account.en.ts"
import { aftersaleEn } from "./aftersale.en.ts"
import { booksEn } from "./books.en.ts"
import { collectionsEn } from "./collections.en.ts"
import { conversionsEn } from "./conversions.en.ts"
import { customersEn } from "./customers.en.ts"
import { deliveryPricesEn } from "./delivery_prices.en.ts"
import { deskEn } from "./desk.en.ts"
import { doctorEn } from "./doctor.en.ts"
import { effectEn } from "./effect.en.ts"
import { fieldsEn } from "./fields.en.ts"
import { giftsEn } from "./gifts.en.ts"
import { healthEn } from "./health.en.ts"
import { importsEn } from "./imports.en.ts"
import { inboxEn } from "./inbox.en.ts"
import { invoicesEn } from "./invoices.en.ts"
import { lettersEn } from "./letters.en.ts"
import { logEn } from "./log.en.ts"
import { moneyEn } from "./money.en.ts"
import { numbersEn } from "./numbers.en.ts"
import { odditiesEn } from "./oddities.en.ts"
import { ordersEn } from "./orders.en.ts"
import { ownAccountEn } from "./own_account.en.ts"
import { partsEn } from "./parts.en.ts"
import { payLinksEn } from "./pay_links.en.ts"
import { pricesEn } from "./prices.en.ts"
import { pricingEn } from "./pricing.en.ts"
import { productsEn } from "./products.en.ts"
import { promotionScreensEn } from "./promotion_screens.en.ts"
import { promotionsEn } from "./promotions.en.ts"
import { refusalsEn } from "./refusals.en.ts"
import { rulesEn } from "./rules.en.ts"
import { shellEn } from "./shell.en.ts"
import { stockEn } from "./stock.en.ts"
import { stripeEn } from "./stripe.en.ts"
import { tasksEn } from "./tasks.en.ts"
import { taxesEn } from "./taxes.en.ts"
import { taxserviceEn } from "./taxservice.en.ts"
import { teamEn } from "./team.en.ts"
import { variantsEn } from "./variants.en.ts"

/** A sentence with {blanks}, or its two forms for a number: for one, and for all others. The blank is called count. */
export type Message = string | { one: string; other: string }

/** Every word of the admin; English is complete, and the other languages have the same keys. */
export const english = {
  ...shellEn,
  ...partsEn,
  ...ordersEn,
  ...customersEn,
  ...productsEn,
  ...pricesEn,
  ...conversionsEn,
  ...pricingEn,
  ...promotionsEn,
  ...promotionScreensEn,
  ...stockEn,
  ...deskEn,
  ...deliveryPricesEn,
  ...accountEn,
  ...ownAccountEn,
  ...booksEn,
  ...rulesEn,
  ...variantsEn,
  ...collectionsEn,
  ...tasksEn,
  ...taxesEn,
  ...importsEn,
  ...payLinksEn,
  ...taxserviceEn,
  ...teamEn,
  ...effectEn,
  ...giftsEn,
  ...moneyEn,
  ...stripeEn,
  ...invoicesEn,
  ...aftersaleEn,
  ...inboxEn,
  ...odditiesEn,
  ...fieldsEn,
  ...numbersEn,
  ...lettersEn,
  ...healthEn,
  ...doctorEn,
  ...logEn,
  ...refusalsEn,
} as const

export type Key = keyof typeof english
export type Catalog = { readonly [Name in Key]: Message }
