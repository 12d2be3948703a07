import { useMutation, useQueryClient } from "@tanstack/react-query"
import { sentenceOf } from "../../kit/problem.ts"
import { say } from "../../kit/toasts.ts"
import { useWords } from "../../kit/use_words.ts"
import { groupsKey } from "./groups_reading.ts"

type Membership = { customerId: string; groupId: string }

/** Puts somebody into a group or takes them out; both can be done again and taken back at once. */
export function useMembership(change: (membership: Membership) => Promise<unknown>, done: string) {
  const { t } = useWords()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: groupsKey })
      say(done)
    },
    onError: (error) => say(sentenceOf(t, error), "bad"),
  })
}
