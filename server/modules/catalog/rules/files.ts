/** Largest file that is sold. */
export const fileBytesMax = 50_000_000

const nameLengthMax = 120
const typePattern = /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,80}$/

/**
 * The name under which a buyer gets the file: without folders, quotes, control characters or what turns the
 * direction of writing, so that it can stand in a header and says what it is.
 */
export function fileNameOf(uploaded: string): string {
  const last = uploaded.normalize("NFC").split(/[/\\]/).at(-1) ?? ""
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}"<>:|?*%;]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
  if (plain.length <= nameLengthMax) return plain || "file"
  const dot = plain.lastIndexOf(".")
  const ending = dot > 0 && plain.length - dot <= 12 ? plain.slice(dot) : ""
  return (
    [...plain]
      .slice(0, nameLengthMax - ending.length)
      .join("")
      .trimEnd() + ending
  )
}

/** What the upload calls itself, if that is a plain type; the file is never shown in a page, only saved. */
export function contentTypeOf(given: string): string {
  const type = given.toLowerCase().split(";")[0]?.trim() ?? ""
  return typePattern.test(type) ? type : "application/octet-stream"
}
