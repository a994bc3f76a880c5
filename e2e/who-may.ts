import type { SceneName } from "./scenes.ts"

/**
 * Who may see and do what, as the board would say it: the other half of the matrix, beside the build's own list of what
 * there is. A page is "shown"; what is nobody's business "not there"; "→" leads elsewhere. An action is "done" when it
 * changed something, "refused" when its page comes back and nothing changed; a refusal may be "noted" in the audit log.
 */
export const everyone = [
  "owner",
  "another freelancer",
  "officer",
  "supervisor",
  "admin",
  "auditor",
  "bank",
  "officer with the password only",
  "nobody",
] as const
export type Who = (typeof everyone)[number]

type Answers = Record<Who, string>
type Page = { about: SceneName; answers: Answers }

function all(answer: string): Answers {
  return Object.fromEntries(everyone.map((who) => [who, answer])) as Answers
}

/** Whoever hasn't signed in all the way is sent to do so; to everybody else it isn't there. */
const closed: Answers = {
  ...all("not there"),
  "officer with the password only": "→ /sign-in/authenticator",
  nobody: "→ /sign-in",
}

function only(answer: string, ...those: Who[]): Answers {
  return { ...closed, ...Object.fromEntries(those.map((who) => [who, answer])) }
}

const desk: Who[] = ["officer", "supervisor", "auditor"]
const deciders: Who[] = ["officer", "supervisor"]
const freelancers: Who[] = ["owner", "another freelancer"]
const withSignIn: Who[] = [...freelancers, "officer", "supervisor", "admin", "auditor"]
const signedIn: Who[] = [...freelancers, "officer", "supervisor", "admin", "auditor", "bank"]
const homes = { officer: "→ /desk", supervisor: "→ /desk", admin: "→ /desk/reports", auditor: "→ /desk" }

const everybodys: Page = { about: "nothing begun", answers: all("shown") }
const nobodys: Page = { about: "nothing begun", answers: all("not there") }

/** A page of one's own application as it is being filled in. Whoever has none is led to where one is begun. */
const ownDraft: Page = {
  about: "a draft",
  answers: { ...only("shown", "owner"), "another freelancer": "→ /home" },
}

/** A page for who is about to sign in: the others are led to where they belong. */
const beforeSigningIn: Page = {
  about: "nothing begun",
  answers: { ...all("→ /home"), ...homes, "officer with the password only": "shown", nobody: "shown" },
}

/** A page for a step of signing in that none of them stands at. */
const stepOfSigningIn: Page = {
  about: "nothing begun",
  answers: { ...all("→ /"), "officer with the password only": "→ /sign-in/authenticator", nobody: "→ /sign-in" },
}

const deciding = (about: SceneName, ...those: Who[]): Page => ({ about, answers: only("shown", ...those) })

/** A page about one's own account, which staff don't have to themselves. */
const ownAccount: Page = { about: "nothing begun", answers: only("shown", ...freelancers) }

/** A page about a thing of one's own that none of them has. */
const nobodysYet: Page = { about: "nothing begun", answers: closed }

