/**
 * What a prepared document depends on. A command touches the tag, and every process
 * drops the documents under it.
 */
export const shopTags = {
  /** Name, address, look, logo, navigation, languages and whether it is live: what every page shows. */
  shop: "settings:shop",
  /** The open markets and their order. */
  markets: "settings:markets",
  /** Which pages there are, with their titles and addresses. */
  pages: "settings:pages",
  /** All of one page. */
  page: (pageId: string) => `settings:page:${pageId}`,
} as const
