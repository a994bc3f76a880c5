import type { Scene, SceneName } from "#e2e/scenes.ts"
import { askEmailChange } from "#lib/account/ask-email-change.ts"
import { authenticatorPage, beginAuthenticator, setUpAuthenticator } from "#lib/account/authenticator.ts"
import { addPasskey, askToAddPasskey } from "#lib/account/passkeys.ts"
import { pendingEmailChange } from "#lib/account/pending-email-change.ts"
import { beginUpload } from "#lib/documents/uploads.ts"
import type { Person } from "#lib/identity/actor.ts"
import { sessionHash } from "#lib/identity/open-session.ts"
import type { Permission } from "#lib/identity/permissions.ts"
import { addSeconds, now, randomId } from "#lib/platform/clock.ts"
import { database } from "#lib/platform/database.ts"
import { wholeTab } from "#lib/review/queue-tabs.ts"
import { beginSearch } from "#lib/review/search/begin-search.ts"
import { tinyPicture } from "./given-documents.ts"
import { codeAt, codeFor, done, givenVisitor, goodPassword, someEmail } from "./given-identity.ts"
import { bounce } from "./given-letters.ts"
import { noticeFor } from "./given-payments.ts"
import { newKey } from "./soft-key.ts"

/**
 * A right call: in which scene whoever may makes it (the owner where the permission ends in `.own`, else the officer),
 * with what after the actor, and which problem they find where it isn't done. What reads nothing of the scene is about
 * nobody's application.
 */
export type Call = readonly [
  about: SceneName,
  given?: (scene: Scene) => readonly unknown[] | Promise<readonly unknown[]>,
  finds?: string,
]

const nothing = "nothing begun"
const draft = "a draft"
const waits = "an application that waits"
const held = "an application that the officer holds"
const asked = "an application whose owner was asked"
const lettered = "an application whose owner was written to"
const member = "a member of the staff"
const invited = "an invitation that is out"
const gathered = "a question to many, gathered by the officer"
const pair = "a possible duplicate"
const registered = "a registration"
const heldEnquiry = "an enquiry that the officer holds"

const itsReference = ({ application }: Scene) => [application.reference]
const seen =
  (more: object = {}) =>
  ({ application }: Scene) => [{ ...application, ...more }]
const theMember =
  (more: object = {}) =>
  ({ member: id }: Scene) => [{ id, ...more }]
const itsBulk = ({ bulk }: Scene) => [bulk]
const seenEnquiry =
  (more: object = {}) =>
  ({ enquiry }: Scene) => [{ ...enquiry, ...more }]
const itsLetter = ({ application: { reference }, letter }: Scene) => [{ reference, letter }]

const year = { from: "2026-07-01", to: "2027-06-30", fiscalYear: null, province: null, category: null, status: null }
const address = { addressLine: "House 9", city: "Lahore", provinceCode: "punjab", districtCode: "lahore" }
const file = { kind: "cnic_front", name: "card.jpg", size: 3, sha256: new Uint8Array(32) } as const
const examined = {
  kind: "cnic_front",
  name: "card.jpg",
  sentSize: tinyPicture.length,
  sentSha256: new Uint8Array(32),
  mediaType: "image/jpeg",
  content: tinyPicture,
  scan: "not_scanned",
} as const

