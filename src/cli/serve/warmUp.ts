import { redact } from '../../index.js'
import type { Moderator } from '../../moderator.js'
import type { Comment } from '../../verdict.js'

const graphemes = new Intl.Segmenter()

/**
 * Lets a moderator make ready what it otherwise would while somebody waits for an answer: what the words of each language are looked
 * up in, above all where they are disguised, and where nothing is found in them. Coral takes an answer that is not there in 200 ms
 * for none, and lets the comment pass.
 *
 * @param canaries comments that it holds, in each language that it is to read
 * @returns how many milliseconds it took
 */
export function warmUp(moderator: Moderator, canaries: readonly Comment[]): number {
  const begin = performance.now()
  for (const canary of canaries) {
    moderator.check({ ...canary, text: [...canary.text].join('.') })
    moderator.check({ ...canary, text: withoutFindings(canary, moderator) })
  }
  return performance.now() - begin
}

/** The comment with what is found in it written backwards: words that nobody knows, in a sentence of the language. */
function withoutFindings(comment: Comment, moderator: Moderator): string {
  return redact(comment.text, moderator.check(comment), ({ input, startIndex, endIndex }) => backwards(input.slice(startIndex, endIndex + 1)))
}

/** By what readers take for one letter: a vowel sign in front of its consonant would make no word. */
function backwards(text: string): string {
  return Array.from(graphemes.segment(text), ({ segment }) => segment).reverse().join('')
}
