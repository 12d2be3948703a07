import { z } from "zod"
import { read, write } from "../../../kit/http/routes.ts"
import { staffWith } from "../../staff/index.ts"
import { createGroup, deleteGroup, joinGroup, leaveGroup, renameGroup } from "../commands/groups.ts"
import { getGroup, groupsOfCustomer, listGroups, membersOf } from "../groups.ts"
import { nothing } from "./schemas.ts"

const customerId = z.string().regex(/^cus_[0-9a-f]{32}$/, "This is not the id of an account.")
const groupId = z.string().regex(/^cgr_[0-9a-f]{32}$/, "This is not the id of a customer group.")
const name = z
  .string()
  .trim()
  .min(1, "Please write a name.")
  .max(60)
  .regex(/^[^\p{Cc}]*$/u, "Please write the name on one line.")

const fields = { groupId: z.string(), name: z.string() }
const group = z.strictObject(fields).meta({ id: "CustomerGroup" })
const ofCustomer = z.strictObject({ groups: z.array(group) }).meta({ id: "GroupsOfCustomer" })
const membership = z.strictObject({ customerId, groupId })

export const groupRoutes = {
  listGroups: read({
    path: "GET /admin/v1/customer-groups",
    who: staffWith("customers.read"),
    input: nothing,
    reply: z
      .strictObject({ groups: z.array(z.strictObject({ ...fields, customers: z.int() })) })
      .meta({ id: "CustomerGroups" }),
    run: listGroups,
    summary: "All groups of customers, with how many are in each",
  }),
  membersOf: read({
    path: "GET /admin/v1/customer-groups/:groupId/customers",
    who: staffWith("customers.read"),
    input: z.strictObject({
      groupId,
      after: customerId.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: z
      .strictObject({
        group,
        customers: z.array(
          z.strictObject({
            customerId: z.string(),
            name: z.string(),
            email: z.string(),
            addedAt: z.date(),
          }),
        ),
        next: z.string().nullable(),
      })
      .meta({ id: "GroupMembers" }),
    run: membersOf,
    summary: "Who is in a group of customers",
  }),
  createGroup: write({
    path: "POST /admin/v1/customer-groups",
    who: staffWith("customers.write"),
    input: z.strictObject({ name }),
    reply: group,
    run: createGroup,
    status: 201,
    logs: { kind: "customer_group", made: "groupId" },
    idempotent: true,
    summary: "Make a group of customers",
  }),
  renameGroup: write({
    path: "PATCH /admin/v1/customer-groups/:groupId",
    who: staffWith("customers.write"),
    /** `seen`: what it was called when somebody began to type. */
    input: z.strictObject({ groupId, name, seen: z.string().max(60).optional() }),
    reply: group,
    run: renameGroup,
    logs: { kind: "customer_group", before: getGroup },
    summary: "Rename a group of customers",
  }),
  deleteGroup: write({
    path: "DELETE /admin/v1/customer-groups/:groupId",
    who: staffWith("customers.write"),
    input: z.strictObject({ groupId }),
    reply: z.strictObject({ groupId: z.string() }).meta({ id: "CustomerGroupDeleted" }),
    run: deleteGroup,
    logs: { kind: "customer_group", before: getGroup },
    summary: "Delete a group; its customers stay, what is priced or promised to it holds for nobody",
  }),
  groupsOfCustomer: read({
    path: "GET /admin/v1/customers/:customerId/groups",
    who: staffWith("customers.read"),
    input: z.strictObject({ customerId }),
    reply: ofCustomer,
    run: groupsOfCustomer,
    summary: "The groups that a customer is in",
  }),
  joinGroup: write({
    path: "PUT /admin/v1/customers/:customerId/groups/:groupId",
    who: staffWith("customers.write"),
    input: membership,
    reply: ofCustomer,
    run: joinGroup,
    logs: { kind: "customer" },
    summary: "Put a customer into a group",
  }),
  leaveGroup: write({
    path: "DELETE /admin/v1/customers/:customerId/groups/:groupId",
    who: staffWith("customers.write"),
    input: membership,
    reply: ofCustomer,
    run: leaveGroup,
    logs: { kind: "customer" },
    summary: "Take a customer out of a group",
  }),
}
