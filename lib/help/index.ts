export { enquiriesDealtWith } from "./lifecycle.ts"
export { ownEnquiryData } from "./own-data.ts"
