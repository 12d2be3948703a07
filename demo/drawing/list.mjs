import { cafe } from "./cafe.mjs"
import { carry } from "./carry.mjs"
import { coffee } from "./coffee.mjs"
import { home } from "./home.mjs"
import { kitchen } from "./kitchen.mjs"
import { pantry } from "./pantry.mjs"
import { paper } from "./paper.mjs"
import { plants } from "./plants.mjs"

export const drawings = {
  ...pantry,
  ...coffee,
  ...kitchen,
  ...home,
  ...plants,
  ...paper,
  ...carry,
  ...cafe,
}
