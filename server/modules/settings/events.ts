declare module "../../kit/events.ts" {
  interface EventMap {
    /** Facts, look, logo or navigation have changed. */
    "shop.updated": Record<string, never>
    /**
     * The shop speaks other languages now: what is kept per language (the search, for instance) must follow.
     */
    "shop.languages_changed": { locales: string[]; defaultLocale: string }
    "shop.went_live": Record<string, never>
    "shop.closed": Record<string, never>
    "market.created": { marketCode: string }
    "market.updated": { marketCode: string }
    "page.created": { pageId: string }
    "page.updated": { pageId: string }
    "page.deleted": { pageId: string }
  }
}

export {}
