import type { FileStore } from "../../../kit/files.ts"
import { pictureWidths } from "../rules/pictures.ts"
import type { Drawn } from "./draw.ts"

// "9f86d081….-640.webp" of a product or category; "logo/9f86d081….webp" is the shop's own.
const picturePattern = /^([0-9a-f]{32})-([1-9][0-9]{0,3})\.webp$/
const logoPattern = /^logo\/[0-9a-f]{32}\.webp$/

/** A picture by the name that its address has; nothing else that is stored can be read by it. */
export async function readMedia(files: FileStore, fileName: string): Promise<Buffer | undefined> {
  if (logoPattern.test(fileName)) return files.read(fileName)
  const found = picturePattern.exec(fileName)
  if (!found) return undefined
  const [, key = "", width] = found
  if (Number(width) > Math.max(...pictureWidths)) return undefined
  return files.read(placeOf(key, Number(width)))
}

export async function putPicture(
  store: FileStore,
  { key, files }: Pick<Drawn, "files"> & { key: string },
): Promise<void> {
  for (const { width, bytes } of files) await store.put(placeOf(key, width), bytes)
}

/** As it came: drawn from again when somebody crops it. No address leads to it. */
export function putOriginal(store: FileStore, { key, bytes }: { key: string; bytes: Buffer }): Promise<void> {
  return store.put(originalPlace(key), bytes)
}

export function readOriginal(store: FileStore, key: string): Promise<Buffer | undefined> {
  return store.read(originalPlace(key))
}

export async function removePicture(
  files: FileStore,
  { key, sizes }: { key: string; sizes: readonly number[] },
) {
  for (const width of sizes) await files.remove(placeOf(key, width))
  await files.remove(originalPlace(key))
}

function originalPlace(key: string): string {
  return `${key.slice(0, 2)}/${key}`
}

/** 256 folders, so that none holds a million files. */
function placeOf(key: string, width: number): string {
  return `${key.slice(0, 2)}/${key}-${width}.webp`
}
