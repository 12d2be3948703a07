import { addressPages } from "./account/addresses.ts"
import { entryPages } from "./account/entry.ts"
import { letterPages } from "./account/letters.ts"
import { accountOrderPages } from "./account/orders.ts"
import { profilePages } from "./account/profile.ts"
import { cartPages } from "./cart/pages.ts"
import { checkoutPages } from "./checkout/pages.ts"
import { waitingPages } from "./checkout/waiting.ts"
import { giftPages } from "./gifts/pages.ts"
import { homePages } from "./home/page.ts"
import { listingPages } from "./listing/pages.ts"
import { orderPages } from "./orders/pages.ts"
import type { Form, Page } from "./pages.ts"
import { productPages } from "./product/page.ts"
import { regionPages } from "./region/pages.ts"
import { contentPages } from "./system/content.ts"
import { filePages } from "./system/files.ts"
import { ownerRecoveryPages } from "./system/owner_recovery.ts"
import { sitemapPages } from "./system/sitemap.ts"

export { assets } from "./assets/index.ts"
export { previewRoutes } from "./preview/routes.ts"
export { errorPage, notFoundPage } from "./system/errors.ts"

/** Every page and form of the shop. A new one is a line in its own file; a new file is a line here. */
export const storefrontPages: readonly (Page | Form)[] = [
  ...homePages,
  ...regionPages,
  ...listingPages,
  ...productPages,
  ...cartPages,
  ...checkoutPages,
  ...waitingPages,
  ...giftPages,
  ...orderPages,
  ...entryPages,
  ...letterPages,
  ...accountOrderPages,
  ...addressPages,
  ...profilePages,
  ...contentPages,
  ...ownerRecoveryPages,
  ...sitemapPages,
  ...filePages,
]
