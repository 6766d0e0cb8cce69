import { MisspeltKeys, refuseMisspeltKeys } from './misspeltKeys.js'
import { shown } from './wording.js'
import type { Comment } from './verdict.js'

type KeysOf<T> = Record<keyof NonNullable<T>, 0>

/** A key that is nearly one of a comment's would be ignored, and `Insist` ask its author again and again. */
const misspelt = new MisspeltKeys(
  Object.keys({ text: 0, author: 0, replyTo: 0, article: 0, language: 0, insist: 0 } satisfies KeysOf<Comment>),
  {
    replyTo: Object.keys({ author: 0, text: 0 } satisfies KeysOf<Comment['replyTo']>),
    article: Object.keys({ title: 0, author: 0, people: 0 } satisfies KeysOf<Comment['article']>),
  },
)

/**
 * Takes anything for a comment that has a text: JavaScript callers have no types to stop them. What else came with it
 * only sharpens the verdict, so what is of another type counts as absent; but for `insist`, which decides: a form sends
 * `'true'`, and whoever insists would be asked again and again.
 *
 * @throws TypeError if there is no text, a key is nearly one of a comment's, or `insist` is neither true nor false
 */
export function commentOf(given: unknown): Comment {
  refuseMisspeltKeys('check', misspelt, given)
  // By name, because a comment may be an instance of a class, whose getters are no keys of its own.
  const { text, author, replyTo, article, language, insist } = (given ?? {}) as { [Key in keyof Comment]?: unknown }
  if (typeof text !== 'string') {
    const found = typeof given === 'object' && given !== null ? `text: found ${shown(text)}` : `found ${shown(given)}`
    throw new TypeError(`check: ${found}, expected the text of a comment as a string: check('…') or check({ text: '…' })`)
  }
  if (typeof (insist ?? false) !== 'boolean') {
    throw new TypeError(`check: insist: found ${shown(insist)}, expected true or false, or nothing for false`)
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
