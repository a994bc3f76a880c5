export { enterRegister } from "./enter.ts"
export { holdIdentity } from "./hold-identity.ts"
export { releaseIdentity } from "./release-identity.ts"
