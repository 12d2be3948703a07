import { z } from "zod"
import { read, write } from "../../../kit/http/routes.ts"
import { staffWith } from "../../staff/index.ts"
import { variantId } from "../schemas.ts"
import { setCosts } from "./commands.ts"
import { costsOfProduct, costsOfVariant } from "./queries.ts"
import { costsField, productCostsReply, variantCostsReply } from "./schemas.ts"

export const costRoutes = {
  costsOfProduct: read({
    path: "GET /admin/v1/products/:productId/costs",
    who: staffWith("costs.read"),
    input: z.strictObject({ productId: z.string().regex(/^prd_[0-9a-z]{1,60}$/) }),
    reply: productCostsReply,
    run: costsOfProduct,
    summary: "What one unit of each variant of a product costs the shop, as far as it is known",
  }),
  setCosts: write({
    path: "PUT /admin/v1/variants/:variantId/costs",
    who: staffWith("costs.write"),
    input: z.strictObject({ variantId, costs: costsField, seen: costsField.optional() }),
    reply: variantCostsReply,
    run: setCosts,
    logs: { kind: "variant", before: costsOfVariant },
    summary: "Say what one unit of a variant costs the shop, in each currency; shoppers never see it",
  }),
}
