import type { z } from "zod"

/**
 * The schemas that a form checks in the browser, each loaded at the form's first input. One line for each:
 * `"application/identity": () => import("#lib/application/schema.ts").then((m) => m.identitySchema),`
 */
export const checks = {
  "account/sign-up": () => import("#lib/identity/schema.ts").then((m) => m.signUpSchema),
  "account/sign-in": () => import("#lib/identity/schema.ts").then((m) => m.signInSchema),
  "account/code": () => import("#lib/identity/schema.ts").then((m) => m.codeSchema),
  "account/new-password": () => import("#lib/identity/schema.ts").then((m) => m.newPasswordSchema),
  "account/ask-reset": () => import("#lib/identity/schema.ts").then((m) => m.askResetSchema),
  "account/reset": () => import("#lib/identity/schema.ts").then((m) => m.resetSchema),
  "account/confirm-it-is-you": () => import("#lib/identity/schema.ts").then((m) => m.confirmItIsYouSchema),
  "account/recovery-code": () => import("#lib/identity/schema.ts").then((m) => m.recoveryCodeSchema),
  "account/change-password": () => import("#lib/account/schema.ts").then((m) => m.changePasswordSchema),
  "account/new-email": () => import("#lib/account/schema.ts").then((m) => m.newEmailSchema),
  "staff/invite": () => import("#lib/staff/schema.ts").then((m) => m.inviteSchema),
  "staff/take-invitation": () => import("#lib/staff/schema.ts").then((m) => m.takeInvitationSchema),
  "application/question": () => import("#lib/application/answers-form.ts").then((m) => m.answersFormInBrowser),
  "application/answer": () => import("#lib/application/schema.ts").then((m) => m.answerRequestSchema),
  "help/enquiry": () => import("#lib/help/schema.ts").then((m) => m.enquirySchema),
  "help/visitor-enquiry": () => import("#lib/help/schema.ts").then((m) => m.visitorEnquirySchema),
  "dollar-account/outcome": () => import("#lib/dollar-account/schema.ts").then((m) => m.outcomeSchema),
} satisfies Record<string, () => Promise<z.ZodType>>

export type CheckName = keyof typeof checks
