import { personalCarts } from "../../cart/index.ts"
import { personalAttempts } from "../../checkout/index.ts"
import { customersById } from "../../customers/index.ts"
import { personalRows } from "../../imports/index.ts"
import { personalLinks } from "../../links/index.ts"
import { personalMails } from "../../mail/index.ts"
import { personalNotes } from "../notes.ts"
import type { Person } from "../queries/person.ts"
import { account } from "./account.ts"
import { order } from "./order.ts"
import type { Part } from "./part.ts"
import { checkNotPaying } from "./paying.ts"

export type { Part } from "./part.ts"

/** That a mailbox wants no mail outlives the person: as a hash. There is one at most. */
const suppression: Part = {
  kind: "suppression",
  columns: [],
  async idsOf(db, { mailbox }, { after }) {
    if (mailbox === null || after !== "") return []
    return (await personalMails.suppressionOf(db, { address: mailbox })) ? ["1"] : []
  },
  async dataOf(db, { email }) {
    return (await personalMails.suppressionOf(db, { address: email })) ?? {}
  },
  async erase(work, { email }) {
    personalMails.hashSuppression(work, { address: email })
  },
}

/** An address that nobody has confirmed may be somebody else's: then only mails about the account count. */
const mailsOf = ({ email, mailbox }: Person) =>
  ({ to: email, about: mailbox === null ? "account" : "everything" }) as const

const mail: Part = {
  kind: "mail",
  columns: personalMails.columns,
  idsOf: (db, person, page) => personalMails.idsOf(db, { ...mailsOf(person), ...page }),
  dataOf: (db, _, mailId) => personalMails.dataOf(db, { mailId }),
  async erase(work, _, mailId) {
    personalMails.erase(work, { mailId })
  },
}

const cart: Part = {
  kind: "cart",
  columns: personalCarts.columns,
  async idsOf(db, { customerId }, page) {
    return customerId === null ? [] : personalCarts.idsOf(db, { customerId, ...page })
  },
  async dataOf(db, _, cartId) {
    const attempts = await personalAttempts.ofCart(db, { cartId })
    const untold = attempts.filter(({ state }) => state !== "placed")
    return {
      ...(await personalCarts.dataOf(db, { cartId })),
      attempts: await Promise.all(untold.map((one) => personalAttempts.dataOf(db, one))),
    }
  },
  async erase(work, _, cartId) {
    const attempts = await personalAttempts.ofCart(work.tx, { cartId })
    checkNotPaying(attempts)
    for (const one of attempts) personalAttempts.erase(work, one)
    personalCarts.erase(work, { cartId })
  },
}

/** Tries to buy under the mail address, with the carts that were filled for them. */
const attempt: Part = {
  kind: "attempt",
  columns: personalAttempts.columns,
  async idsOf(db, { mailbox: email }, page) {
    const found = email === null ? [] : await personalAttempts.of(db, { email, ...page })
    return found.map(({ attemptId }) => attemptId)
  },
  dataOf: (db, _, attemptId) => personalAttempts.dataOf(db, { attemptId }),
  async erase(work, _, attemptId) {
    const found = await personalAttempts.named(work.tx, { attemptId })
    if (!found) return
    checkNotPaying([found])
    personalCarts.erase(work, found)
    personalAttempts.erase(work, found)
  },
}

/** Rows of files about the address. An unconfirmed account with a password may be somebody else's. */
const row: Part = {
  kind: "import_row",
  columns: personalRows.columns,
  async idsOf(db, { customerId, email, mailbox }, page) {
    if (mailbox === null && customerId !== null) {
      const [account] = await customersById(db, { customerIds: [customerId] })
      if (account?.hasPassword !== false) return []
    }
    return personalRows.idsOf(db, { email, ...page })
  },
  dataOf: (db, _, rowId) => personalRows.dataOf(db, { rowId }),
  async erase(work, _, rowId) {
    personalRows.erase(work, { rowId })
  },
}

/** Orders that staff put together for the person. What was never paid goes with its cart and its tries. */
const payLink: Part = {
  kind: "pay_link",
  columns: personalLinks.columns,
  idsOf: (db, { customerId, mailbox: email }, page) =>
    personalLinks.idsOf(db, { customerId, email, ...page }),
  dataOf: (db, _, linkId) => personalLinks.dataOf(db, { linkId }),
  async erase(work, _, linkId) {
    const found = await personalLinks.cartOf(work.tx, { linkId })
    if (found && !found.isOrdered) {
      const attempts = await personalAttempts.ofCart(work.tx, found)
      checkNotPaying(attempts)
      for (const one of attempts) personalAttempts.erase(work, one)
      personalCarts.erase(work, found)
    }
    personalLinks.erase(work, { linkId })
  },
}

const note: Part = {
  kind: "note",
  columns: personalNotes.columns,
  idsOf: (db, person, page) => personalNotes.idsOf(db, person, page),
  dataOf: (db, _, noteId) => personalNotes.dataOf(db, { noteId }),
  async erase(work, _, noteId) {
    personalNotes.erase(work, { noteId })
  },
}

/**
 * In the order in which they are erased: what names the person goes last, so that whoever goes on after a
 * crash finds the rest. A guest is named by the newest order, and orders go by their age.
 */
export const parts: readonly Part[] = [suppression, mail, payLink, cart, attempt, note, row, order, account]
