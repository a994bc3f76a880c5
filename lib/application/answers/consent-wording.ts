/** Which wording of the consents is shown (messages, `application.consents.agreement`): a new one when the words change. */
export const consentWording = "2026-11"
