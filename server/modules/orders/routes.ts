import { z } from "zod"
import { read, write } from "../../kit/http/routes.ts"
import { signedIn } from "../customers/index.ts"
import { staffWith } from "../staff/index.ts"
import { cancelOrder } from "./commands/cancel.ts"
import { orderHolder } from "./policy.ts"
import { countOrders, listMyOrders, listOrders } from "./queries/lists.ts"
import { getOrder, orderForStaff } from "./queries/order.ts"
import {
  countsReply,
  listInput,
  orderForStaffReply,
  orderId,
  orderPageReply,
  orderReply,
  pageOfOrders,
  token,
} from "./schemas.ts"

export const orderRoutes = {
  getOrder: read({
    path: "GET /store/v1/orders/:orderId",
    who: orderHolder,
    input: z.strictObject({ orderId, token }),
    reply: orderReply,
    run: getOrder,
    summary: "One order, with the token of its link or as its customer",
  }),
  listMyOrders: read({
    path: "GET /store/v1/orders",
    who: signedIn,
    input: z.strictObject(pageOfOrders),
    reply: orderPageReply,
    run: listMyOrders,
    summary: "The orders of the signed-in customer, the newest first",
  }),
  listOrders: read({
    path: "GET /admin/v1/orders",
    who: staffWith("orders.read"),
    input: listInput,
    reply: orderPageReply,
    run: listOrders,
    summary: "Orders by what is to do, sale, money, goods, day, mailbox, number or customer",
  }),
  countOrders: read({
    path: "GET /admin/v1/order-counts",
    who: staffWith("orders.read"),
    input: z.strictObject({}),
    reply: countsReply,
    run: countOrders,
    summary: "How many open orders are to be sent, and how many wait for their money",
  }),
  orderForStaff: read({
    path: "GET /admin/v1/orders/:orderId",
    who: staffWith("orders.read"),
    input: z.strictObject({ orderId }),
    reply: orderForStaffReply,
    run: orderForStaff,
    summary: "One order with its whole timeline",
  }),
  cancelOrder: write({
    path: "POST /admin/v1/orders/:orderId/cancellation",
    who: staffWith("orders.cancel"),
    input: z.strictObject({ orderId, reason: z.string().trim().max(300).optional() }),
    reply: orderForStaffReply,
    run: cancelOrder,
    idempotent: true,
    logs: { kind: "order", hides: ["reason"] },
    summary: "Cancel an order that has not left: its stock is freed, its money given back",
  }),
}