export const pages: Record<string, Page> = {
  "/": everybodys,
  "/accessibility": everybodys,
  "/privacy": everybodys,
  "/statistics": everybodys,
  "/check": everybodys,
  "/help": everybodys,
  "/help/write/[kind]": everybodys,
  "/help/sent": { about: "nothing begun", answers: all("→ /help") },
  "/help/new-address/[id]": { about: "a new address to confirm", answers: all("shown") },
  "/[...rest]": nobodys,
  "/_not-found": nobodys,
  "/_global-error": nobodys,

  "/sign-in": beforeSigningIn,
  "/sign-up": beforeSigningIn,
  "/sign-in/authenticator": {
    ...stepOfSigningIn,
    answers: { ...stepOfSigningIn.answers, "officer with the password only": "shown" },
  },
  "/sign-in/code": stepOfSigningIn,
  "/sign-in/new-password": stepOfSigningIn,
  "/sign-in/passkey": stepOfSigningIn,
  "/sign-in/recovery-code": {
    ...stepOfSigningIn,
    answers: { ...stepOfSigningIn.answers, "officer with the password only": "shown" },
  },
  "/sign-in/set-up-authenticator": stepOfSigningIn,
  "/verify-email": { about: "nothing begun", answers: all("→ /sign-up") },
  "/reset-password": everybodys,
  "/reset-password/new": { about: "nothing begun", answers: all("→ /reset-password") },
  "/invitation/[token]": { about: "an invitation that is out", answers: all("shown") },
  "/confirm-it-is-you": { about: "nothing begun", answers: only("shown", ...signedIn) },

  "/letters-returned": {
    about: "letters that came back",
    answers: { ...only("shown", "owner"), "another freelancer": "→ /home" },
  },

  "/home": { about: "a draft", answers: only("shown", ...freelancers) },
  "/application": ownDraft,
  "/application/identity/name": ownDraft,
  "/application/identity/card": ownDraft,
  "/application/identity/person": ownDraft,
  "/application/contact/mobile": ownDraft,
  "/application/contact/address": ownDraft,
  "/application/work/category": ownDraft,
  "/application/work/experience": ownDraft,
  "/application/work/profiles": ownDraft,
  "/application/work/earnings": ownDraft,
  "/application/tax/ntn": ownDraft,
  "/application/bank/account": ownDraft,
  "/application/dollar-account/choice": ownDraft,
  "/application/consents/agreement": ownDraft,
  "/application/documents": ownDraft,
  "/application/documents/[kind]": ownDraft,
  "/application/check-answers": ownDraft,
  "/application/[reference]": { about: "an application that waits", answers: only("shown", "owner") },
  "/application/[reference]/answer": { about: "an application whose owner was asked", answers: only("shown", "owner") },
  "/application/[reference]/withdraw": { about: "an application that waits", answers: only("shown", "owner") },

  "/account": { about: "nothing begun", answers: only("shown", ...withSignIn) },
  "/account/password": { about: "nothing begun", answers: only("shown", ...withSignIn) },
  "/account/sessions": { about: "nothing begun", answers: only("shown", ...withSignIn) },
  "/account/email": ownAccount,
  "/account/email/old-address": { about: "nothing begun", answers: only("→ /account/email", ...freelancers) },
  "/account/email/new-address": { about: "nothing begun", answers: only("→ /account/email", ...freelancers) },
  "/account/authenticator": ownAccount,
  "/account/recovery-codes": nobodysYet,
  "/account/passkeys/add": { about: "nothing begun", answers: only("shown", ...withSignIn) },
  "/account/passkeys/[id]": nobodysYet,
  "/account/download": ownAccount,
  "/account/close": ownAccount,

  "/desk": { about: "an application that waits", answers: only("shown", ...desk) },
  "/desk/search": { about: "an application that waits", answers: only("→ /desk", ...desk, "admin") },
  "/desk/bulk": { about: "an application that waits", answers: only("shown", ...deciders) },
  "/desk/bulk/[bulk]": { about: "a question to many, gathered by the officer", answers: only("shown", "officer") },
  "/desk/views": { about: "a view that the officer saved", answers: only("shown", ...desk) },
  "/desk/application/[reference]": { about: "an application that waits", answers: only("shown", ...desk) },
  "/desk/application/[reference]/approve": deciding("an application that the officer holds", "officer"),
  "/desk/application/[reference]/ask": deciding("an application that the officer holds", "officer"),
  "/desk/application/[reference]/intend-decline": deciding("an application that the officer holds", "officer"),
  "/desk/application/[reference]/hold": deciding("an application that the officer holds", ...deciders),
  "/desk/application/[reference]/resume": deciding("an application on hold", ...deciders),
  "/desk/application/[reference]/decline": deciding("an application that the officer holds", "officer"),
  "/desk/application/[reference]/register": deciding("a paid application that the officer holds", "officer"),
  "/desk/application/[reference]/reassign": deciding("an application that the officer holds", "supervisor"),
  "/desk/application/[reference]/set-aside": deciding("an application whose fee is due", "supervisor"),
  "/desk/application/[reference]/reopen": deciding("a declined application", "supervisor"),
  "/desk/application/[reference]/query/[section]": deciding("an application that the officer holds", "officer"),
  "/desk/application/[reference]/reveal": deciding("an application that waits", ...deciders),
  "/desk/application/[reference]/duplicates": { about: "a possible duplicate", answers: only("shown", ...desk) },
  "/desk/application/[reference]/duplicates/[other]": {
    about: "a possible duplicate",
    answers: only("shown", ...desk),
  },
  "/desk/application/[reference]/revealed": deciding("a number shown to the officer", "officer"),
  "/desk/dollar-accounts": { about: "a registration", answers: only("shown", ...desk) },
  "/desk/dollar-accounts/[id]": { about: "a registration", answers: only("shown", ...desk) },
  "/desk/enquiries": { about: "an enquiry that waits", answers: only("shown", ...desk) },
  "/desk/enquiries/[enquiry]": { about: "an enquiry that waits", answers: only("shown", ...desk) },
  "/desk/workload": { about: "an application that waits", answers: only("shown", "supervisor", "auditor") },
  "/desk/reports": { about: "a registration", answers: only("shown", "supervisor", "admin", "auditor") },
  "/desk/people": { about: "a member of the staff", answers: only("shown", "admin", "auditor") },
  "/desk/people/[id]": { about: "a member of the staff", answers: only("shown", "admin", "auditor") },
  "/desk/people/invite": { about: "a member of the staff", answers: only("shown", "admin") },
  "/desk/people/invitations/[id]": { about: "an invitation that is out", answers: only("shown", "admin") },
  "/desk/audit": { about: "a registration", answers: only("shown", "admin", "auditor") },

  // On a real server the trial's helpers and the bench's pages are not there, for anybody.
  "/trial": nobodys,
  "/trial/gateway": nobodys,
  "/trial/mailbox": nobodys,
  "/trial/mailbox/[id]": nobodys,
  "/bench/empty-action": nobodys,
  "/bench/nothing": nobodys,
  "/bench/queue": nobodys,
  "/bench/status": nobodys,
}

