import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { inject } from "vitest"
import { keepsTheContract } from "./provider.contract.ts"
import { openPaymentProviders } from "./providers/index.ts"

function open(code: string, goodToken: string | null) {
  return async () => {
    const providers = openPaymentProviders({
      journalFile: join(inject("testDir"), `journal-${randomBytes(6).toString("hex")}`),
      secret: "contract",
      shopUrl: "https://shop.example",
      deliver: async () => {},
    })
    return { provider: providers.payment(code), goodToken, close: providers.close }
  }
}

keepsTheContract("local", open("local", "approve"))
keepsTheContract("cash", open("cash", null))
keepsTheContract("transfer", open("transfer", null))
