export { giveBackEnquiries } from "./give-back.ts"
export { enquiriesDealtWith, unclosed } from "./lifecycle.ts"
export { ownEnquiryData } from "./own-data.ts"
