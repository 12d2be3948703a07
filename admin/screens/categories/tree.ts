import type { Shape } from "../../../client/index.ts"
import { textFor } from "../../kit/texts.ts"

export type Category = Shape<"StaffCategory">

/** As deep as the shop lets the tree grow. */
const depthMax = 8

type Branch = Pick<Category, "id" | "parentId" | "path">

export function siblingsUnder<One extends Branch>(all: readonly One[], parentId: string | null): One[] {
  return all.filter((one) => one.parentId === parentId)
}

export function placeOf(all: readonly Branch[], { id, parentId }: Branch): number {
  return siblingsUnder(all, parentId).findIndex((one) => one.id === id)
}

/** Under what a category can be put: not under itself or what is below it, and not too deep. */
export function parentsFor<One extends Branch>(all: readonly One[], { id, path }: Branch): One[] {
  const below = all.filter((one) => one.path.includes(id)).map((one) => one.path.length - path.length + 1)
  const height = Math.max(1, ...below)
  return all.filter((one) => !one.path.includes(id) && one.path.length + height <= depthMax)
}

/** Named with all that is above them, because two can be called the same. */
export function parentChoices(categories: readonly Category[], language: string, among = categories) {
  const name = (id: string) => textFor(categories.find((one) => one.id === id)?.titles ?? {}, language)
  return among.map(({ id, path }) => ({ value: id, text: path.map(name).join(" › ") }))
}
