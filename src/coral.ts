export {
  moderate,
  type CoralAction,
  type CoralAnswer,
  type CoralOptions,
  type CoralReason,
  type CoralResponse,
  type CoralStatus,
  type RejectionCode,
  type RejectionReason,
} from './wire/coral.js'
export { verifySignature } from './wire/signature.js'
