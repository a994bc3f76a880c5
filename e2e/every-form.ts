import { goodPassword, someEmail } from "#test/given-identity.ts"
import type { Fields } from "./by-http.ts"
import type { Scene, SceneName } from "./scenes.ts"

/** How the form of each action is rightly filled in, and in which scene: what the tests send, and then spoil. */
export type RightForm = {
  about: SceneName
  fields: (scene: Scene) => Fields
  /** What a person types. The others are hidden, or chosen from what the page offers. */
  typed?: readonly string[]
}

const seen = ({ application }: Scene): Fields => [
  ["reference", application.reference],
  ["version", String(application.version)],
]
const own = ({ application }: Scene): Fields => [
  ["id", application.id],
  ["version", String(application.version)],
]
const requested = ({ request }: Scene): Fields => [
  ["id", request.id],
  ["version", String(request.version)],
]
const askedAbout = ({ enquiry }: Scene): Fields => [
  ["reference", enquiry.reference],
  ["version", String(enquiry.version)],
]
const written = ({ application, letter }: Scene): Fields => [
  ["letter", letter],
  ["reference", application.reference],
]
const address = (scene: Scene): Fields => [
  ...own(scene),
  ["question", "contact.address"],
  ["addressLine", "House 9, Street 2"],
  ["city", "Lahore"],
  ["provinceCode", "punjab"],
  ["districtCode", "lahore"],
]
const addressTyped = ["addressLine", "city"]
const someId = "00000000-0000-7000-8000-000000000000"
const email = (): Fields => [["email", someEmail()]]
const password: Fields = [["password", goodPassword]]
const code: Fields = [["code", "000000"]]
const nobodys = "00000000-0000-7000-8000-000000000000"
const next: Fields = [["next", "/home"]]

/** An account's forms are everybody's, and are about no application. */
function visitors(fields: Fields | (() => Fields), typed: readonly string[]): RightForm {
  return { about: "nothing begun", fields: typeof fields === "function" ? fields : () => fields, typed }
}

function desk(about: SceneName, more: Fields = [], typed: readonly string[] = []): RightForm {
  return { about, fields: (scene) => [...seen(scene), ...more], typed }
}

function staff(about: SceneName, more: Fields = []): RightForm {
  return { about, fields: ({ member }) => [["id", member], ...more] }
}