/** `query` stands behind the address; what is asked about is the scene's own, a registration where none is named. */
type Handler = { method: "GET" | "POST"; about?: SceneName; query?: string; json?: string; answers: Answers }

const aFile = JSON.stringify({ name: "card.jpg", size: 9, sha256: "0".repeat(64) })
const front = "?kind=cnic-front"

export const handlers: Record<string, Handler> = {
  "/manifest": { method: "GET", answers: all("shown") },
  "/offline": { method: "GET", answers: all("shown") },
  "/api/health": { method: "GET", answers: all("shown") },
  "/api/words/[locale]": { method: "GET", answers: all("shown") },
  "/api/auth/[...nextauth]": { method: "GET", answers: all("shown") },
  // Whoever has no application to add to is led back and told so, as is who has chosen no file.
  "/api/documents": {
    method: "POST",
    query: front,
    about: "a draft",
    answers: {
      ...closed,
      owner: "→ /application/documents/cnic-front",
      "another freelancer": "→ /application/documents/cnic-front",
      "officer with the password only": "→ /sign-in",
    },
  },
  "/api/documents/[id]": {
    method: "GET",
    about: "an application that waits",
    answers: only("shown", "owner", ...desk),
  },
  "/api/desk/moves": {
    method: "GET",
    query: "?tab=review",
    answers: { ...all("not there"), ...Object.fromEntries(desk.map((who) => [who, "shown"])) },
  },
  "/api/desk/bulk/[bulk]": {
    method: "GET",
    about: "a question to many, gathered by the officer",
    answers: { ...all("not there"), officer: "shown" },
  },
  "/api/documents/uploads": {
    method: "POST",
    query: front,
    about: "a draft",
    json: aFile,
    answers: only("shown", ...freelancers),
  },
  "/api/documents/uploads/[id]": { method: "POST", query: `${front}&offset=0`, json: "{}", answers: closed },
  "/api/exports/registrations": { method: "POST", answers: only("shown", "admin") },
  "/api/account/data": { method: "POST", answers: only("shown", ...freelancers) },
  "/api/passkeys/add": { method: "POST", answers: only("shown", ...withSignIn) },
  "/api/passkeys/use": { method: "POST", answers: all("not there") },
  "/api/payments/callback": { method: "POST", json: "{}", answers: all("status 401") },
  "/api/trial/lookups/[what]": { method: "POST", json: "{}", answers: all("not there") },
  "/api/mail-events": { method: "POST", json: "{}", answers: all("status 401") },
}