/** The functions that are told who asks, by the permission that they need. */
export const calls: Record<Permission, Record<string, Call>> = {
  "sign-in.own": {
    accountOverview: [nothing],
    changePassword: [
      nothing,
      () => [givenVisitor(), { presentPassword: goodPassword, password: "seven-slow-lanterns" }],
    ],
    endOtherSessions: [nothing],
    endOwnSession: [nothing, () => [{ session: randomId() }]],
    ownSessions: [nothing, () => [], "nothing"],
    addPasskey: [nothing, async ({ owner }) => [await madePasskey(owner)]],
    askToAddPasskey: [nothing, () => [givenVisitor()]],
    keepRecoveryCodes: [nothing, withAuthenticator],
    ownPasskey: [nothing, async ({ owner }) => [(await passkeyOf(owner)).id]],
    recoveryCodesPage: [nothing, withAuthenticator],
    removePasskey: [nothing, async ({ owner }) => [await passkeyOf(owner)]],
    renewRecoveryCodes: [
      nothing,
      async (scene) => {
        await signedIn(scene.owner)
        return withAuthenticator(scene)
      },
    ],
  },
  "account.own": {
    askEmailChange: [nothing, () => [givenVisitor(), { email: someEmail() }]],
    authenticatorPage: [nothing],
    beginAuthenticator: [nothing],
    closeAccount: [nothing, () => [{ giveUpRegistration: false }]],
    closingPage: [nothing],
    confirmNewAddress: [nothing, askedToMove, "email_change_over"],
    confirmOldAddress: [nothing, askedToMove],
    downloadOwnData: [nothing, () => [givenVisitor()]],
    ownEnquiryData: ["an enquiry that waits"],
    ownEntries: [draft],
    pendingEmailChange: [nothing, askedToMove],
    removeAuthenticator: [nothing, withAuthenticator],
    sendEmailCodeAgain: [nothing, askedToMove],
    setUpAuthenticator: [nothing, async ({ owner }) => [givenVisitor(), { code: await codeOf(owner) }]],
  },
  "application.own": {
    answerRequest: [asked, seen({ words: "It says 2019." })],
    answersToCheck: [draft],
    beginAgain: ["a withdrawn application", ({ application }) => [{ from: application.reference }]],
    beginApplication: [nothing],
    home: [draft],
    ownApplicationData: [draft],
    ownFeeData: ["an application whose fee is due"],
    questionPage: [draft, () => ["contact.address"]],
    requestToAnswer: [asked, itsReference],
    saveAnswers: [draft, seen({ question: "contact.address", values: address })],
    savingContext: [draft],
    statusPage: [waits, itsReference],
    submitApplication: [draft, seen()],
    taskList: [draft],
    withdrawalPage: [waits, itsReference],
    withdrawApplication: [waits, seen()],
  },
  "document.own": {
    addDocument: [draft, () => [{ ...file, content: "document_none" }], "document_none"],
    addPart: [
      draft,
      async ({ owner }) => [{ ...done(await beginUpload(owner, file)), offset: 0, content: Buffer.from("a") }],
    ],
    beginAgainWithDocuments: ["a withdrawn application", ({ application }) => [{ from: application.reference }]],
    beginUpload: [draft, () => [file]],
    keepDocument: [draft, ({ application }) => [application.id, examined]],
    openDocument: [draft, ({ document }) => [document.id]],
    ownDocuments: [draft],
    ownFiles: [draft],
    removeDocument: [draft, ({ document }) => [document]],
  },
  "document.read": {
    documentsForDesk: [waits, ({ application }) => [application.id]],
    openDocument: [waits, ({ document }) => [document.id]],
  },
  "review.read": {
    applicationForReview: [waits, itsReference],
    approveLetter: [held, seen()],
    askLetter: [held, seen({ question: "Which year is on the card?" })],
    declineLetter: [held, seen({ declineReason: "identity_not_confirmed", note: null })],
    filledIn: [held, ({ application: { reference } }) => ["ask", { reference, template: "card_unclear" }]],
    intendDeclineLetter: [held, seen({ reasons: "No invoice shows work for clients abroad." })],
    writtenTo: [waits, itsReference],
    beginSearch: [nothing, () => [{ sought: "Ayesha Khan" }]],
    compareApplications: [pair, ({ application, twin }) => [application.reference, twin]],
    deskOfficers: [nothing],
    duplicatesPage: [pair, itsReference],
    queueCounts: [waits, () => [wholeTab("review")]],
    queueMoves: [waits, () => ["review"]],
    removeView: ["a view that the officer saved", ({ view }) => [{ saved: view }]],
    savedViews: ["a view that the officer saved"],
    reviewQueue: [waits, () => [wholeTab("review")]],
    searchResults: [waits, async ({ officer }) => [done(await beginSearch(officer, { sought: "Ayesha" })).id, null]],
  },
  "review.claim": {
    bulkPage: [gathered, itsBulk],
    bulkProgress: [gathered, itsBulk],
    bulkRows: [gathered, ({ bulk }) => [{ id: bulk, isRefused: false, cursor: null }]],
    gatherBulk: [held, () => [{ act: "ask", view: wholeTab("held"), all: true, chosen: [], officer: null }]],
    orderBulk: [gathered, ({ bulk }) => [{ bulk, question: "Which of your clients are abroad?" }]],
    ownBulk: [nothing, () => [], "nothing"],
    stopBulk: ["a question to many, ordered by the officer", ({ bulk }) => [{ bulk }]],
    claimApplication: [waits, seen()],
    nextApplication: [waits],
    nextReady: [waits, () => [], "nothing_free"],
    releaseApplication: [held, seen()],
  },
  "review.decide": {
    acceptSection: [held, seen({ section: "identity" })],
    approveApplication: [held, seen()],
    askForInformation: [held, seen({ question: "Which year is on the card?" })],
    askLookupAgain: [waits, seen({ lookup: "identity" })],
    confirmReady: [held, seen(), "not_ready"],
    declineApplication: [held, seen({ declineReason: "identity_not_confirmed", note: null })],
    holdApplication: [held, seen({ holdReason: "The bank was asked" })],
    intendDecline: [held, seen({ reasons: "No invoice shows work for clients abroad." })],
    querySection: [held, seen({ section: "identity", sectionQuery: "Which year is on the card?" })],
    registerApplication: ["a paid application that the officer holds", seen()],
    resumeApplication: ["an application on hold", seen()],
    settleDuplicate: [
      pair,
      ({ application: { reference }, twin: other }) => [
        { reference, other, seen: ["mobile"], verdict: "different", settleNote: "Sisters" },
      ],
    ],
  },
  "review.note": {
    noteOnApplication: [waits, ({ application: { reference } }) => [{ reference, note: "The scan is blurred" }]],
  },
  "review.reassign": {
    officers: [nothing],
    reassignApplication: [held, ({ application, officer }) => [{ ...application, officer: officer.id }]],
  },
  "review.reopen": {
    setAsideApproval: ["an application whose fee is due", seen({ setAsideReason: "It was the wrong applicant" })],
    reopenApplication: ["a declined application", seen({ reopenReason: "Decided by mistake" })],
  },
  "view.team": {
    saveView: [nothing, () => [{ viewName: "With officers", view: wholeTab("held"), forTeam: true }]],
  },
  "workload.read": { deskWorkload: [held] },
  "review.release-idle": { releaseIdle: [held] },
  "identity.reveal": {
    revealedNumbers: ["a number shown to the officer", itsReference],
    revealNumber: [held, seen({ what: "iban", revealReason: "The bank asks" })],
  },
  "fee.confirm": {
    confirmPayment: [
      "an application whose fee is due",
      async ({ application: { id: applicationId } }) => {
        const { psid } = await database.paymentSlip.findFirstOrThrow({ where: { applicationId } })
        return [await noticeFor(psid)]
      },
    ],
  },
  "application.lapse": {
    endUnanswered: [asked],
    lapseUnpaidFees: ["an application whose fee is due"],
  },
  "application.remind": { remindApplicants: [asked] },
  "registration.own": { ownRegistrationData: [registered] },
  "registration.read": {}, // the report and the export have permissions of their own
  "registration.change": {}, // nobody suspends or cancels by a command yet
  "registration.expire": { expireRegistrations: [registered] },
  "dollar-account.own": { ownDollarAccountData: [registered] },
  "dollar-account.read": {
    dollarAccountRequests: [registered, () => [{ tab: "to-endorse", cursor: null }]],
    openRequestCounts: [registered],
    requestForDesk: [registered, ({ request }) => [request.id]],
  },
  "dollar-account.endorse": { endorseDollarAccount: [registered, ({ request }) => [request]] },
  "dollar-account.record": {
    recordBankOutcome: [
      "a dollar account at the bank",
      ({ request }) => [{ ...request, outcome: "refused", refusalReason: "No such branch" }],
    ],
  },
  "enquiry.read": {
    enquiries: ["an enquiry that waits", () => [{ tab: "open", cursor: null }]],
    enquiryCounts: ["an enquiry that waits"],
    enquiryForDesk: ["an enquiry that waits", ({ enquiry }) => [enquiry.reference]],
  },
  "enquiry.answer": {
    answerEnquiry: [heldEnquiry, seenEnquiry({ letter: "Press the green button." })],
    claimEnquiry: ["an enquiry that waits", seenEnquiry()],
    closeEnquiry: [heldEnquiry, seenEnquiry({ closeReason: "Settled" })],
    noteProof: [heldEnquiry, seenEnquiry({ newEmail: someEmail(), proof: "Card shown at the office" })],
    releaseEnquiry: [heldEnquiry, seenEnquiry()],
  },
  "enquiry.take-over": {}, // claimEnquiry lets its holders have what somebody else holds
  "account.change-email": {
    changeEmailByDesk: [
      "a lost address whose proof the officer saw",
      ({ enquiry, change }) => [{ ...enquiry, change, changeReason: "The card agrees" }],
      "second_person",
    ],
  },
  "letter.own": {
    chooseTexts: [waits, ({ application: { reference } }) => [{ reference, texts: "on" }]],
    keepAddress: ["letters that came back", () => [{ next: null }]],
    ownLetterData: [waits],
    returnedAddress: ["letters that came back"],
    sendOwnLetterAgain: [lettered, itsLetter],
  },
  "letter.send": { sendLetterAgain: [lettered, itsLetter] },
  "letter.note": { noteMailEvent: [lettered, ({ letter }) => [bounce(letter)]] },
  "past.forget": { forgetWhatIsPast: ["a withdrawn application"] },
  "reports.read": { registrationReport: [registered, () => [year]] },
  "export.registrations": { exportRegistrations: [registered, () => [year, {}]] },
  "audit.read": {
    findPeople: [nothing, ({ officer }) => [{ person: officer.email }]],
    soughtPeople: [nothing, ({ officer }) => [[officer.id]]],
    searchAudit: [waits, () => [{ filters: {}, cursor: null }]],
  },
  "staff.read": {
    memberPage: [member, ({ member }) => [member]],
    staffList: [nothing],
  },
  "staff.make-admin": { makeAdmin: [nothing, () => [{ email: someEmail(), another: true }]] },
  "staff.manage": {
    changeRole: [member, theMember({ was: "officer", role: "auditor" })],
    endMemberSessions: [member, theMember()],
    invitationPage: [invited, ({ invitation }) => [invitation.id]],
    inviteMember: [
      nothing,
      () => [{ staffEmail: someEmail(), staffName: "Hira Malik", role: "officer", language: "en" }],
    ],
    liftSuspension: ["a suspended member of the staff", theMember()],
    resetFactor: [member, theMember()],
    suspendMember: [member, theMember({ suspendReason: "Away for a year" })],
    takeBackInvitation: [invited, ({ invitation: { id } }) => [{ id }]],
  },
}

