import { z } from "zod"
import { read, write } from "../../../kit/http/routes.ts"
import { addAddress, changeAddress, deleteAddress, updateProfile } from "../commands/profile.ts"
import { signedIn } from "../policy.ts"
import { getProfile, listAddresses } from "../queries.ts"
import {
  addressList,
  addressParams,
  changedAddress,
  customer,
  locale,
  newAddress,
  nothing,
  personName,
  savedAddress,
  vatNumber,
} from "./schemas.ts"

export const profileRoutes = {
  profile: read({
    path: "GET /store/v1/me",
    who: signedIn,
    input: nothing,
    reply: customer,
    run: getProfile,
    summary: "My account",
  }),
  updateProfile: write({
    path: "PATCH /store/v1/me",
    who: signedIn,
    input: z.strictObject({
      name: personName.optional(),
      locale: locale.optional(),
      marketingConsent: z.boolean().optional(),
      vatNumber: vatNumber.optional(),
    }),
    reply: customer,
    run: updateProfile,
    summary: "Change my name, language, consent or VAT number",
  }),
  addresses: read({
    path: "GET /store/v1/me/addresses",
    who: signedIn,
    input: nothing,
    reply: addressList,
    run: listAddresses,
    summary: "My addresses",
  }),
  addAddress: write({
    path: "POST /store/v1/me/addresses",
    who: signedIn,
    input: newAddress,
    reply: savedAddress,
    run: addAddress,
    status: 201,
    idempotent: true,
    summary: "Save an address",
  }),
  changeAddress: write({
    path: "PUT /store/v1/me/addresses/:addressId",
    who: signedIn,
    input: changedAddress,
    reply: savedAddress,
    run: changeAddress,
    summary: "Change an address",
  }),
  deleteAddress: write({
    path: "DELETE /store/v1/me/addresses/:addressId",
    who: signedIn,
    input: addressParams,
    reply: nothing,
    run: deleteAddress,
    summary: "Delete an address",
  }),
}
