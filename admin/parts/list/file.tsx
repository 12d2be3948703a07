import { useMutation } from "@tanstack/react-query"
import { csvOf, saveFile } from "../../kit/csv.ts"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import type { Words } from "../../kit/words.ts"
import { Button } from "../button.tsx"
import type { ListProps } from "./list.tsx"

type Props<Row> = Pick<ListProps<Row>, "name" | "columns" | "read">

// More is work for a report; a browser holds these easily.
const rowsMax = 10_000
const pageLength = 100

/** What the list shows, with all its pages, as a table for a spreadsheet. */
export function ExportButton<Row>(props: Props<Row>) {
  const words = useWords()
  const { t } = words
  const save = useMutation({
    mutationFn: () => exportList(props, words),
    onSuccess: (count) => say(t("list.exported", { count })),
    onError: (error) => say(sentenceOf(t, error), "bad"),
  })
  return (
    <Button icon="download" busy={save.isPending} onClick={() => save.mutate()}>
      {t("part.export")}
    </Button>
  )
}

async function exportList<Row>({ name, columns, read }: Props<Row>, words: Words): Promise<number> {
  const rows: Row[] = []
  let after: string | undefined
  do {
    const page = await read(after, pageLength)
    rows.push(...page.rows)
    after = page.next ?? undefined
  } while (after !== undefined && rows.length < rowsMax)
  const fields = columns.flatMap(({ file }) => file ?? [])
  const head = fields.map(({ title }) => words.t(title))
  const lines = rows.map((row) => fields.map(({ value }) => value(row, words)))
  const day = new Date().toISOString().slice(0, 10)
  saveFile(`${name}-${day}.csv`, "text/csv;charset=utf-8", csvOf([head, ...lines]))
  return rows.length
}
