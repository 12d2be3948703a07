import { useState } from "react"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { Menu, MenuItem, MenuLine } from "../../parts/menu.tsx"
import { EditDialog } from "./edit_dialog.tsx"
import { EraseDialog } from "./erase_dialog.tsx"
import { ExportDialog } from "./export_dialog.tsx"
import type { Person } from "./reading.ts"
import { ResetDialog, SignOutDialog } from "./session_dialogs.tsx"

type Doing = "edit" | "sign_out" | "reset" | "export" | "erase"

/** What can be done for somebody, and what they may ask for about their data. */
export function CareMenu({ person }: { person: Person }) {
  const { t } = useWords()
  const mayWrite = useMay("customers.write")
  const mayErase = useMay("customers.privacy")
  const [doing, setDoing] = useState<Doing>()
  const onClose = () => setDoing(undefined)
  const isCaredFor = mayWrite && person.kind === "account"
  const { customerId } = person
  return (
    <>
      {isCaredFor && (
        <Button tone="primary" onClick={() => setDoing("edit")}>
          {t("customer.edit")}
        </Button>
      )}
      {(isCaredFor || mayErase) && (
        <Menu trigger={<Button icon="more">{t("order.more")}</Button>}>
          {isCaredFor && (
            <>
              <MenuItem onClick={() => setDoing("reset")}>{t("customer.reset")}</MenuItem>
              <MenuItem onClick={() => setDoing("sign_out")}>{t("customer.sign_out")}</MenuItem>
            </>
          )}
          {isCaredFor && mayErase && <MenuLine />}
          {mayErase && (
            <>
              <MenuItem onClick={() => setDoing("export")}>{t("customer.export")}</MenuItem>
              <MenuItem onClick={() => setDoing("erase")}>{t("customer.erase")}</MenuItem>
            </>
          )}
        </Menu>
      )}
      {doing === "edit" && <EditDialog person={person} onClose={onClose} />}
      {doing === "sign_out" && <SignOutDialog customerId={customerId} onClose={onClose} />}
      {doing === "reset" && <ResetDialog person={person} onClose={onClose} />}
      {doing === "export" && <ExportDialog customerId={customerId} onClose={onClose} />}
      {doing === "erase" && <EraseDialog person={person} onClose={onClose} />}
    </>
  )
}
