import { accountId } from "./account.id.ts"
import { collectionsId } from "./collections.id.ts"
import { customersId } from "./customers.id.ts"
import { deskId } from "./desk.id.ts"
import { effectId } from "./effect.id.ts"
import { fieldsId } from "./fields.id.ts"
import { healthId } from "./health.id.ts"
import { importsId } from "./imports.id.ts"
import type { Catalog } from "./index.ts"
import { lettersId } from "./letters.id.ts"
import { logId } from "./log.id.ts"
import { ordersId } from "./orders.id.ts"
import { partsId } from "./parts.id.ts"
import { productsId } from "./products.id.ts"
import { refusalsId } from "./refusals.id.ts"
import { rulesId } from "./rules.id.ts"
import { shellId } from "./shell.id.ts"
import { stockId } from "./stock.id.ts"
import { tasksId } from "./tasks.id.ts"
import { teamId } from "./team.id.ts"
import { variantsId } from "./variants.id.ts"

export const indonesian: Catalog = {
  ...shellId,
  ...partsId,
  ...ordersId,
  ...customersId,
  ...productsId,
  ...stockId,
  ...deskId,
  ...accountId,
  ...rulesId,
  ...variantsId,
  ...collectionsId,
  ...tasksId,
  ...importsId,
  ...teamId,
  ...effectId,
  ...fieldsId,
  ...lettersId,
  ...healthId,
  ...logId,
  ...refusalsId,
}
