import type { Catalog } from "./index.ts"
import { ordersDe } from "./orders.de.ts"
import { partsDe } from "./parts.de.ts"
import { refusalsDe } from "./refusals.de.ts"
import { shellDe } from "./shell.de.ts"

export const german: Catalog = { ...shellDe, ...partsDe, ...ordersDe, ...refusalsDe }
