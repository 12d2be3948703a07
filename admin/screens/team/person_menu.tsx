import { useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useMe } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { TextField } from "../../parts/field.tsx"
import { Menu, MenuItem } from "../../parts/menu.tsx"
import { ConfirmDialog } from "./confirm_dialog.tsx"
import type { Person } from "./reading.ts"

/** What is done to an account seldom, and to nobody's own. */
export function PersonMenu({ person }: { person: Person }) {
  const { t } = useWords()
  const me = useMe()
  const [asked, setAsked] = useState<"state" | "totp">()
  const close = () => setAsked(undefined)
  if (person.id === me.id) return null
  const isActive = person.state === "active"
  return (
    <>
      <Menu trigger={<Button icon="more">{t("team.more")}</Button>}>
        <MenuItem onClick={() => setAsked("state")}>{t(isActive ? "team.disable" : "team.enable")}</MenuItem>
        {person.hasTotp && <MenuItem onClick={() => setAsked("totp")}>{t("team.totp_drop")}</MenuItem>}
      </Menu>
      {asked === "state" && isActive && <Disabling person={person} onClose={close} />}
      {asked === "state" && !isActive && <Enabling person={person} onClose={close} />}
      {asked === "totp" && <DroppingTotp person={person} onClose={close} />}
    </>
  )
}

type Props = { person: Person; onClose: () => void }

function setState({ id: staffId }: Person, body: { state: "active" | "disabled"; why: string }) {
  return ask(() => api.PUT("/admin/v1/staff/{staffId}/state", { params: { path: { staffId } }, body }))
}

function Disabling({ person, onClose }: Props) {
  const { t } = useWords()
  const [why, setWhy] = useState("")
  const { name } = person
  return (
    <ConfirmDialog
      title={t("team.disable_title", { name })}
      sentences={[t("team.disable_sessions"), t("team.disable_keys"), t("team.disable_keeps")]}
      button={t("team.disable")}
      act={() => setState(person, { state: "disabled", why: why.trim() })}
      done={t("team.disabled", { name })}
      onClose={onClose}
    >
      <TextField label={t("team.why")} maxLength={300} value={why} onChange={setWhy} />
    </ConfirmDialog>
  )
}

function Enabling({ person, onClose }: Props) {
  const { t } = useWords()
  const { name } = person
  return (
    <ConfirmDialog
      title={t("team.enable_title", { name })}
      sentences={[t("team.enable_text")]}
      button={t("team.enable")}
      act={() => setState(person, { state: "active", why: "" })}
      done={t("team.enabled", { name })}
      onClose={onClose}
    />
  )
}

function DroppingTotp({ person: { id: staffId, name }, onClose }: Props) {
  const { t } = useWords()
  return (
    <ConfirmDialog
      title={t("team.totp_drop_title", { name })}
      sentences={[t("team.totp_drop_text")]}
      button={t("team.totp_drop")}
      act={() => ask(() => api.DELETE("/admin/v1/staff/{staffId}/totp", { params: { path: { staffId } } }))}
      done={t("team.totp_dropped", { name })}
      onClose={onClose}
    />
  )
}
