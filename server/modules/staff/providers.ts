import type { Seal } from "../../kit/seal.ts"

declare module "../../kit/db.ts" {
  interface Providers {
    /** Seals the secrets of authenticator apps; `host` is what such an app calls this shop. */
    desk: { seal: Seal; host: string }
  }
}
