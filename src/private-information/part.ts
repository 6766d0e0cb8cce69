import type { Reason } from '../verdict.js'

/**
 * The part of a moderator that finds private information: pass `privateInformation` of `refrain/private-information`, or one of your own. Of
 * an answer that is no list of reasons, the moderator's `check` throws a TypeError.
 *
 * @example createModerator(policy, { packs: [en], privateInformation })
 */
export interface PrivateInformation {
  /** What it is, for the fingerprint: letters, digits and `._+/-`. Another one whenever it may find something else. */
  readonly version: string
  /**
   * The private information in a comment. That of `refrain/private-information` takes time linear in the length of the text.
   *
   * @param text the comment, as it is read: without markup, words apart
   * @returns reasons in order of position, with offsets in UTF-16 units of `text`; mostly none
   */
  find(text: string): readonly Reason[]
}
