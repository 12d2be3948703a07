import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"

export type Seal = { close(text: string): Buffer; open(sealed: Buffer): string | undefined }

/**
 * Encryption at rest with the shop's secret (AES-256-GCM): what was changed or sealed with
 * another secret does not open.
 */
export function openSeal(secret: string, purpose: string): Seal {
  const key = Buffer.from(hkdfSync("sha256", secret, "", `cartwright ${purpose}`, 32))
  return {
    close(text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv("aes-256-gcm", key, nonce)
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open(sealed) {
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12))
        decipher.setAuthTag(sealed.subarray(12, 28))
        return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8")
      } catch {
        return undefined
      }
    },
  }
}
