import type { Permission } from "#lib/identity/permissions.ts"
import type { Transition } from "#lib/platform/lifecycle.ts"

/** What people write to the board about. Browser-safe. */
export const enquiryKinds = ["help", "lost_email", "identity_used", "complaint"] as const
export type EnquiryKind = (typeof enquiryKinds)[number]

/** The life of an enquiry. An answered one may be answered again, until it is closed. */
export const enquiryStatuses = ["open", "answered", "closed"] as const
export type EnquiryStatus = (typeof enquiryStatuses)[number]

export const enquiryTransitions = {
  answer: {
    from: ["open", "answered"],
    to: "answered",
    permission: "enquiry.answer",
    by: "holder",
    event: "enquiry.answered",
  },
  close: {
    from: ["open", "answered"],
    to: "closed",
    permission: "enquiry.answer",
    by: "holder",
    event: "enquiry.closed",
  },
} as const satisfies Record<string, Transition<EnquiryStatus, Permission>>

export type EnquiryAction = keyof typeof enquiryTransitions

/** What can still be worked on. */
export const unclosed: readonly EnquiryStatus[] = enquiryTransitions.close.from
/** What the desk owes no answer any more. */
export const enquiriesDealtWith: readonly EnquiryStatus[] = [enquiryTransitions.answer.to, enquiryTransitions.close.to]
