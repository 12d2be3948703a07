import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router"
import type { ComponentType } from "react"
import { Loading } from "../parts/states.tsx"
import { booksSearch } from "../screens/books/search.ts"
import { triesSearch } from "../screens/carts/search.ts"
import { customersSearch } from "../screens/customers/search.ts"
import { giftCardsSearch } from "../screens/gift_cards/search.ts"
import { inboxSearch } from "../screens/inbox/search.ts"
import { invoicesSearch } from "../screens/invoices/search.ts"
import { logSearch } from "../screens/log/search.ts"
import { mailSearch } from "../screens/mail/search.ts"
import { reconciliationSearch } from "../screens/money/reconciliation_search.ts"
import { moneySearch } from "../screens/money/search.ts"
import { odditiesSearch } from "../screens/oddities/search.ts"
import { ordersSearch } from "../screens/orders/search.ts"
import { slipsSearch } from "../screens/orders/slips_search.ts"
import { linksSearch } from "../screens/pay_links/search.ts"
import { productsSearch } from "../screens/products/search.ts"
import { newPromotionSearch, promotionsSearch } from "../screens/promotions/search.ts"
import { stockSearch } from "../screens/stock/search.ts"
import { firstOwner, forgot, invitation, reset, root } from "./doors.ts"
import { Failed, NotFound } from "./elsewhere.tsx"
import { Gate } from "./gate.tsx"
import { Shell } from "./shell.tsx"

/** Everything behind the door. */
const inside = createRoute({ getParentRoute: () => root, id: "inside", component: Inside })

const home = screen("/", () => import("../screens/home/home.tsx"))

/** A page inside, whose address says all that it shows. */
function screen<Path extends string>(path: Path, load: () => Promise<{ default: ComponentType }>) {
  return createRoute({ getParentRoute: () => inside, path, component: lazyRouteComponent(load) })
}

/**
 * A page inside that reads what it shows from the rest of its address. That its module has a component is not
 * asked here: the component's own type may depend on the router.
 */
function list<Path extends string, Search extends object>(
  path: Path,
  validateSearch: (given: Record<string, unknown>) => Search,
  load: () => Promise<unknown>,
) {
  return createRoute({
    getParentRoute: () => inside,
    path,
    validateSearch,
    component: lazyRouteComponent(load as () => Promise<{ default: ComponentType }>),
  })
}

const orders = list("/orders", ordersSearch, () => import("../screens/orders/orders.tsx"))

const order = screen("/orders/$orderId", () => import("../screens/orders/order.tsx"))
const slip = screen("/orders/$orderId/slip", () => import("../screens/orders/slip.tsx"))

const customers = list("/customers", customersSearch, () => import("../screens/customers/customers.tsx"))
const customer = screen("/customers/$customerId", () => import("../screens/customers/customer.tsx"))

const customerGroups = screen("/customers/groups", () => import("../screens/customers/groups.tsx"))
const customerGroup = screen("/customers/groups/$groupId", () => import("../screens/customers/group.tsx"))

const giftCards = list("/gift-cards", giftCardsSearch, () => import("../screens/gift_cards/gift_cards.tsx"))

const money = list("/orders/money", moneySearch, () => import("../screens/money/money.tsx"))
const reconciliation = list(
  "/orders/money/reconciliation",
  reconciliationSearch,
  () => import("../screens/money/reconciliation.tsx"),
)
const inbox = list("/orders/money/messages", inboxSearch, () => import("../screens/inbox/inbox.tsx"))
const message = screen("/orders/money/messages/$messageId", () => import("../screens/inbox/message.tsx"))
const invoices = list("/orders/invoices", invoicesSearch, () => import("../screens/invoices/invoices.tsx"))
const invoice = screen("/orders/invoices/$documentId", () => import("../screens/invoices/invoice.tsx"))

const invoiceSettings = screen("/settings/invoices", () => import("../screens/settings/invoices.tsx"))
const books = list("/orders/books", booksSearch, () => import("../screens/books/books.tsx"))
const oddities = list(
  "/orders/money/oddities",
  odditiesSearch,
  () => import("../screens/oddities/oddities.tsx"),
)
const requests = screen("/orders/refund-requests", () => import("../screens/requests/requests.tsx"))
const request = screen("/orders/refund-requests/$requestId", () => import("../screens/requests/request.tsx"))
const oddity = screen("/orders/money/oddities/$oddityId", () => import("../screens/oddities/oddity.tsx"))

const giftCard = screen("/gift-cards/$cardId", () => import("../screens/gift_cards/card.tsx"))
const slips = list("/orders/slips", slipsSearch, () => import("../screens/orders/slips.tsx"))

const tries = list("/orders/tries", triesSearch, () => import("../screens/carts/tries.tsx"))

const payLinks = list("/orders/links", linksSearch, () => import("../screens/pay_links/links.tsx"))
const payLink = screen("/orders/links/$linkId", () => import("../screens/pay_links/link.tsx"))

const cart = screen("/carts/$cartId", () => import("../screens/carts/cart.tsx"))

const products = list("/products", productsSearch, () => import("../screens/products/products.tsx"))
const product = screen("/products/$productId", () => import("../screens/products/product.tsx"))

const variants = screen("/products/$productId/variants", () => import("../screens/variants/variants.tsx"))

const categories = screen("/products/categories", () => import("../screens/categories/categories.tsx"))

const category = screen(
  "/products/categories/$categoryId",
  () => import("../screens/categories/category.tsx"),
)

const collections = screen("/products/collections", () => import("../screens/collections/collections.tsx"))

