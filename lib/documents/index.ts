export { eraseFiles } from "./erase.ts"
export { type DeskDocument, documentsForDesk } from "./for-desk.ts"
export { ownFiles } from "./own-files.ts"
export { removeUnseenDocuments } from "./remove-unseen.ts"
