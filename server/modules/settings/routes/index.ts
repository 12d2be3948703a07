import { marketRoutes } from "./markets.ts"
import { pageRoutes } from "./pages.ts"
import { shopRoutes } from "./shop.ts"
import { storeRoutes } from "./store.ts"
import { wordRoutes } from "./words.ts"

export const settingsRoutes = { ...shopRoutes, ...marketRoutes, ...pageRoutes, ...storeRoutes, ...wordRoutes }
