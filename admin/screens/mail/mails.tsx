import { Link, useSearch } from "@tanstack/react-router"
import { useState } from "react"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { buttonLook } from "../../parts/button.tsx"
import { List } from "../../parts/list/list.tsx"
import { EmptyState } from "../../parts/states.tsx"
import { MailCard, mailColumns } from "./columns.tsx"
import { MailDialog } from "./mail_dialog.tsx"
import { mailsPage } from "./reading.ts"
import { mailStates } from "./search.ts"

/** Every mail of the shop: sent, waiting, kept here without a mail server, or given up. */
export default function Mails() {
  const { t } = useWords()
  const search = useSearch({ from: "/inside/mail" })
  const seesSettings = useMay("settings.read")
  const [openId, setOpenId] = useState<string>()
  return (
    <>
      <List
        name="mails"
        title={t("place.mail")}
        search={search}
        searchLabel={t("mail.search")}
        columns={mailColumns(setOpenId)}
        filters={[]}
        tabs={{
          filter: "state",
          label: t("mail.state"),
          choices: mailStates.map((state) => ({ value: state, text: t(`mail.state.${state}`) })),
        }}
        read={(after, limit) => mailsPage(search, after, limit)}
        idOf={({ id }) => id}
        nameOf={({ subject, template }) => subject ?? template}
        card={(mail) => <MailCard mail={mail} open={setOpenId} />}
        buttons={seesSettings && <Buttons />}
        empty={<EmptyState icon="mail" title={t("mail.none")} text={t("mail.none_text")} />}
      />
      {openId && <MailDialog mailId={openId} onClose={() => setOpenId(undefined)} />}
    </>
  )
}

function Buttons() {
  const { t } = useWords()
  return (
    <>
      <Link to="/mail/check" className={buttonLook()}>
        {t("check.title")}
      </Link>
      <Link to="/mail/templates" className={buttonLook()}>
        {t("letters.title")}
      </Link>
    </>
  )
}
