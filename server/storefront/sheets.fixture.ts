import { money } from "../kit/money.ts"
import { cartView } from "./cart/view.ts"
import { checkoutView } from "./checkout/view.ts"
import { homeView } from "./home/view.ts"
import { readAddress } from "./listing/address.ts"
import { categoryView, searchView } from "./listing/view.ts"
import { cancelSheet } from "./orders/cancel.ts"
import { payView } from "./orders/pay.ts"
import { orderView } from "./orders/view.ts"
import { nothingTyped } from "./parts/field.ts"
import type { Frame } from "./parts/layout.ts"
import { slimPage } from "./parts/slim.ts"
import { type Place, placeOf } from "./place.ts"
import { chosenVariant } from "./product/choices.ts"
import { productView } from "./product/view.ts"
import * as sample from "./samples.fixture.ts"
import { sampleCard, sampleDelivery, sampleOptions } from "./samples_delivery.fixture.ts"
import { sampleOrder } from "./samples_order.fixture.ts"
import { setUpView } from "./system/set_up.ts"

/** Every page that is made from what the modules answer, with every word of theirs as `word` writes it. */
export function sheets(word: sample.Word, locale: string): Record<string, string> {
  const place = placeOf({ shop: sample.sampleShop(word), ...sample.sampleMarkets(word), locale })
  const category = sample.sampleCategory(word)
  const aisle = { title: word("Kitchen"), path: "/categories/kitchen", inside: [] }
  const frame: Frame = { aisles: [aisle] }
  const card = sample.sampleCard(word)
  const product = sample.sampleProduct(word)
  const chosen = chosenVariant(product, "var_1")
  const delivery = sampleDelivery(word)
  const options = sampleOptions(word)
  const cart = sample.sampleCart(word)
  const views = {
    home: homeView(place, frame, {
      categories: [category],
      popular: [card, card, card, card],
      newest: [card],
      facts: [{ icon: "truck", title: word("Days"), more: word("Free") }],
      welcome: null,
    }),
    ...listingSheets({ word, place, frame }),
    product: productView(place, frame, {
      product,
      chosen: chosen ?? fail(),
      related: [card],
      delivery,
      returnsPath: "/pages/returns",
    }),
    ...cartSheets({ word, place, frame }),
    emptyCart: cartView(place, frame, { cart: undefined, popular: [card] }),
    checkout: checkoutView(place, frame, {
      cart,
      options,
      typed: {
        values: { email: word("a@b"), name: word("Ada"), country: "US" },
        problems: { email: word("no") },
      },
      isNews: true,
      knownEmail: undefined,
      addresses: [],
      keeping: { saved: [sampleCard] },
      asksCode: true,
      pages: [],
    }),
    ...orderSheets({ word, place, frame }),
    setUp: setUpView(place, frame),
  }
  return Object.fromEntries(Object.entries(views).map(([name, view]) => [name, view.text]))
}

function orderSheets({ word, place, frame }: { word: sample.Word; place: Place; frame: Frame }) {
  return {
    order: orderView(place, frame, {
      order: sampleOrder(word),
      here: "/orders/ord_1?token=t",
      parcels: [],
      downloads: [],
      invoices: [],
      token: undefined,
      isNew: true,
      mayCancel: true,
      isJustCanceled: false,
      mayPay: true,
      isJustPaid: false,
      inCart: 2,
      offerAccount: true,
    }),
    canceled: orderView(place, frame, {
      order: sampleOrder(word, { sale: "canceled" }),
      here: "/orders/ord_1?token=t",
      ...{
        parcels: [],
        downloads: [],
        invoices: [],
        token: undefined,
        isNew: false,
        mayCancel: false,
        isJustCanceled: true,
        mayPay: false,
        isJustPaid: false,
        inCart: 0,
      },
      offerAccount: false,
    }),
    voided: orderView(place, frame, {
      order: sampleOrder(word, { money: "voided" }),
      here: "/orders/ord_1?token=t",
      ...{ parcels: [], downloads: [], invoices: [], token: "t", inCart: 0, offerAccount: false },
      ...{ isNew: false, mayCancel: false, isJustCanceled: false, mayPay: true, isJustPaid: false },
    }),
    paid: orderView(place, frame, {
      order: sampleOrder(word, { money: "paid" }),
      here: "/orders/ord_1?token=t",
      ...{ parcels: [], downloads: [], invoices: [], token: "t", inCart: 0, offerAccount: false },
      ...{ isNew: false, mayCancel: false, isJustCanceled: false, mayPay: false, isJustPaid: true },
    }),
    pay: payView(place, frame, {
      offer: {
        ...{ orderId: "ord_1", number: word("10042"), due: money(4270n, "EUR") },
        paymentMethods: sampleOptions(word).paymentMethods,
      },
      ...{ token: "t", typed: nothingTyped },
    }).html,
    payOver: payView(place, frame, {
      offer: { orderId: "ord_1", number: word("10042"), due: money(0n, "EUR"), paymentMethods: [] },
      ...{ token: "t", typed: nothingTyped },
    }).html,
    cancel: slimPage(
      place,
      frame,
      cancelSheet(place, {
        order: sampleOrder(word),
        offer: { obstacle: null, back: money(1000n, "EUR") },
        token: "t",
      }),
    ),
  }
}

function cartSheets({ word, place, frame }: { word: sample.Word; place: Place; frame: Frame }) {
  const cart = sample.sampleCart(word)
  const options = sampleOptions(word)
  const to = { country: "DE", region: null, postalCode: null }
  const missingForFree = money(4270n, "EUR")
  return {
    cart: cartView(place, frame, {
      cart,
      removed: { variantId: "var_1", quantity: 1, title: word("Mug") },
      added: word("Mug"),
      estimate: {
        to,
        options,
        delivery: options.deliveryOptions[1],
        hasRegions: true,
        missingForFree,
      },
      popular: [],
    }),
    strandedCart: cartView(place, frame, {
      ...{ cart, popular: [] },
      estimate: { to, options: { ...options, deliveryOptions: [] }, delivery: undefined, hasRegions: false },
    }),
  }
}

function listingSheets({ word, place, frame }: { word: sample.Word; place: Place; frame: Frame }) {
  const category = sample.sampleCategory(word)
  const list = sample.sampleListing(word)
  const address = readAddress(
    new URL("https://corner.example/categories/kitchen?f=material:oak&from=3&after=x"),
  )
  const search = { words: word("mugg"), corrected: word("mug"), matchesAllWords: true }
  const listed = { ...category, breadcrumbs: [{ slug: "all", title: word("All") }], children: [] }
  return {
    category: categoryView(place, frame, { address, list, categories: [category], category: listed }),
    search: searchView(place, frame, { address, list: { ...list, search }, categories: [category] }),
    nothing: searchView(place, frame, {
      address: readAddress(new URL("https://corner.example/search?q=x")),
      list: {
        ...list,
        total: 0,
        products: [],
        facets: [],
        priceRange: null,
        search: { ...search, corrected: null },
      },
      categories: [category],
    }),
  }
}

function fail(): never {
  throw new Error("the sample has its variant")
}
