import type { Medium } from "./reading.ts"

/** A part of a picture, in millionths of its width and height, as the shop keeps it. */
export type Part = NonNullable<Medium["crop"]>
export type Focus = Medium["focus"]

const all = 1_000_000
/** So that there is always something to take hold of. */
const smallest = 50_000

export const wholePart: Part = { left: 0, top: 0, width: all, height: all }

export const ratios = ["free", "1:1", "4:3", "3:4", "16:9"] as const
export type Ratio = (typeof ratios)[number]

type Size = { width: number; height: number }

/** How high a part of this width has to be, both in millionths. */
function heightFor(width: number, ratio: Ratio, whole: Size): number | undefined {
  if (ratio === "free") return undefined
  const [across = 1, down = 1] = ratio.split(":").map(Number)
  return Math.round((width * whole.width * down) / (across * whole.height))
}

/** The largest part of this shape around the middle of what is chosen. */
export function shaped(part: Part, ratio: Ratio, whole: Size): Part {
  const full = heightFor(all, ratio, whole)
  if (full === undefined) return part
  const width = full <= all ? all : Math.round((all * all) / full)
  const height = Math.min(full, all)
  const left = part.left + (part.width - width) / 2
  const top = part.top + (part.height - height) / 2
  return inside({ left, top, width, height })
}

export function moved(part: Part, { right, down }: { right: number; down: number }): Part {
  return inside({ ...part, left: part.left + right, top: part.top + down })
}

/** Larger or smaller by its lower right corner; a shape that was chosen is kept. */
export function resized(
  part: Part,
  by: { right: number; down: number },
  { ratio, whole }: { ratio: Ratio; whole: Size },
): Part {
  const between = (value: number, room: number) => Math.min(room, Math.max(smallest, value))
  const width = between(part.width + by.right, all - part.left)
  const height = heightFor(width, ratio, whole)
  if (height === undefined) {
    return sized(part, { width, height: between(part.height + by.down, all - part.top) })
  }
  const fits = all - part.top
  if (height <= fits) return sized(part, { width, height })
  return sized(part, { width: Math.round((width * fits) / height), height: fits })
}

export function focusAt({ left, top }: { left: number; top: number }): Focus {
  const percent = (share: number) => Math.round(Math.max(0, Math.min(1, share)) * 100)
  return { leftPercent: percent(left), topPercent: percent(top) }
}

export function isAll({ left, top, width, height }: Part): boolean {
  return left === 0 && top === 0 && width === all && height === all
}

function inside({ left, top, width, height }: Part): Part {
  const place = (at: number, long: number) => Math.round(Math.max(0, Math.min(at, all - long)))
  return { left: place(left, width), top: place(top, height), width, height }
}

function sized(part: Part, size: Size): Part {
  return { ...part, width: Math.round(size.width), height: Math.round(size.height) }
}
