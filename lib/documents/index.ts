export { type DeskDocument, documentsForDesk } from "./for-desk.ts"
