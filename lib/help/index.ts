export { ownEnquiryData } from "./own-data.ts"
