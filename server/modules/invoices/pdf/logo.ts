import type { FileStore } from "../../../kit/files.ts"
import type { Seller } from "../rules/content.ts"

/** The logo as a picture that PDF knows; nothing where there is none, or its file is gone. */
export async function readLogo(
  files: FileStore,
  { logoFile }: Pick<Seller, "logoFile">,
): Promise<Buffer | null> {
  const bytes = logoFile === null ? undefined : await files.read(logoFile)
  if (!bytes) return null
  const { default: sharp } = await import("sharp")
  return await sharp(bytes).png().toBuffer()
}
