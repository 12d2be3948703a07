import { useQuery } from "@tanstack/react-query"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { SelectField, TextField } from "../../parts/field.tsx"
import { allGroups } from "../customers/groups_reading.ts"
import { ZoneNote } from "../products/shop_zone.tsx"
import { type ListForm, priorityOf } from "./list_form.ts"

type Props = { form: ListForm; zone: string; isSeen: boolean; change: (more: Partial<ListForm>) => void }

/** To whom a list speaks, when, and how it meets other prices. */
export function ListFields({ form, zone, isSeen, change }: Props) {
  const { t } = useWords()
  const seesGroups = useMay("customers.read")
  const { data: groups = [] } = useQuery({ ...allGroups, enabled: seesGroups })
  const isKnown = form.groupId === "" || groups.some(({ groupId }) => groupId === form.groupId)
  return (
    <div className="grid gap-4">
      <TextField
        label={t("lists.name")}
        required
        maxLength={120}
        problem={isSeen && form.title.trim() === "" ? t("lists.name_missing") : undefined}
        value={form.title}
        onChange={(title) => change({ title })}
      />
      <SelectField
        label={t("lists.for")}
        value={form.groupId}
        onChange={(groupId) => change({ groupId })}
        choices={[
          { value: "", text: t("lists.everybody") },
          ...groups.map(({ groupId, name }) => ({ value: groupId, text: name })),
          ...(isKnown ? [] : [{ value: form.groupId, text: t("lists.other_group") }]),
        ]}
      />
      <SelectField
        label={t("lists.rule")}
        hint={t(`lists.${form.rule}_hint`)}
        value={form.rule}
        onChange={(rule) => change({ rule })}
        choices={[
          { value: "if_lower", text: t("lists.if_lower") },
          { value: "instead", text: t("lists.instead") },
        ]}
      />
      <TextField
        label={t("lists.priority")}
        hint={t("lists.priority_hint")}
        inputMode="numeric"
        problem={isSeen && priorityOf(form.priority) === undefined ? t("lists.priority_wrong") : undefined}
        value={form.priority}
        onChange={(priority) => change({ priority })}
      />
      <Dates form={form} zone={zone} change={change} />
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          checked={form.isOn}
          onChange={(event) => change({ isOn: event.target.checked })}
          className="size-5 accent-primary"
        />
        {t("lists.is_on")}
      </label>
    </div>
  )
}

function Dates({ form, zone, change }: Omit<Props, "isSeen">) {
  const { t } = useWords()
  const isBackward = form.from !== "" && form.until !== "" && form.until <= form.from
  return (
    <div className="grid min-w-0 gap-4">
      <TextField
        label={t("depth.from")}
        type="datetime-local"
        value={form.from}
        onChange={(from) => change({ from })}
      />
      <TextField
        label={t("depth.until")}
        type="datetime-local"
        problem={isBackward ? t("refusal.price_list.ends_early") : undefined}
        value={form.until}
        onChange={(until) => change({ until })}
      />
      <ZoneNote zone={zone} />
    </div>
  )
}
