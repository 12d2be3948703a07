/** One's own account: codes, password, devices, and the doors that mails lead to. */
export const accountEn = {
  "code.app": "Code of your authenticator app",
  "code.app_hint": "Six digits, new every half minute.",
  "code.recovery": "Recovery code",
  "code.recovery_hint": "One of the ten that you kept. Each works once.",
  "code.use_recovery": "Use a recovery code",
  "code.use_app": "Use the authenticator app",
  "code.back": "Back",
} as const