export const everyForm: Record<string, RightForm> = {
  "/sign-in signInHere": visitors(() => [...email(), ...password, ...next], ["email", "password", "next"]),
  "/sign-in/authenticator confirmTotpHere": visitors([...code, ...next], ["code", "next"]),
  "/sign-in/code confirmDeviceHere": visitors([...code, ...next], ["code", "next"]),
  "/sign-in/code sendCodeAgain": visitors(next, ["next"]),
  "/sign-in/new-password setNewPasswordHere": visitors([...password, ...next], ["password", "next"]),
  "/sign-in/passkey confirmPasskeyHere": visitors([["passkey", "{}"], ...next], ["passkey", "next"]),
  "/sign-in/recovery-code confirmRecoveryCodeHere": visitors(
    [["recoveryCode", "00000-00000"], ...next],
    ["recoveryCode", "next"],
  ),
  "/sign-in/set-up-authenticator enrolHere": visitors([...code, ...next], ["code", "next"]),
  "/sign-out signOutHere": visitors([], []),
  "/go-on goOnHere": visitors([], []),
  "/sign-up signUpHere": visitors(() => [...email(), ...password], ["email", "password"]),
  "/verify-email confirmHere": visitors(code, ["code"]),
  "/verify-email sendCodeAgain": visitors(next, ["next"]),
  "/reset-password askResetHere": visitors(email, ["email"]),
  "/reset-password/new resetPasswordHere": visitors([...code, ...password], ["code", "password"]),
  "/confirm-it-is-you confirmItIsYouHere": visitors([...password, ...next], ["password", "next"]),

  "/letters-returned keepMyAddress": { about: "letters that came back", fields: () => next, typed: ["next"] },

  "/home begin": { about: "nothing begun", fields: () => [] },
  "/home beginWithOldAnswers": {
    about: "a withdrawn application",
    fields: ({ application }) => [["from", application.reference]],
  },
  "/application saveAndGoOn": { about: "a draft", fields: address, typed: addressTyped },
  "/application saveAndCheck": { about: "a draft", fields: address, typed: addressTyped },
  "/application saveAndAnswer": {
    about: "an application whose owner was asked",
    fields: address,
    typed: addressTyped,
  },
  "/application/documents removeFile": { about: "a draft", fields: ({ document }) => [["id", document.id]] },
  "/application/check-answers submit": { about: "a draft", fields: own },
  "/application/[reference] sendAgain": { about: "an application whose owner was written to", fields: written },
  "/application/[reference] chooseMyTexts": {
    about: "an application that waits",
    fields: ({ application }) => [
      ["reference", application.reference],
      ["texts", "on"],
    ],
  },
  "/application/[reference]/answer sendAnswer": {
    about: "an application whose owner was asked",
    fields: (scene) => [...own(scene), ["words", "It says 2019."]],
    typed: ["words"],
  },
  "/application/[reference]/withdraw withdraw": { about: "an application that waits", fields: own },

  "/account/password changePasswordHere": visitors(
    [
      ["presentPassword", goodPassword],
      ["password", "seven-slow-lanterns"],
    ],
    ["presentPassword", "password"],
  ),
  "/account/sessions endSessionHere": visitors([["session", someId]], []),
  "/account/sessions endOtherSessionsHere": visitors([], []),
  "/account/email askEmailChangeHere": visitors(email, ["email"]),
  "/account/email confirmOldAddressHere": visitors(code, ["code"]),
  "/account/email confirmNewAddressHere": visitors(code, ["code"]),
  "/account/email sendEmailCodeAgainHere": visitors([], []),
  "/account/authenticator beginAuthenticatorHere": visitors([], []),
  "/account/authenticator setUpAuthenticatorHere": visitors(code, ["code"]),
  "/account/authenticator removeAuthenticatorHere": visitors([], []),
  "/account/recovery-codes renewRecoveryCodesHere": visitors([], []),
  "/account/recovery-codes keepRecoveryCodesHere": visitors(next, ["next"]),
  "/account/passkeys/add addPasskeyHere": visitors(
    [
      ["name", "My phone"],
      ["passkey", "{}"],
    ],
    ["name", "passkey"],
  ),
  "/account/passkeys/[id] removePasskeyHere": visitors([["id", someId]], []),
  "/account/close closeAccountHere": visitors([["giveUpRegistration", "yes"]], []),

  "/desk takeNext": { about: "an application that waits", fields: () => [] },
  "/desk takeReady": { about: "an application that waits", fields: () => [] },
  "/desk/search searchHere": {
    about: "an application that waits",
    fields: () => [["sought", "Ayesha Khan"]],
    typed: ["sought"],
  },
  "/desk/bulk gather": {
    about: "an application that waits",
    fields: ({ application }) => [
      ["view", "/desk?tab=review"],
      ["chosen[]", application.reference],
      ["act", "ask"],
    ],
  },
  "/desk/bulk order": {
    about: "a question to many, gathered by the officer",
    fields: ({ bulk }) => [
      ["bulk", bulk],
      ["question", "Which of your clients are abroad?"],
    ],
    typed: ["question"],
  },
  "/desk/bulk stop": { about: "a question to many, ordered by the officer", fields: ({ bulk }) => [["bulk", bulk]] },
  "/desk/views saveViewHere": {
    about: "an application that waits",
    fields: () => [
      ["view", "/desk?tab=held"],
      ["viewName", "With officers"],
    ],
    typed: ["viewName"],
  },
  "/desk/views removeViewHere": { about: "a view that the officer saved", fields: ({ view }) => [["saved", view]] },
  "/desk/application/[reference] claim": desk("an application that waits"),
  "/desk/application/[reference] release": desk("an application that the officer holds"),
  "/desk/application/[reference] approve": desk("an application that the officer holds"),
  "/desk/application/[reference] confirm": desk("an application that the officer holds"),
  "/desk/application/[reference] ask": desk(
    "an application that the officer holds",
    [["question", "Which year is on the card?"]],
    ["question"],
  ),
  "/desk/application/[reference] intend": desk(
    "an application that the officer holds",
    [["reasons", "No invoice shows work for clients abroad."]],
    ["reasons"],
  ),
  "/desk/application/[reference] hold": desk(
    "an application that the officer holds",
    [["holdReason", "The bank was asked"]],
    ["holdReason"],
  ),
  "/desk/application/[reference] resume": desk("an application on hold"),
  "/desk/application/[reference] decline": desk(
    "an application that the officer holds",
    [
      ["declineReason", "identity_not_confirmed"],
      ["note", "The card had ended."],
    ],
    ["note"],
  ),
  "/desk/application/[reference] register": desk("a paid application that the officer holds"),
  "/desk/application/[reference] reassign": {
    about: "an application that waits",
    fields: (scene) => [...seen(scene), ["officer", scene.officer.id]],
  },
  "/desk/application/[reference] setAside": desk(
    "an application whose fee is due",
    [["setAsideReason", "It was the wrong applicant"]],
    ["setAsideReason"],
  ),
  "/desk/application/[reference] reopen": desk(
    "a declined application",
    [["reopenReason", "Decided by mistake"]],
    ["reopenReason"],
  ),
  "/desk/application/[reference] writeNote": {
    about: "an application that waits",
    fields: ({ application }) => [
      ["reference", application.reference],
      ["note", "The bank confirms the title by telephone."],
    ],
    typed: ["note"],
  },
  "/desk/application/[reference] acceptSectionHere": desk("an application that the officer holds", [
    ["section", "work"],
  ]),
  "/desk/application/[reference] querySectionHere": desk(
    "an application that the officer holds",
    [
      ["section", "work"],
      ["sectionQuery", "Which of the profiles is theirs?"],
    ],
    ["sectionQuery"],
  ),
  "/desk/application/[reference] settle": {
    about: "a possible duplicate",
    fields: ({ application, twin }) => [
      ["reference", application.reference],
      ["other", twin],
      ["seen", "mobile"],
      ["verdict", "different"],
      ["settleNote", "Sisters: the pictures differ"],
    ],
    typed: ["settleNote"],
  },
  "/desk/application/[reference] askAgain": {
    about: "an application that waits",
    fields: ({ application }) => [
      ["reference", application.reference],
      ["lookup", "identity"],
    ],
  },
  "/desk/application/[reference] sendLetterAgainHere": {
    about: "an application whose owner was written to",
    fields: written,
  },
  "/desk/application/[reference] reveal": desk(
    "an application that the officer holds",
    [
      ["what", "identity_number"],
      ["revealReason", "To compare it with the copy"],
    ],
    ["revealReason"],
  ),
  "/desk/dollar-accounts/[id] endorse": { about: "a registration", fields: requested },
  "/desk/dollar-accounts/[id] recordOutcome": {
    about: "a dollar account at the bank",
    fields: (scene) => [...requested(scene), ["outcome", "refused"], ["refusalReason", "No such branch"]],
    typed: ["refusalReason"],
  },
  "/desk/enquiries/[enquiry] claimAsked": { about: "an enquiry that waits", fields: askedAbout },
  "/desk/enquiries/[enquiry] releaseAsked": { about: "an enquiry that the officer holds", fields: askedAbout },
  "/desk/enquiries/[enquiry] answerAsker": {
    about: "an enquiry that the officer holds",
    fields: (scene) => [...askedAbout(scene), ["letter", "Press the green button."]],
    typed: ["letter"],
  },
  "/desk/enquiries/[enquiry] closeAsked": {
    about: "an enquiry that the officer holds",
    fields: (scene) => [...askedAbout(scene), ["closeReason", "Settled"]],
    typed: ["closeReason"],
  },
  "/desk/enquiries/[enquiry] noteProofSeen": {
    about: "an enquiry that the officer holds",
    fields: (scene) => [...askedAbout(scene), ["newEmail", someEmail()], ["proof", "Card shown at the office"]],
    typed: ["newEmail", "proof"],
  },
  "/desk/enquiries/[enquiry] approveEmail": {
    about: "a lost address whose proof the officer saw",
    fields: (scene) => [...askedAbout(scene), ["change", scene.change], ["changeReason", "The card agrees"]],
    typed: ["changeReason"],
  },

  "/desk/people/invite invite": {
    about: "a member of the staff",
    fields: () => [
      ["staffName", "Hira Malik"],
      ["staffEmail", someEmail()],
      ["role", "officer"],
      ["language", "en"],
    ],
    typed: ["staffName", "staffEmail"],
  },
  "/desk/people/invitations/[id] takeBack": {
    about: "an invitation that is out",
    fields: ({ invitation }) => [["id", invitation.id]],
  },
  "/desk/people/[id] changeTheirRole": staff("a member of the staff", [
    ["was", "officer"],
    ["role", "auditor"],
  ]),
  "/desk/people/[id] suspend": {
    ...staff("a member of the staff", [["suspendReason", "Away for a year"]]),
    typed: ["suspendReason"],
  },
  "/desk/people/[id] liftTheirSuspension": staff("a suspended member of the staff"),
  "/desk/people/[id] endTheirSessions": staff("a member of the staff"),
  "/desk/people/[id] resetTheirFactor": staff("a member of the staff"),
  "/desk/audit findInLog": {
    about: "a member of the staff",
    fields: ({ officer }) => [["person", officer.email]],
    typed: ["person"],
  },
  "/invitation/[token] takeInvitationHere": {
    about: "an invitation that is out",
    fields: ({ invitation }) => [["token", invitation.token], ...password],
    typed: ["password"],
  },

  "/help/write/[kind] writeToBoard": visitors(
    () => [["kind", "complaint"], ["yourName", "Bilal Ahmed"], ...email(), ["message", "It took long."]],
    ["yourName", "email", "message", "leaveEmpty"],
  ),
  "/help/new-address/[id] sendAddressCode": visitors([["change", nobodys]], []),
  "/help/new-address/[id] confirmAddress": visitors([["change", nobodys], ...code], ["code"]),

  "/trial become": { about: "nothing begun", fields: () => [["person", "admin"]] },
  "/trial/mailbox/[id] bounce": { about: "nothing begun", fields: () => [["letter", "1"]] },
  "/trial/gateway pay": {
    about: "an application whose fee is due",
    fields: () => [
      ["psid", "99999900000000018"],
      ["amount", "1000"],
    ],
    typed: ["psid", "amount"],
  },
  "/trial/gateway again": { about: "nothing begun", fields: () => [] },
  "/bench/empty-action nothing": { about: "nothing begun", fields: () => [] },
  "/bench/empty-action stay": { about: "nothing begun", fields: () => [] },
}
