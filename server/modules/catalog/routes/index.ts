import { collectionRoutes } from "./collections.ts"
import { mediaRoutes } from "./media.ts"
import { productRoutes } from "./products.ts"
import { shopperRoutes } from "./shopper.ts"
import { structureRoutes } from "./structure.ts"

export const catalogRoutes = {
  ...shopperRoutes,
  ...productRoutes,
  ...structureRoutes,
  ...collectionRoutes,
  ...mediaRoutes,
}