const collection = screen(
  "/products/collections/$collectionId",
  () => import("../screens/collections/collection.tsx"),
)

const promotions = list("/promotions", promotionsSearch, () => import("../screens/promotions/promotions.tsx"))

const newPromotion = list(
  "/promotions/new",
  newPromotionSearch,
  () => import("../screens/promotions/new_promotion.tsx"),
)

const promotion = screen("/promotions/$promotionId", () => import("../screens/promotions/promotion.tsx"))

const priceLists = screen("/products/price-lists", () => import("../screens/prices/lists.tsx"))

const priceList = screen("/products/price-lists/$listId", () => import("../screens/prices/list.tsx"))

const stock = list("/stock", stockSearch, () => import("../screens/stock/stock.tsx"))

const mail = list("/mail", mailSearch, () => import("../screens/mail/mails.tsx"))

const letters = screen("/mail/templates", () => import("../screens/letters/letters.tsx"))

const letter = screen("/mail/templates/$template", () => import("../screens/letters/letter.tsx"))

const mailCheck = screen("/mail/check", () => import("../screens/letters/check.tsx"))

const team = screen("/team", () => import("../screens/team/team.tsx"))

const roles = screen("/team/roles", () => import("../screens/team/roles.tsx"))
const role = screen("/team/roles/$roleId", () => import("../screens/team/role.tsx"))

const apiKeys = screen("/team/keys", () => import("../screens/team/api_keys.tsx"))

const log = list("/team/log", logSearch, () => import("../screens/log/log.tsx"))

const person = screen("/team/people/$staffId", () => import("../screens/team/person.tsx"))

const imports = screen("/imports", () => import("../screens/imports/imports.tsx"))

const oneImport = screen("/imports/$importId", () => import("../screens/imports/import.tsx"))

const settings = screen("/settings", () => import("../screens/settings/settings.tsx"))
const look = screen("/settings/look", () => import("../screens/settings/look.tsx"))
const pages = screen("/settings/pages", () => import("../screens/settings/pages.tsx"))
const page = screen("/settings/pages/$pageId", () => import("../screens/settings/page.tsx"))

const account = screen("/account", () => import("../screens/account/account.tsx"))

const deliveries = screen("/settings/delivery", () => import("../screens/settings/delivery.tsx"))

const delivery = screen(
  "/settings/delivery/$methodId",
  () => import("../screens/settings/delivery_method.tsx"),
)

const markets = screen("/settings/markets", () => import("../screens/settings/markets.tsx"))
const market = screen("/settings/markets/$marketCode", () => import("../screens/settings/market.tsx"))

const taxCountry = screen(
  "/settings/markets/$marketCode/taxes/$country",
  () => import("../screens/settings/tax_country.tsx"),
)
const conversions = screen("/settings/conversions", () => import("../screens/settings/conversions.tsx"))
const taxesOutside = screen("/settings/tax-service", () => import("../screens/settings/taxes_outside.tsx"))
const payments = screen("/settings/payments", () => import("../screens/settings/payments.tsx"))
const stripe = screen("/settings/payments/stripe", () => import("../screens/settings/stripe/stripe.tsx"))
const afterSale = screen("/settings/after-sale", () => import("../screens/settings/after_sale.tsx"))
const navigation = screen("/settings/navigation", () => import("../screens/settings/navigation.tsx"))

const stockPlaces = screen("/settings/places", () => import("../screens/settings/places.tsx"))
const stockPlace = screen("/settings/places/$placeId", () => import("../screens/settings/place.tsx"))

const tasks = screen("/tasks", () => import("../screens/tasks/tasks.tsx"))
const task = screen("/tasks/$taskId", () => import("../screens/tasks/task.tsx"))

const health = screen("/health", () => import("../screens/health/health.tsx"))

// Whatever else is asked for: said inside, where the rail leads on.
const elsewhere = createRoute({ getParentRoute: () => inside, path: "$", component: NotFound })

export const router = createRouter({
  routeTree: root.addChildren([
    firstOwner,
    invitation,
    forgot,
    reset,
    inside.addChildren([
      home,
      orders,
      order,
      slip,
      customers,
      customer,
      customerGroups,
      customerGroup,
      giftCards,
      money,
      reconciliation,
      inbox,
      message,
      invoices,
      invoice,
      invoiceSettings,
      books,
      requests,
      request,
      oddities,
      oddity,
      giftCard,
      slips,
      tries,
      payLinks,
      payLink,
      cart,
      products,
      product,
      variants,
      categories,
      category,
      collections,
      priceLists,
      priceList,
      collection,
      promotions,
      newPromotion,
      promotion,
      stock,
      mail,
      letters,
      letter,
      mailCheck,
      team,
      person,
      roles,
      role,
      apiKeys,
      log,
      imports,
      oneImport,
      settings,
      look,
      pages,
      page,
      account,
      deliveries,
      delivery,
      markets,
      market,
      taxCountry,
      conversions,
      taxesOutside,
      payments,
      stripe,
      afterSale,
      navigation,
      stockPlaces,
      stockPlace,
      tasks,
      task,
      health,
      elsewhere,
    ]),
  ]),
  basepath: "/admin",
  // What an address holds that its page does not know is taken out of it: nothing of it comes to the shop.
  search: { strict: true },
  scrollRestoration: true,
  defaultPreload: "intent",
  defaultPendingComponent: Loading,
  defaultErrorComponent: Failed,
  defaultNotFoundComponent: NotFound,
})

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router
  }
}

function Inside() {
  return (
    <Gate>
      <Shell />
    </Gate>
  )
}
