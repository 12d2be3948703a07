import { useQuery } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { IconButton } from "../button.tsx"
import { Icon } from "../icon.tsx"
import { Menu, MenuItem } from "../menu.tsx"
import { Views } from "../views.tsx"
import type { Change, ListProps } from "./list.tsx"
import { filtersIn, keyOfSearch } from "./search.ts"
import { type KeptView, useViewDeeds, viewsOf } from "./view_deeds.ts"
import { ViewDialog } from "./view_dialog.tsx"

type Props<Row> = Pick<ListProps<Row>, "name" | "search" | "tabs"> & { change: Change }

/** The list's own tabs, and behind them the views that somebody has kept. */
export function ViewTabs<Row>({ name, search, tabs, change }: Props<Row>) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { data: kept = [] } = useQuery(viewsOf(name))
  const looked = keyOfSearch(search)
  const here = kept.find((view) => keyOfSearch(view.search) === looked)
  const tab = tabs && String(search[tabs.filter] ?? "")
  const choose = (value: string) => {
    const view = kept.find(({ viewId }) => viewId === value)
    if (view) void navigate({ to: ".", search: view.search as never, replace: true, resetScroll: false })
    else if (!here && tabs) change({ [tabs.filter]: value || undefined })
    else
      void navigate({
        to: ".",
        search: (tabs && value ? { [tabs.filter]: value } : {}) as never,
        replace: true,
      })
  }
  const isPlain = filtersIn(search).length === 0
  if (!tabs && kept.length === 0 && isPlain && looked === keyOfSearch({})) return null
  return (
    <div className="flex max-w-full items-center gap-1">
      <Views
        label={tabs?.label ?? t("views.label")}
        chosen={here?.viewId ?? tab ?? (isPlain ? "" : "other")}
        choose={choose}
        choices={[
          { value: "", text: tabs?.all ?? t("part.filter_all") },
          ...(tabs?.choices ?? []),
          ...kept.map((view) => ({ value: view.viewId, text: <ViewName view={view} /> })),
        ]}
      />
      <ViewMenu name={name} search={search} here={here} />
    </div>
  )
}

function ViewName({ view }: { view: KeptView }) {
  const { t } = useWords()
  return (
    <>
      {view.name}
      {view.isShared && (
        <>
          <Icon name="team" className="size-4" />
          <span className="sr-only">{t("views.shared")}</span>
        </>
      )}
    </>
  )
}

type MenuProps = Pick<Props<never>, "name" | "search"> & { here: KeptView | undefined }

/** Keeps what is looked at, or changes the view that is open. */
function ViewMenu({ name, search, here }: MenuProps) {
  const { t } = useWords()
  const mayShare = useMay("views.share")
  const [dialog, setDialog] = useState<"new" | "rename">()
  const { share, remove } = useViewDeeds(name)
  const isMine = here && (mayShare || !here.isShared)
  return (
    <>
      <Menu trigger={<IconButton icon="more" label={t("views.menu")} />}>
        {!here && <MenuItem onClick={() => setDialog("new")}>{t("views.keep")}</MenuItem>}
        {isMine && <MenuItem onClick={() => setDialog("rename")}>{t("views.rename")}</MenuItem>}
        {here && mayShare && (
          <MenuItem onClick={() => share.mutate(here)}>
            {here.isShared ? t("views.unshare") : t("views.share")}
          </MenuItem>
        )}
        {isMine && <MenuItem onClick={() => remove.mutate(here)}>{t("views.delete")}</MenuItem>}
        {here && !isMine && <MenuItem onClick={() => setDialog("new")}>{t("views.keep_own")}</MenuItem>}
      </Menu>
      {dialog && (
        <ViewDialog
          list={name}
          search={search}
          view={dialog === "rename" ? here : undefined}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  )
}
