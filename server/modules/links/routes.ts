import { z } from "zod"
import { everyone, read, write } from "../../kit/http/routes.ts"
import { addressSchema } from "../customers/index.ts"
import { emailSchema } from "../mail/index.ts"
import { staffWith } from "../staff/index.ts"
import {
  addLinkCode,
  addLinkItem,
  beginLink,
  changeLink,
  changeLinkItem,
  removeLinkCode,
} from "./commands.ts"
import { viewDraft } from "./draft.ts"
import { issueLink, mailLink, openLink, revokeLink } from "./issued.ts"
import { listLinks } from "./queries.ts"
import { linkDaysMax, linkStates } from "./rules.ts"
import {
  customerId,
  draftReply,
  lineId,
  linkId,
  linksReply,
  locale,
  marketCode,
  namedReply,
  note,
  oneLine,
  openedReply,
  promotionCode,
  quantity,
  quantityOrNone,
  variantId,
  version,
} from "./schemas.ts"

const desk = staffWith("orders.write")
const logs = { kind: "pay_link" } as const

export const linkRoutes = {
  listLinks: read({
    path: "GET /admin/v1/pay-links",
    who: staffWith("orders.read"),
    input: z.strictObject({
      state: z.enum(linkStates).optional(),
      after: linkId.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: linksReply,
    run: listLinks,
    summary: "Orders that were put together for somebody, and their links, the newest first",
  }),
  viewDraft: read({
    path: "GET /admin/v1/pay-links/:linkId",
    who: staffWith("orders.read"),
    input: z.strictObject({ linkId }),
    reply: draftReply,
    run: (db, { linkId, holder }) =>
      viewDraft(db, { linkId, seesLink: holder.permissions.includes("orders.write") }),
    summary: "An order that is put together, priced as its buyer would see it, with the link once it is made",
  }),
  beginLink: write({
    path: "POST /admin/v1/pay-links",
    who: desk,
    input: z.strictObject({ marketCode: marketCode.optional(), customerId: customerId.optional() }),
    reply: namedReply,
    run: beginLink,
    status: 201,
    idempotent: true,
    logs: { ...logs, made: "linkId" },
    summary: "Begin an order for somebody, with an empty cart",
  }),
  changeLink: write({
    path: "PATCH /admin/v1/pay-links/:linkId",
    who: desk,
    input: z.strictObject({
      ...{ linkId, version },
      marketCode: marketCode.optional(),
      locale: locale.optional(),
      customerId: customerId.nullable().optional(),
      email: emailSchema.nullable().optional(),
      buyerName: oneLine.nullable().optional(),
      address: addressSchema.nullable().optional(),
      deliveryMethodId: z.string().max(60).nullable().optional(),
      note: note.nullable().optional(),
    }),
    reply: namedReply,
    run: changeLink,
    logs: { ...logs, hides: ["email", "buyerName", "address", "note", "customerId"] },
    summary: "Say for whom an order is, where it goes, and in which market and language",
  }),
  addLinkItem: write({
    path: "POST /admin/v1/pay-links/:linkId/items",
    who: desk,
    input: z.strictObject({ linkId, variantId, quantity }),
    reply: namedReply,
    run: addLinkItem,
    idempotent: true,
    logs,
    summary: "Put something into an order for somebody",
  }),
  changeLinkItem: write({
    path: "PATCH /admin/v1/pay-links/:linkId/items/:lineId",
    who: desk,
    input: z.strictObject({ linkId, lineId, quantity: quantityOrNone }),
    reply: namedReply,
    run: changeLinkItem,
    logs,
    summary: "Change how many of something are in an order for somebody; zero takes it out",
  }),
  addLinkCode: write({
    path: "POST /admin/v1/pay-links/:linkId/codes",
    who: desk,
    input: z.strictObject({ linkId, code: promotionCode }),
    reply: namedReply,
    run: addLinkCode,
    logs,
    summary: "Give a code for an order for somebody",
  }),
  removeLinkCode: write({
    path: "DELETE /admin/v1/pay-links/:linkId/codes/:code",
    who: desk,
    input: z.strictObject({ linkId, code: promotionCode }),
    reply: namedReply,
    run: removeLinkCode,
    logs,
    summary: "Take a code off an order for somebody",
  }),
  issueLink: write({
    path: "POST /admin/v1/pay-links/:linkId/opening",
    who: desk,
    input: z.strictObject({ linkId, days: z.int().min(1).max(linkDaysMax), version }),
    reply: namedReply,
    run: issueLink,
    logs,
    summary: "Make the link: whoever has it can pay until its end",
  }),
  mailLink: write({
    path: "POST /admin/v1/pay-links/:linkId/mails",
    who: desk,
    input: z.strictObject({ linkId }),
    reply: namedReply,
    run: mailLink,
    idempotent: true,
    logs,
    summary: "Mail the link to the buyer, in their language",
  }),
  revokeLink: write({
    path: "POST /admin/v1/pay-links/:linkId/revocation",
    who: desk,
    input: z.strictObject({ linkId }),
    reply: namedReply,
    run: revokeLink,
    logs,
    summary: "Let the link open nothing any more, or give up an order that has none yet",
  }),
  openLink: write({
    path: "POST /store/v1/pay-links/openings",
    who: everyone,
    input: z.strictObject({ token: z.string().regex(/^[\w-]{43}$/, "This is not a link to pay with.") }),
    reply: openedReply,
    run: openLink,
    summary:
      "Open a link to pay: the cart with its token and what is filled in, or the order that came of it",
  }),
}
