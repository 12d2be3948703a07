import { type InfiniteData, keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { type ReactNode, useMemo } from "react"
import type { Shape } from "../../kit/api.ts"
import { useMay } from "../../kit/me.ts"
import { isForbidden } from "../../kit/problem.ts"
import { useWords } from "../../kit/use_words.ts"
import type { PlainKey, Words } from "../../kit/words.ts"
import { Button } from "../button.tsx"
import { NotForYou } from "../not_for_you.tsx"
import { PageHeader } from "../page.tsx"
import { SearchField } from "../search_field.tsx"
import { EmptyState, ErrorState, Loading } from "../states.tsx"
import { ExportButton } from "./file.tsx"
import { Chips, ColumnsMenu, FilterMenu } from "./filters.tsx"
import { needs } from "./needs.ts"
import { filtersIn, keyOfSearch, type ListSearch } from "./search.ts"
import { SelectionBar, useSelection } from "./selection.tsx"
import { ListTable } from "./table.tsx"
import { ViewTabs } from "./views.tsx"

export type ListName = Shape<"View">["list"]

export type ListColumn<Row> = {
  id: string
  title: PlainKey
  cell: (row: Row, words: Words) => ReactNode
  /** Names the row: it is always shown. */
  isFixed?: true
  /** Numbers stand at the end of their column. */
  atEnd?: true
  /** What the heading turns between; nothing is the order of the list itself. */
  sort?: { rising: string | undefined; falling: string | undefined }
  /** What of it goes into a file; one column may hold several facts. */
  file?: readonly { title: PlainKey; value: (row: Row, words: Words) => string | number }[]
}

export type ListFilter = {
  name: string
  label: string
  /** A chip says it in full where the menu needs the label above it. */
  choices: readonly { value: string | number; text: string; chip?: string }[]
}

/** `isCut`: more match than are given out, and no page goes on from there. */
export type ListPage<Row> = { rows: Row[]; next: string | null; isCut?: boolean }

export type Change = (changes: { readonly [name: string]: unknown }) => void

/** What was selected: some rows by their names, or all that match what is looked for. */
export type Chosen<Row> = { ids: string[]; isAll: boolean; count: number; rows: Row[] }

type Tabs = {
  filter: string
  label: string
  /** The tab without a choice, where it does not show everything. */
  all?: string
  choices: readonly { value: string; text: ReactNode }[]
}

export type ListAction<Row> = { text: string; tone?: "bad" | "second"; run: (chosen: Chosen<Row>) => void }

export type ListProps<Row> = {
  /** Names the list in views, and in what is kept in memory. */
  name: ListName
  title: string
  above?: ReactNode
  /** Between the heading and the list. */
  intro?: ReactNode
  search: ListSearch
  /** Left out where there is nothing to look for by words. */
  searchLabel?: string
  /** What a search does beside what the filters say. */
  searchHint?: string
  columns: readonly ListColumn<Row>[]
  filters: readonly ListFilter[]
  /** The filter that stands over the list as tabs, beside the views that somebody has kept. */
  tabs?: Tabs
  read: (after: string | undefined, limit: number) => Promise<ListPage<Row>>
  /** Said at the end of a list that was cut. */
  cutText?: string
  /** How many match, at most so many; for what is done to all of them. */
  count?: () => Promise<{ count: number; countMax: number }>
  idOf: (row: Row) => string
  /** What a screen reader calls the row. */
  nameOf: (row: Row, words: Words) => string
  card: (row: Row) => ReactNode
  actions?: readonly ListAction<Row>[]
  /** Beside the heading. */
  buttons?: ReactNode
  /** What there is to say while there is nothing at all. */
  empty: ReactNode
}

const pageLength = 50

/** A list as every list of the desk is: tabs, search, chips, columns, a file, and a selection to act on. */
export function List<Row>(props: ListProps<Row>) {
  const { search, columns, read } = props
  const { t } = useWords()
  const change = useChange()
  const looked = keyOfSearch({ ...search, hide: undefined })
  const maySee = useMay(needs[props.name])
  const found = useInfiniteQuery<
    ListPage<Row>,
    Error,
    InfiniteData<ListPage<Row>>,
    string[],
    string | undefined
  >({
    queryKey: [props.name, "list", looked],
    queryFn: ({ pageParam }) => read(pageParam, pageLength),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    enabled: maySee,
  })
  const rows = useMemo(() => found.data?.pages.flatMap((page) => page.rows) ?? [], [found.data])
  const isCut = found.data?.pages.some((page) => page.isCut) ?? false
  const shown = columns.filter(({ id, isFixed }) => isFixed || !search.hide?.includes(id))
  const selection = useSelection({ rows, idOf: props.idOf, looked: keyOfSearch(withoutLook(search)) })
  if (!maySee || (isForbidden(found.error) && !found.data)) {
    return <NotForYou title={props.title} above={props.above} />
  }
  return (
    <>
      <PageHeader title={props.title} above={props.above}>
        {props.filters.length > 0 && <FilterMenu {...props} change={change} />}
        <ColumnsMenu columns={columns} hidden={search.hide ?? []} change={change} />
        <ExportButton {...props} columns={shown} />
        {props.buttons}
      </PageHeader>
      {props.intro}
      <Looking {...props} change={change} />
      {found.isPending && <Loading />}
      {found.error && !found.data && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <Nothing {...props} change={change} />}
      {rows.length > 0 && (
        <div aria-busy={found.isPlaceholderData} className={found.isPlaceholderData ? "opacity-60" : ""}>
          <ListTable {...props} rows={rows} columns={shown} selection={selection} change={change} />
          <div className="mt-4 flex justify-center text-muted">
            {found.hasNextPage ? (
              <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {t("part.show_more")}
              </Button>
            ) : (
              (isCut && props.cutText) || t("part.all_shown")
            )}
          </div>
          <SelectionBar {...props} rows={rows} selection={selection} hasMore={found.hasNextPage} />
        </div>
      )}
    </>
  )
}

/** What is looked for, between the heading and the rows. */
function Looking<Row>({ change, ...props }: ListProps<Row> & { change: Change }) {
  const { search, searchLabel, searchHint } = props
  return (
    <div className="mb-4 grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <ViewTabs {...props} change={change} />
        {searchLabel && (
          <SearchField
            label={searchLabel}
            q={search.q ?? ""}
            onSearch={(q) => change({ q: q || undefined })}
          />
        )}
      </div>
      <Chips {...props} change={change} />
      {searchHint && <p className="text-muted text-sm">{searchHint}</p>}
    </div>
  )
}

const withoutLook = ({ hide: _, sort: __, ...rest }: ListSearch): ListSearch => rest

/** The address holds what is looked at; what is undefined leaves it. */
function useChange(): Change {
  const navigate = useNavigate()
  return (changes) =>
    void navigate({
      to: ".",
      search: ((before: object) => ({ ...before, ...changes })) as never,
      replace: true,
      resetScroll: false,
    })
}

function Nothing<Row>({ search, empty, change }: ListProps<Row> & { change: Change }) {
  const { t } = useWords()
  const filters = filtersIn(search)
  if (filters.length === 0) return empty
  return (
    <EmptyState icon="search" title={t("list.none_found")} text={t("list.none_found_text")}>
      <Button onClick={() => change(Object.fromEntries(filters.map(([name]) => [name, undefined])))}>
        {t("part.clear_filters")}
      </Button>
    </EmptyState>
  )
}