/** The functions that are told who asks and need no permission by themselves, and why. */
export const needNone: Record<string, string> = {
  authorise: "it is how the others ask",
  may: "it is how the others ask",
  isFresh: "it tells when somebody proved themselves",
  isStaff: "it tells a role",
  mayClaim: "it tells whether somebody has a permission",
  mayAssign: "it tells whether somebody has a permission",
  maySaveForTeam: "it tells whether somebody has a permission",
  mustConfirm: "it tells when somebody proved themselves",
  possibleActions: "it tells what somebody may do with a row that they were shown",
  visibleEnquiries: "it is a condition of what somebody may know of",
  visibleRequests: "it is a condition of what somebody may know of",
  visibleTo: "it is a condition of what somebody may know of",
  inView: "it is a condition of the queue, for those who may read that",
  notForAnother: "it is a condition of the queue, for those who may read that",
  keptUnder: "it tells somebody's own sessions to their own browser",
  withMember: "it is how the commands about a member of the staff ask",
  workOff: "goOnWithBulk asks for each",
  openApplication: "addDocument and beginUpload have asked",
  duplicateOf: "compareApplications has asked, and found both",
  forgetApplications: "forgetWhatIsPast has asked",
  forgetEnquiries: "forgetWhatIsPast has asked",
  forgetLetters: "forgetWhatIsPast has asked",
  forgetRegistrations: "forgetWhatIsPast has asked",
}

