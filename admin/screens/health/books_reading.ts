import { queryOptions } from "@tanstack/react-query"
import { api, ask, type Shape } from "../../kit/api.ts"

export type Books = Shape<"BooksHealth">
export type Audit = NonNullable<Books["last"]>

export const booksNow = queryOptions({
  queryKey: ["health", "books", "now"],
  queryFn: () => ask(() => api.GET("/admin/v1/health/books")),
})
