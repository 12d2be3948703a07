import { isTimeZone } from "../../../kit/clock.ts"
import { lastly, type Work } from "../../../kit/db.ts"
import { Refusal } from "../../../kit/errors.ts"
import { announce } from "../../../kit/events.ts"
import { newId } from "../../../kit/ids.ts"
import { sql } from "../../../kit/sql.ts"
import type { Texts } from "../../settings/index.ts"
import { getPlace, type Place } from "../queries.ts"
import type { PlaceKind } from "../rules.ts"

export type PlaceFields = {
  code: string
  titles: Texts
  kind: PlaceKind
  timeZone: string
  position: number
  active: boolean
}

export async function createPlace(work: Work, input: PlaceFields): Promise<Place> {
  checkTimeZone(input.timeZone)
  const placeId = newId("place")
  work.write(
    sql`
      insert into inventory.places
        (id, code, titles, kind, time_zone, position, active, version, created_at, updated_at)
      values
        (${placeId}, ${input.code}, ${JSON.stringify(input.titles)}::jsonb, ${input.kind}, ${input.timeZone},
         ${input.position}, ${input.active}, 1, ${work.now}, ${work.now})
    `,
    { constraints: { places_code_taken: codeTaken } },
  )
  announce(work, "place.created", { placeId })
  return lastly(work, getPlace(work.tx, { placeId }))
}

/** The version is the one that was read: somebody else's change in between is not overwritten. */
export async function updatePlace(
  work: Work,
  input: PlaceFields & { placeId: string; version: number },
): Promise<Place> {
  const { placeId } = input
  checkTimeZone(input.timeZone)
  const before = await getPlace(work.tx, { placeId })
  work.write(
    sql`
      update inventory.places
      set code = ${input.code}, titles = ${JSON.stringify(input.titles)}::jsonb, kind = ${input.kind},
          time_zone = ${input.timeZone}, position = ${input.position}, active = ${input.active},
          version = version + 1, updated_at = ${work.now}
      where id = ${placeId} and version = ${input.version}
    `,
    { rows: 1, refuse: () => changedMeanwhile(before), constraints: { places_code_taken: codeTaken } },
  )
  announce(work, "place.updated", { placeId })
  return lastly(work, getPlace(work.tx, { placeId }))
}

function changedMeanwhile(place: Place): Refusal {
  const message = "Somebody has changed this place meanwhile. Please look at it again."
  return new Refusal("place.changed", 409, message, { version: place.version })
}

function codeTaken(): Refusal {
  return new Refusal("place.code_taken", 409, "There is a place with this code already.", { field: "code" })
}

function checkTimeZone(timeZone: string): void {
  if (isTimeZone(timeZone)) return
  const message = "Please give the time zone of the place like Europe/Berlin."
  throw new Refusal("place.time_zone", 422, message, { field: "timeZone" })
}
