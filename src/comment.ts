import { shown } from './wording.js'
import type { Comment } from './verdict.js'

/**
 * Takes anything for a comment that has a text: JavaScript callers have no types to stop them. What else came with it
 * only sharpens the verdict, so what is of another type counts as absent; but for `insist`, which decides: a form sends
 * `'true'`, and whoever insists would be asked again and again.
 *
 * @throws TypeError if there is no text, or `insist` is neither true nor false
 */
export function commentOf(given: unknown): Comment {
  // By name, because a comment may be an instance of a class, whose getters are no keys of its own.
  const { text, author, replyTo, article, language, insist } = (given ?? {}) as { [Key in keyof Comment]?: unknown }
  if (typeof text !== 'string') {
    const its = typeof given === 'object' && given !== null ? ` with "text" ${shown(text)}` : ''
    throw new TypeError(`check() takes a string or a comment whose "text" is a string; found ${shown(given)}${its}`)
  }
  if (typeof (insist ?? false) !== 'boolean') {
    throw new TypeError(`check() takes a comment whose "insist" is true or false; found ${shown(insist)}`)
  }
  return {
    text,
    author,
    replyTo,
    article,
    language: typeof language === 'string' ? language : undefined,
    insist: insist === true,
  } as Comment
}
