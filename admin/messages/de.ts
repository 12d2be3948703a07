import { accountDe } from "./account.de.ts"
import { aftersaleDe } from "./aftersale.de.ts"
import { booksDe } from "./books.de.ts"
import { collectionsDe } from "./collections.de.ts"
import { conversionsDe } from "./conversions.de.ts"
import { customersDe } from "./customers.de.ts"
import { deliveryPricesDe } from "./delivery_prices.de.ts"
import { deskDe } from "./desk.de.ts"
import { doctorDe } from "./doctor.de.ts"
import { effectDe } from "./effect.de.ts"
import { fieldsDe } from "./fields.de.ts"
import { giftsDe } from "./gifts.de.ts"
import { healthDe } from "./health.de.ts"
import { importsDe } from "./imports.de.ts"
import { inboxDe } from "./inbox.de.ts"
import type { Catalog } from "./index.ts"
import { invoicesDe } from "./invoices.de.ts"
import { lettersDe } from "./letters.de.ts"
import { logDe } from "./log.de.ts"
import { moneyDe } from "./money.de.ts"
import { numbersDe } from "./numbers.de.ts"
import { odditiesDe } from "./oddities.de.ts"
import { ordersDe } from "./orders.de.ts"
import { partsDe } from "./parts.de.ts"
import { payLinksDe } from "./pay_links.de.ts"
import { pricesDe } from "./prices.de.ts"
import { pricingDe } from "./pricing.de.ts"
import { productsDe } from "./products.de.ts"
import { promotionScreensDe } from "./promotion_screens.de.ts"
import { promotionsDe } from "./promotions.de.ts"
import { refusalsDe } from "./refusals.de.ts"
import { rulesDe } from "./rules.de.ts"
import { shellDe } from "./shell.de.ts"
import { stockDe } from "./stock.de.ts"
import { stripeDe } from "./stripe.de.ts"
import { tasksDe } from "./tasks.de.ts"
import { taxesDe } from "./taxes.de.ts"
import { taxserviceDe } from "./taxservice.de.ts"
import { teamDe } from "./team.de.ts"
import { variantsDe } from "./variants.de.ts"

export const german: Catalog = {
  ...shellDe,
  ...partsDe,
  ...ordersDe,
  ...customersDe,
  ...productsDe,
  ...pricesDe,
  ...conversionsDe,
  ...pricingDe,
  ...promotionsDe,
  ...promotionScreensDe,
  ...stockDe,
  ...deskDe,
  ...deliveryPricesDe,
  ...accountDe,
  ...booksDe,
  ...rulesDe,
  ...variantsDe,
  ...collectionsDe,
  ...tasksDe,
  ...taxesDe,
  ...importsDe,
  ...payLinksDe,
  ...taxserviceDe,
  ...teamDe,
  ...effectDe,
  ...giftsDe,
  ...moneyDe,
  ...stripeDe,
  ...invoicesDe,
  ...aftersaleDe,
  ...inboxDe,
  ...odditiesDe,
  ...fieldsDe,
  ...numbersDe,
  ...lettersDe,
  ...healthDe,
  ...doctorDe,
  ...logDe,
  ...refusalsDe,
}
