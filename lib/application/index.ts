export { type AnswerNames, answerNames } from "./answers/names.ts"
export { answerColumns, answersIn } from "./answers/stored.ts"
export { type BeginProblem, type Begun, beginAgain } from "./begin.ts"
export { closeApplications, type UnderWay } from "./close-applications.ts"
export { type DocumentKind, documentKinds, missingDocuments, mostOf } from "./documents.ts"
export { letterBefore, type WillBe } from "./emails.ts"
export { documentsThere, type KeptDocument, keptDocuments } from "./kept-documents.ts"
export {
  type Action,
  asked,
  claimable,
  editable,
  live,
  overUnregistered,
  type Status,
  statuses,
  stopped,
  transitions,
} from "./lifecycle.ts"
export { move } from "./move.ts"
export { ownApplicationData } from "./own-data.ts"
export { possibleActions } from "./possible.ts"
export { type SectionKey, sectionKeys } from "./questions.ts"
export type { StoredAnswers } from "./section-states.ts"
export { tellApplicant } from "./tell-applicant.ts"
export { answerEnds, backToHolder } from "./turns.ts"