/** An action on a page of the desk: whoever may read the page and not act on it finds themselves refused there. */
function atDesk(...those: Who[]): Answers {
  return { ...only("refused", ...desk), ...Object.fromEntries(those.map((who) => [who, "done"])) }
}

/** An action on a page about the staff: an auditor reads the page and changes nothing. */
const byAdmin: Answers = { ...only("refused", "auditor"), admin: "done" }

/** An action on a page of one's own application: that page leads whoever has none to where one is begun. */
const ofOwnDraft: Answers = { ...only("done", "owner"), "another freelancer": "→ /home" }

/** A step of signing in that none of them stands at. Whoever stands at another one is led there. */
const ofStep = stepOfSigningIn.answers

export const actions: Record<string, Answers> = {
  "/sign-in signInHere": {
    ...beforeSigningIn.answers,
    "officer with the password only": "refused",
    nobody: "refused",
  },
  "/sign-in/authenticator confirmTotpHere": { ...ofStep, "officer with the password only": "refused, and noted" },
  "/sign-in/code confirmDeviceHere": ofStep,
  "/sign-in/code sendCodeAgain": ofStep,
  "/sign-in/new-password setNewPasswordHere": ofStep,
  // Noted as refused, and led to the code: they have no passkey.
  "/sign-in/passkey confirmPasskeyHere": {
    ...ofStep,
    "officer with the password only": "→ /sign-in/authenticator, and something changed",
  },
  "/sign-in/recovery-code confirmRecoveryCodeHere": {
    ...ofStep,
    "officer with the password only": "refused, and noted",
  },
  "/sign-in/set-up-authenticator enrolHere": ofStep,
  "/sign-out signOutHere": { ...all("done"), nobody: "→ /sign-in" },
  // It keeps whatever session there is alive, and shows nothing.
  "/go-on goOnHere": all("refused"),
  "/sign-up signUpHere": all("→ /verify-email"),
  "/verify-email confirmHere": all("→ /sign-up"),
  "/verify-email sendCodeAgain": all("→ /sign-up"),
  "/reset-password askResetHere": all("→ /reset-password/new"),
  "/reset-password/new resetPasswordHere": all("→ /reset-password"),
  "/confirm-it-is-you confirmItIsYouHere": {
    ...only("done", ...signedIn),
    "officer with the password only": "→ /sign-in/authenticator",
  },

  "/letters-returned keepMyAddress": only("done", ...freelancers), // whose mail arrives has said nothing new
  "/home begin": only("done", ...freelancers),
  "/home beginWithOldAnswers": { ...only("done", "owner"), "another freelancer": "refused" },
  "/application saveAndGoOn": only("done", "owner"),
  "/application saveAndCheck": only("done", "owner"),
  "/application saveAndAnswer": only("done", "owner"),
  "/application/documents removeFile": ofOwnDraft,
  "/application/check-answers submit": ofOwnDraft,
  "/application/[reference] sendAgain": only("done", "owner"),
  // Without an SMS gateway there is nothing to choose.
  "/application/[reference] chooseMyTexts": only("refused", "owner"),
  "/application/[reference]/answer sendAnswer": only("done", "owner"),
  "/application/[reference]/withdraw withdraw": only("done", "owner"),

  "/account/password changePasswordHere": only("done", ...withSignIn),
  "/account/sessions endSessionHere": only("done", ...withSignIn),
  "/account/sessions endOtherSessionsHere": only("done", ...withSignIn),
  "/account/email askEmailChangeHere": only("done", ...freelancers),
  "/account/email confirmOldAddressHere": only("refused", ...freelancers),
  "/account/email confirmNewAddressHere": only("refused", ...freelancers),
  "/account/email sendEmailCodeAgainHere": only("refused", ...freelancers),
  "/account/authenticator beginAuthenticatorHere": only("done", ...freelancers),
  "/account/authenticator setUpAuthenticatorHere": only("refused", ...freelancers),
  "/account/authenticator removeAuthenticatorHere": only("done", ...freelancers),
  "/account/recovery-codes renewRecoveryCodesHere": closed,
  "/account/recovery-codes keepRecoveryCodesHere": closed,
  "/account/passkeys/add addPasskeyHere": only("refused", ...withSignIn),
  "/account/passkeys/[id] removePasskeyHere": closed,
  "/account/close closeAccountHere": only("done", ...freelancers),

  // Without a search there is no page to come back to: it leads to the queue, which has nothing for an admin.
  "/desk/search searchHere": { ...only("done", ...desk), admin: "→ /desk" },
  "/desk takeNext": atDesk(...deciders),
  "/desk takeReady": atDesk(...deciders),
  "/desk/bulk gather": atDesk(...deciders),
  "/desk/bulk order": atDesk("officer"),
  "/desk/bulk stop": atDesk("officer"),
  "/desk/views saveViewHere": only("done", ...desk),
  "/desk/views removeViewHere": atDesk("officer"),
  "/desk/application/[reference] claim": atDesk(...deciders),
  "/desk/application/[reference] release": atDesk("officer"),
  "/desk/application/[reference] approve": atDesk("officer"),
  "/desk/application/[reference] confirm": atDesk("officer"),
  "/desk/application/[reference] ask": atDesk("officer"),
  "/desk/application/[reference] intend": atDesk("officer"),
  "/desk/application/[reference] hold": atDesk(...deciders),
  "/desk/application/[reference] resume": atDesk(...deciders),
  "/desk/application/[reference] decline": atDesk("officer"),
  "/desk/application/[reference] register": atDesk("officer"),
  "/desk/application/[reference] reassign": atDesk("supervisor"),
  "/desk/application/[reference] setAside": atDesk("supervisor"),
  "/desk/application/[reference] reopen": atDesk("supervisor"),
  "/desk/application/[reference] writeNote": atDesk(...deciders),
  "/desk/application/[reference] acceptSectionHere": atDesk("officer"),
  "/desk/application/[reference] querySectionHere": atDesk("officer"),
  "/desk/application/[reference] settle": atDesk(...deciders),
  // Where nobody is named whom the portal could ask, there is nothing to ask again.
  "/desk/application/[reference] askAgain": atDesk(),
  "/desk/application/[reference] sendLetterAgainHere": atDesk(...deciders),
  "/desk/application/[reference] reveal": atDesk(...deciders),
  "/desk/dollar-accounts/[id] endorse": atDesk(...deciders),
  "/desk/dollar-accounts/[id] recordOutcome": atDesk(...deciders),
  "/desk/enquiries/[enquiry] claimAsked": atDesk(...deciders),
  "/desk/enquiries/[enquiry] releaseAsked": atDesk("officer"),
  "/desk/enquiries/[enquiry] answerAsker": atDesk("officer"),
  "/desk/enquiries/[enquiry] closeAsked": atDesk("officer"),
  "/desk/enquiries/[enquiry] noteProofSeen": atDesk("officer"),
  "/desk/enquiries/[enquiry] approveEmail": atDesk("supervisor"),

  "/desk/people/invite invite": only("done", "admin"),
  "/desk/people/invitations/[id] takeBack": only("done", "admin"),
  "/desk/people/[id] changeTheirRole": byAdmin,
  "/desk/people/[id] suspend": byAdmin,
  "/desk/people/[id] liftTheirSuspension": byAdmin,
  "/desk/people/[id] endTheirSessions": byAdmin,
  "/desk/people/[id] resetTheirFactor": byAdmin,
  "/desk/audit findInLog": only("→ /desk/audit", "admin", "auditor"),
  // Whoever has the link: they leave whatever session they had.
  "/invitation/[token] takeInvitationHere": all("done"),

  // Whoever has not signed in all the way writes as a visitor: nothing of any account's changes.
  "/help/write/[kind] writeToBoard": {
    ...all("done"),
    "officer with the password only": "→ /help/sent",
    nobody: "→ /help/sent",
  },
  "/help/new-address/[id] sendAddressCode": all("not there"),
  "/help/new-address/[id] confirmAddress": all("not there"),

  "/trial become": all("not there"),
  "/trial/mailbox/[id] bounce": all("not there"),
  "/trial/gateway pay": all("not there"),
  "/trial/gateway again": all("not there"),
  "/bench/empty-action nothing": all("not there"),
  "/bench/empty-action stay": all("not there"),
}