async function askedToMove({ owner }: Scene) {
  done(await askEmailChange(owner, givenVisitor(), { email: someEmail() }))
  const pending = await pendingEmailChange(owner)
  return [givenVisitor(), { code: await codeFor(pending?.id ?? "") }]
}

async function codeOf(owner: Person) {
  done(await beginAuthenticator(owner))
  return codeAt((await authenticatorPage(owner)).toEnrol?.secret ?? "", now())
}

async function withAuthenticator({ owner }: Scene) {
  done(await setUpAuthenticator(owner, givenVisitor(), { code: await codeOf(owner) }))
  return []
}

/** Their session as it is in the database, for what is done only while it is open. */
async function signedIn({ id: accountId, session: publicId, steppedUpAt: createdAt }: Person) {
  const times = { createdAt, lastSeenAt: createdAt, endsAt: addSeconds(createdAt, 3_600), idleSeconds: 3_600 }
  const row = { idHash: sessionHash(publicId), publicId, accountId, stage: "full" as const, ...times }
  await database.session.createMany({ data: row, skipDuplicates: true })
}

async function madePasskey(owner: Person) {
  await signedIn(owner)
  const { challenge } = done(await askToAddPasskey(owner, givenVisitor()))
  return { name: "My phone", passkey: newKey("http://localhost:3000").make(challenge) }
}

async function passkeyOf(owner: Person) {
  done(await addPasskey(owner, await madePasskey(owner)))
  return database.passkey.findFirstOrThrow({ where: { accountId: owner.id }, select: { id: true } })
}
