import { aftersaleEn } from "../../messages/aftersale.en.ts"
import { bring } from "../../messages/here.ts"

bring(aftersaleEn)
