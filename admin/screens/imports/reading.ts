import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"
import { api, ask, type Shape } from "../../kit/api.ts"
import type { Permission } from "../../kit/me.ts"
import { bring } from "../../messages/here.ts"
import { importsEn } from "../../messages/imports.en.ts"

bring(importsEn)

export type Import = Shape<"Import">
export type ImportRow = Shape<"ImportRow">
export type ImportKind = "products" | "stock" | "prices" | "price_lists" | "customers"
export type ExportKind = ImportKind | "orders"
export type NoteCode = Shape<"ImportNoteList">["notes"][number]["code"]
export type RowFilter = ImportRow["outcome"] | "warned"

/** What can come in and go out, with what somebody needs for it. */
export const importNeeds: readonly { kind: ImportKind; needs: Permission }[] = [
  { kind: "products", needs: "catalog.write" },
  { kind: "stock", needs: "inventory.write" },
  { kind: "prices", needs: "prices.write" },
  { kind: "price_lists", needs: "prices.write" },
  { kind: "customers", needs: "customers.write" },
]

export const exportNeeds: readonly { kind: ExportKind; needs: Permission }[] = [
  { kind: "products", needs: "catalog.read" },
  { kind: "stock", needs: "inventory.read" },
  { kind: "prices", needs: "catalog.read" },
  { kind: "price_lists", needs: "catalog.read" },
  { kind: "customers", needs: "customers.read" },
  { kind: "orders", needs: "orders.read" },
]

const pageLength = 20

export const importsFound = infiniteQueryOptions({
  queryKey: ["imports", "list"],
  queryFn: ({ pageParam }) => {
    const query = { limit: pageLength, ...(pageParam !== undefined && { after: pageParam }) }
    return ask(() => api.GET("/admin/v1/imports", { params: { query } }))
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
})

export const importKey = (importId: string) => ["imports", "one", importId]

/** Looked at again and again while the file is being read. */
export function importNamed(importId: string) {
  return queryOptions({
    queryKey: importKey(importId),
    queryFn: () => ask(() => api.GET("/admin/v1/imports/{importId}", { params: { path: { importId } } })),
    refetchInterval: ({ state }) => (state.data?.state === "reading" ? 500 : false),
  })
}

export function notesOf(importId: string) {
  return queryOptions({
    queryKey: ["imports", "notes", importId],
    queryFn: () =>
      ask(() => api.GET("/admin/v1/imports/{importId}/notes", { params: { path: { importId } } })),
  })
}

export function rowsFound(importId: string, { outcome, note }: { outcome: RowFilter; note?: NoteCode }) {
  return infiniteQueryOptions({
    queryKey: ["imports", "rows", importId, outcome, note],
    queryFn: ({ pageParam }) => {
      const query = {
        ...{ outcome, limit: pageLength },
        ...(note !== undefined && { note }),
        ...(pageParam !== undefined && { after: pageParam }),
      }
      const params = { path: { importId }, query }
      return ask(() => api.GET("/admin/v1/imports/{importId}/rows", { params }))
    },
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}
