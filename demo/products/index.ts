import type { DemoProduct } from "../types.ts"
import { cafe } from "./cafe.ts"
import { carry } from "./carry.ts"
import { coffeeTea } from "./coffee-tea.ts"
import { home } from "./home.ts"
import { kitchen } from "./kitchen.ts"
import { pantry } from "./pantry.ts"
import { paper } from "./paper.ts"
import { plants } from "./plants.ts"

export const products: readonly DemoProduct[] = [
  ...kitchen,
  ...home,
  ...pantry,
  ...coffeeTea,
  ...plants,
  ...paper,
  ...carry,
  ...cafe,
]
