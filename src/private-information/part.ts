import type { Reason } from '../verdict.js'

/** The part of a moderator that finds private information. */
export interface PrivateInformation {
  /** The private information in a comment, as reasons in order of position. Linear in the length of the text. */
  find(text: string): readonly Reason[]
}
