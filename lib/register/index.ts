export { enterRegister } from "./enter.ts"
export { holdIdentity, type IdentityTaken } from "./hold-identity.ts"
export { releaseIdentity } from "./release-identity.ts"
