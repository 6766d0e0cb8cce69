import type { Reason } from '../verdict.js'

/** The part of a moderator that finds private information. */
export interface PrivateInformation {
  /** What it is, for the fingerprint: letters, digits and `._+/-`. Another one whenever it may find something else. */
  readonly version: string
  /** The private information in a comment, as reasons in order of position. Linear in the length of the text. */
  find(text: string): readonly Reason[]
}
