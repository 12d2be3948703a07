import { on } from "../../kit/events.ts"
import type { Module } from "../../kit/module.ts"
import { sql } from "../../kit/sql.ts"
import "./events.ts"
import { exportTasks } from "./exports.ts"
import { removeFileJob, tidyImportsJob } from "./jobs/index.ts"
import { fetchPicturesJob } from "./jobs/pictures.ts"
import { readImportJob } from "./jobs/read.ts"
import { importRoutes } from "./routes.ts"
import { customersTask, priceListsTask, pricesTask, productsTask, stockTask } from "./tasks.ts"
import { taxImportRoutes } from "./tax_routes.ts"

const kinds = [
  productsTask,
  stockTask,
  pricesTask,
  priceListsTask,
  customersTask,
  ...Object.values(exportTasks),
]

export { personalRows } from "./personal.ts"
export { knownTaxRates } from "./queries/tax_rates.ts"
export { customerHead, customerLines } from "./rules/writing_customers.ts"

export const importsModule: Module = {
  name: "imports",
  routes: [...Object.values(importRoutes), ...Object.values(taxImportRoutes)],
  subscriptions: [
    on("import.uploaded", { subscriber: "imports.read", job: readImportJob }),
    on("import.pictures_wanted", { subscriber: "imports.fetch_pictures", job: fetchPicturesJob }),
    on("import.file_read", { subscriber: "imports.remove_read_file", job: removeFileJob }),
    on("import.discarded", { subscriber: "imports.remove_file", job: removeFileJob }),
    ...kinds.map(({ subscription }) => subscription),
  ],
  jobs: [readImportJob, fetchPicturesJob, removeFileJob, tidyImportsJob, ...kinds.map(({ job }) => job)],
  audit: [
    {
      name: "an import counts what its rows say",
      sql: sql`
        select i.id from imports.imports i
        left join lateral (
          select count(*) filter (where outcome = 'new') as new_rows,
                 count(*) filter (where outcome = 'changed') as changed_rows,
                 count(*) filter (where outcome = 'unchanged') as unchanged_rows,
                 count(*) filter (where outcome = 'refused') as refused_rows
          from imports.rows r where r.import_id = i.id
        ) counted on true
        where i.state <> 'discarded'
          and (i.new_rows, i.changed_rows, i.unchanged_rows, i.refused_rows)
            is distinct from (counted.new_rows, counted.changed_rows, counted.unchanged_rows,
              counted.refused_rows)
        limit 100
      `,
    },
  ],
}
