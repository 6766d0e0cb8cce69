/** The public names that every entry has. */
export { redact, type CensorContext, type CensorStrategy, type RedactStyle } from './redact.js'
export { parsePolicy } from './parsePolicy.js'
export { PolicyError } from './policy.js'
export { ACTIONS, CATEGORIES, DISGUISES, GROUP_KINDS, REASON_CODES, ROLES, SEVERITIES, TARGETS } from './verdict.js'
export type * from './verdict.js'
export type { Moderator } from './moderator.js'
export type {
  Audience,
  CommenterExplanation,
  CommenterItem,
  CommenterOptions,
  Explain,
  ModeratorExplanation,
  ModeratorNotice,
  ModeratorOptions,
  ModeratorReason,
  RecordOptions,
  StatementOfReasons,
} from './explanation.js'
export type { AllowedTerm, BlockedTerm, Override, Policy, PolicyAction, PolicyExample } from './policy.js'
export type { Issue } from './wording.js'
export type { LanguagePack } from './lexicon/pack.js'
