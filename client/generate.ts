import openapiTS, { astToString } from "openapi-typescript"

const heading = "// Made by `npm run generate` from the routes of the server; changes go there.\n\n"

/** What screens list of the words of the API, which types alone cannot say: where each stands in it. */
const listed = {
  oddityKinds: ["Oddity", "kind"],
  oddityStates: ["Oddity", "state"],
  messageStates: ["ProviderMessage", "state"],
} as const

type Files = Record<"openapi.json" | "api.d.ts" | "lists.ts", string>
type Described = {
  components: { schemas: Record<string, { properties: Record<string, { enum?: string[] }> }> }
}

/**
 * What is made from the description of the API, by file name. It refuses a
 * description that is not OpenAPI 3.1.
 */
export async function filesOf(description: object): Promise<Files> {
  const text = JSON.stringify(description, null, 2)
  const types = await openapiTS(text, { alphabetize: false, emptyObjectsUnknown: false })
  return {
    "openapi.json": `${text}\n`,
    "api.d.ts": `${heading}${astToString(types)}`,
    "lists.ts": heading + listsOf(JSON.parse(text)),
  }
}

function listsOf({ components }: Described): string {
  const lists = Object.entries(listed).map(([name, [shape, field]]) => {
    const words = components.schemas[shape]?.properties[field]?.enum
    if (!words) throw new Error(`${shape}.${field} is no list of words in the description of the API.`)
    return `export const ${name} = ${JSON.stringify(words)} as const\n`
  })
  return lists.join("")
}
