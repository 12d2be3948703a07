import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { ErrorState, Loading } from "../../parts/states.tsx"
import { Editor } from "./editor.tsx"
import { promotionNamed } from "./reading.ts"

/** One promotion: what it gives, to whom and when, its codes, and how it came to be as it is. */
export default function PromotionScreen() {
  const { promotionId } = useParams({ from: "/inside/promotions/$promotionId" })
  const { data, error, refetch } = useQuery(promotionNamed(promotionId))
  if (data) return <Editor key={promotionId} promotion={data} kind={data.action.kind} />
  if (error) return <ErrorState error={error} retry={() => void refetch()} />
  return <Loading />
}
