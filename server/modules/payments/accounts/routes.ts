import { z } from "zod"
import { says } from "../../../kit/http/field_errors.ts"
import { prepared, read, write } from "../../../kit/http/routes.ts"
import { staffWith } from "../../staff/index.ts"
import { offerAccount, prepareAccount, prepareTrial, removeAccount, saveAccount } from "./commands.ts"
import { listAccounts } from "./queries.ts"
import { keyProviders } from "./rules.ts"

const provider = z.enum(keyProviders)
const text = z.string()

const key = z
  .string()
  .trim()
  .min(1, says("key", "Please paste the key."))
  .max(300)
  .regex(/^\S*$/, says("key_in_one", "A key has no spaces in it."))

const accountsReply = z
  .strictObject({
    accounts: z.array(
      z
        .strictObject({
          provider,
          mode: z.enum(["live", "test"]),
          messagesPath: text,
          isOffered: z.boolean(),
          keys: z
            .strictObject({
              account: text,
              name: text,
              publishableKey: text,
              secretKeyEnds: text,
              messageSecretsEnd: z.array(text),
              updatedAt: z.date(),
              version: z.int(),
            })
            .nullable(),
          heardAt: z.date().nullable(),
        })
        .meta({ id: "PaymentAccount" }),
    ),
    events: z.array(text),
  })
  .meta({ id: "PaymentAccounts" })

const triedReply = z
  .strictObject({
    account: text,
    name: text,
    country: text.nullable(),
    takesPayments: z.boolean(),
    paysOut: z.boolean(),
    ways: z.array(text),
  })
  .meta({ id: "PaymentAccountTried" })

// Whoever changes keys says once more that it is them.
const keeper = staffWith("payments.methods", { stepUp: true })

export const accountRoutes = {
  listAccounts: read({
    path: "GET /admin/v1/payment-accounts",
    who: staffWith("settings.read"),
    input: z.strictObject({}),
    reply: accountsReply,
    run: listAccounts,
    summary: "The shop's accounts at payment providers; of secret keys only how they end",
  }),
  saveAccount: prepared({
    path: "PUT /admin/v1/payment-accounts/:provider",
    who: keeper,
    input: z.strictObject({
      provider,
      publishableKey: key,
      secretKey: key.optional(),
      messageSecret: key.optional(),
      version: z.int().min(0).max(2_147_483_647),
    }),
    reply: accountsReply,
    prepare: prepareAccount,
    run: saveAccount,
    logs: { kind: "payment_account", hides: ["publishableKey", "secretKey", "messageSecret"] },
    summary: "Keep the keys of an account, after its provider has taken them",
  }),
  tryAccount: prepared({
    path: "POST /admin/v1/payment-accounts/:provider/trials",
    who: keeper,
    input: z.strictObject({ provider }),
    reply: triedReply,
    prepare: prepareTrial,
    run: async (_work, tried) => tried,
    logs: { kind: "payment_account" },
    summary: "Ask the provider whose keys these are, and what they open",
  }),
  offerAccount: write({
    path: "POST /admin/v1/payment-accounts/:provider/offers",
    who: keeper,
    input: z.strictObject({ provider }),
    reply: accountsReply,
    run: offerAccount,
    logs: { kind: "payment_account" },
    summary: "Buyers can pay through this account from now on",
  }),
  removeAccount: write({
    path: "DELETE /admin/v1/payment-accounts/:provider",
    who: keeper,
    input: z.strictObject({ provider }),
    reply: accountsReply,
    run: removeAccount,
    logs: { kind: "payment_account" },
    summary: "Forget the keys of an account, and take its way to pay away",
  }),
}
