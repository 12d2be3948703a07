import { z } from "zod"
import { read, write } from "../../../kit/http/routes.ts"
import { staffWith } from "../../staff/index.ts"
import { exemptCustomer, withdrawExemption } from "../commands/exemptions.ts"
import { taxesOfCustomer } from "../exemptions.ts"

const customerId = z.string().regex(/^cus_[0-9a-f]{32}$/, "This is not the id of an account.")
const one = z.strictObject({ customerId })

const exemption = z
  .strictObject({
    exemptionId: z.string(),
    reason: z.string(),
    validFrom: z.string(),
    validUntil: z.string().nullable(),
    actor: z.string(),
    createdAt: z.date(),
    endedBy: z.string().nullable(),
    endedAt: z.date().nullable(),
  })
  .meta({ id: "TaxExemption" })

const reply = z
  .strictObject({
    vatNumber: z.string().nullable(),
    exemption: exemption.nullable(),
    earlier: z.array(exemption),
  })
  .meta({ id: "CustomerTaxes" })

/** The log keeps who freed whom for which days; the reason may name a person and stays with the customer. */
export const taxRoutes = {
  taxesOfCustomer: read({
    path: "GET /admin/v1/customers/:customerId/taxes",
    who: staffWith("customers.read"),
    input: one,
    reply,
    run: taxesOfCustomer,
    summary: "A customer's VAT number, and whether they are free of tax",
  }),
  exemptCustomer: write({
    path: "PUT /admin/v1/customers/:customerId/tax-exemption",
    who: staffWith("taxes.write"),
    input: z.strictObject({
      customerId,
      reason: z
        .string()
        .trim()
        .min(1, "Please write what frees the customer from tax: the certificate, its number.")
        .max(300)
        .regex(/^[^\p{Cc}]*$/u, "Please write this on one line."),
      validFrom: z.iso.date(),
      validUntil: z.iso.date().nullable().optional(),
    }),
    reply,
    run: exemptCustomer,
    logs: { kind: "customer", hides: ["reason"] },
    summary: "Free a customer from tax for some days or without an end; replaces what was set before",
  }),
  withdrawExemption: write({
    path: "DELETE /admin/v1/customers/:customerId/tax-exemption",
    who: staffWith("taxes.write"),
    input: one,
    reply,
    run: withdrawExemption,
    logs: { kind: "customer" },
    summary: "Let a customer pay tax again",
  }),
}
