import { z } from "zod"
import { read, upload, write } from "../../../kit/http/routes.ts"
import { staffWith } from "../../staff/index.ts"
import { closeShop, goLive } from "../commands/live.ts"
import { setLogo, updateLook, updateNavigation, updateShop } from "../commands/shop.ts"
import { drawLogo, logoBytesMax } from "../logo.ts"
import { getShopForStaff, readiness } from "../queries.ts"
import {
  lookChangesSchema,
  navigationSchema,
  readinessReply,
  shopChangesSchema,
  shopReply,
} from "../schemas.ts"

const nothing = z.strictObject({})

export const shopRoutes = {
  getShop: read({
    path: "GET /admin/v1/shop",
    who: staffWith("settings.read"),
    input: nothing,
    reply: shopReply,
    run: getShopForStaff,
    summary: "The shop: its facts, look, languages and navigation",
  }),
  updateShop: write({
    path: "PATCH /admin/v1/shop",
    who: staffWith("settings.write"),
    input: shopChangesSchema,
    reply: shopReply,
    run: updateShop,
    logs: { kind: "shop", before: getShopForStaff },
    summary: "Change the shop's name, address, languages or default market",
  }),
  updateLook: write({
    path: "PATCH /admin/v1/shop/look",
    who: staffWith("content.write"),
    input: lookChangesSchema,
    reply: shopReply,
    run: updateLook,
    logs: { kind: "shop", before: async (db) => (await getShopForStaff(db)).look },
    summary: "Change colors, fonts or corners; what could not be read is refused",
  }),
  updateNavigation: write({
    path: "PUT /admin/v1/shop/navigation",
    who: staffWith("content.write"),
    input: navigationSchema,
    reply: shopReply,
    run: updateNavigation,
    logs: { kind: "shop", before: getShopForStaff },
    summary: "Set the links of header and footer",
  }),
  setLogo: upload({
    path: "POST /admin/v1/shop/logo",
    who: staffWith("content.write"),
    input: nothing,
    reply: shopReply,
    bytesMax: logoBytesMax,
    prepare: drawLogo,
    run: setLogo,
    logs: { kind: "shop" },
    summary: "Upload the logo: PNG, JPEG or WebP",
  }),
  removeLogo: write({
    path: "DELETE /admin/v1/shop/logo",
    who: staffWith("content.write"),
    input: nothing,
    reply: shopReply,
    run: (work) => setLogo(work, { logoFile: null }),
    logs: { kind: "shop" },
    summary: "Show the shop's name instead of a logo",
  }),
  readiness: read({
    path: "GET /admin/v1/shop/live",
    who: staffWith("settings.read"),
    input: nothing,
    reply: readinessReply,
    run: async (db) => {
      const { shop, missing } = await readiness(db)
      return { live: shop.live, missing }
    },
    summary: "Whether the shop is open, and what it needs before it can be",
  }),
  goLive: write({
    path: "POST /admin/v1/shop/live",
    who: staffWith("settings.live", { stepUp: true }),
    input: nothing,
    reply: shopReply,
    run: goLive,
    logs: { kind: "shop" },
    summary: "Open the shop for real orders",
  }),
  close: write({
    path: "DELETE /admin/v1/shop/live",
    who: staffWith("settings.live"),
    input: nothing,
    reply: shopReply,
    run: closeShop,
    logs: { kind: "shop" },
    summary: "Close the shop again",
  }),
}
