import { useSearch } from "@tanstack/react-router"
import { useState } from "react"
import { useMay } from "../../kit/me.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { List } from "../../parts/list/list.tsx"
import { EmptyState } from "../../parts/states.tsx"
import { cardName, GiftCardCard, giftCardColumns } from "./columns.tsx"
import { IssueDialog } from "./issue_dialog.tsx"
import { giftCardsPage } from "./reading.ts"
import { cardStates } from "./search.ts"

/** Gift cards that were sold or made by hand, found by how their code ends. */
export default function GiftCards() {
  const { t } = useWords()
  const search = useSearch({ from: "/inside/gift-cards" })
  const mayWrite = useMay("giftcards.write")
  const [isMaking, setMaking] = useState(false)
  return (
    <>
      <List
        name="gift_cards"
        title={t("gifts.title")}
        search={search}
        searchLabel={t("gifts.search")}
        columns={giftCardColumns}
        filters={[]}
        tabs={{
          filter: "state",
          label: t("gifts.state"),
          choices: cardStates.map((state) => ({ value: state, text: t(`gifts.state.${state}`) })),
        }}
        read={(after, limit) => giftCardsPage(search, after, limit)}
        idOf={({ cardId }) => cardId}
        nameOf={(card) => cardName(card, t)}
        card={(card) => <GiftCardCard card={card} />}
        buttons={mayWrite && <Button onClick={() => setMaking(true)}>{t("gifts.make")}</Button>}
        empty={<EmptyState icon="orders" title={t("gifts.none")} text={t("gifts.none_text")} />}
      />
      {isMaking && <IssueDialog onClose={() => setMaking(false)} />}
    </>
  )
}
