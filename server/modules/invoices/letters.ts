import { all, type Db } from "../../kit/db.ts"
import { sql } from "../../kit/sql.ts"
import { getShop } from "../settings/index.ts"
import { undrawable } from "./pdf/fonts.ts"
import { getDocument, type IssuedDocument } from "./queries/documents.ts"
import { getSettings } from "./queries/settings.ts"
import type { Content } from "./rules/content.ts"

/** A document with what its PDF cannot show. */
export async function documentForStaff(
  db: Db,
  input: { documentId: string },
): Promise<IssuedDocument & { undrawable: string[] }> {
  const document = await getDocument(db, input)
  return { ...document, undrawable: await undrawable(textsOf(document.content)) }
}

function textsOf({ seller, buyer, lines, discounts, exemptBecause }: Content): string[] {
  const { name, address, vatNumber } = buyer
  return [
    ...[seller.name, ...seller.addressLines, seller.footer, name, vatNumber ?? "", exemptBecause ?? ""],
    ...Object.values(address ?? {}).map((part) => part ?? ""),
    ...lines.flatMap(({ title, detail }) => [title, detail ?? ""]),
    ...discounts.map(({ title }) => title),
  ]
}

/** Letters that no PDF of this shop shows as they are read: of what stands on each, as it is set now. */
export async function lettersOfSeller(db: Db): Promise<{ letters: string[] }> {
  const [shop, settings] = await all(getShop(db), getSettings(db))
  const { registerEntry, vatNumber, taxNumber, bankLines, footers } = settings
  const facts = [registerEntry, vatNumber, taxNumber].map((text) => text ?? "")
  const texts = [shop.legalName || shop.name, ...shop.addressLines, ...facts, ...bankLines]
  return { letters: await undrawable([...texts, ...Object.values(footers)]) }
}

const documentsLookedAt = 200

/** The same, and those of the newest documents: names of goods and of buyers. */
export async function lettersMissing(db: Db): Promise<string[]> {
  const [{ letters }, documents] = await Promise.all([
    lettersOfSeller(db),
    db.many(sql<{ content: string }>`
      select content from invoices.documents order by id desc limit ${documentsLookedAt}
    `),
  ])
  const texts = documents.flatMap(({ content }) => textsOf(JSON.parse(content) as Content))
  return [...new Set([...letters, ...(await undrawable(texts))])]
}
