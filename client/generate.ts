import openapiTS, { astToString } from "openapi-typescript"

const heading = "// Made by `npm run generate` from the routes of the server; changes go there.\n\n"

/**
 * What is made from the description of the API, by file name. It refuses a
 * description that is not OpenAPI 3.1.
 */
export async function filesOf(description: object): Promise<Record<"openapi.json" | "api.d.ts", string>> {
  const text = JSON.stringify(description, null, 2)
  const types = await openapiTS(text, { alphabetize: false, emptyObjectsUnknown: false })
  return { "openapi.json": `${text}\n`, "api.d.ts": `${heading}${astToString(types)}` }
}
