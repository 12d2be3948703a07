/** Touched whenever a promotion changes. */
export const promotionsTag = "pricing:promotions"

/** Touched whenever a promotion that everybody gets and that is limited is used, or a use comes back. */
export const usesTag = "pricing:uses"
