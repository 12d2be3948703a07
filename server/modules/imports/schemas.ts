import { z } from "zod"
import { importKinds, layouts } from "./rules/columns.ts"
import { delimiters } from "./rules/csv.ts"
import { encodings } from "./rules/encoding.ts"
import { type WarningCode, warningSentences } from "./rules/problems.ts"
import { importStates, outcomes } from "./rules/states.ts"

export const importId = z.string().regex(/^imp_[0-9a-f]{32}$/, "This is not the id of an import.")
export const limit = z.coerce.number().int().min(1).max(100).default(50)
const text = z.string()
const count = z.int().min(0)

export const importReply = z
  .strictObject({
    id: text,
    kind: z.enum(importKinds),
    layout: z.enum(layouts),
    fileName: text,
    encoding: z.enum(encodings),
    delimiter: z.enum(delimiters),
    /** Columns that nothing is made of. */
    ignoredColumns: z.array(text),
    state: z.enum(importStates),
    readPermille: count,
    newRows: count,
    changedRows: count,
    unchangedRows: count,
    refusedRows: count,
    /** Of all of these, those with a note. */
    warnedRows: count,
    problemCode: text.nullable(),
    problem: text.nullable(),
    problemValues: z.record(z.string(), z.unknown()).nullable(),
    /** Categories that are not there and would be made: how many, and the first of them from the top down. */
    newCategoryCount: count,
    newCategories: z.array(z.array(text)),
    /** Whether whoever said yes wanted them. */
    makesCategories: z.boolean(),
    /** What takes it over, once somebody has said yes. */
    taskId: text.nullable(),
    openedBy: text,
    openedByName: text.nullable(),
    openedAt: z.date(),
  })
  .meta({ id: "Import" })

export const importListReply = z
  .strictObject({ imports: z.array(importReply), next: text.nullable() })
  .meta({ id: "ImportList" })

const said = z
  .strictObject({
    line: z.int(),
    column: text.nullable(),
    code: text,
    values: z.record(text, text),
    reason: text,
  })
  .meta({ id: "ImportRowProblem" })

export const importRowListReply = z
  .strictObject({
    rows: z.array(
      z
        .strictObject({
          number: z.int(),
          line: z.int(),
          label: text,
          outcome: z.enum(outcomes),
          changes: z.array(
            z
              .strictObject({
                field: text,
                sku: text.nullable(),
                from: text.nullable(),
                to: text.nullable(),
              })
              .meta({ id: "ImportChange" }),
          ),
          problems: z.array(said),
          warnings: z.array(said),
        })
        .meta({ id: "ImportRow" }),
    ),
    next: z.int().nullable(),
  })
  .meta({ id: "ImportRowList" })

export const noteCode = z.enum(Object.keys(warningSentences) as [WarningCode, ...WarningCode[]])

export const importNoteListReply = z
  .strictObject({ notes: z.array(z.strictObject({ code: noteCode, rows: count })) })
  .meta({ id: "ImportNoteList" })

export const rowFilter = z.enum([...outcomes, "warned"])
