import { z } from "zod"
import { write } from "../../../kit/http/routes.ts"
import { staffWith } from "../../staff/index.ts"
import { addressFields } from "../address.ts"
import { changeCustomer, sendCustomerReset, signCustomerOut } from "../commands/care.ts"
import { getCustomer } from "../queries.ts"
import { customer, personName } from "./schemas.ts"

const customerId = z.string().regex(/^cus_[0-9a-f]{32}$/, "This is not the id of an account.")
const one = z.strictObject({ customerId })

/** What the desk does for a customer. The log keeps that it was done, never what a shopper is called. */
export const careRoutes = {
  changeCustomer: write({
    path: "PATCH /admin/v1/customers/:customerId",
    who: staffWith("customers.write"),
    input: z.strictObject({
      customerId,
      name: personName.optional(),
      phone: addressFields.phone.unwrap().nullable().optional(),
      marketingConsent: z.boolean().optional(),
      why: z.string().trim().max(300).optional(),
      /** As it was when somebody began to type; what is otherwise by now is refused. */
      seen: z
        .strictObject({
          name: z.string().max(200),
          phone: z.string().max(200).nullable(),
          marketingConsent: z.boolean(),
        })
        .optional(),
    }),
    reply: customer,
    run: changeCustomer,
    logs: { kind: "customer", before: getCustomer, hides: ["name", "phone", "why", "seen"] },
    summary: "Change a customer's name, phone number or consent",
  }),
  signCustomerOut: write({
    path: "DELETE /admin/v1/customers/:customerId/sessions",
    who: staffWith("customers.write"),
    input: one,
    reply: z.strictObject({ sessions: z.int() }).meta({ id: "CustomerSignedOut" }),
    run: signCustomerOut,
    logs: { kind: "customer" },
    summary: "Sign a customer out on all devices",
  }),
  sendCustomerReset: write({
    path: "POST /admin/v1/customers/:customerId/password-resets",
    who: staffWith("customers.write"),
    input: one,
    reply: z.strictObject({ state: z.literal("sent") }).meta({ id: "CustomerResetSent" }),
    run: sendCustomerReset,
    status: 202,
    logs: { kind: "customer" },
    summary: "Send a customer the link to a new password",
  }),
}
