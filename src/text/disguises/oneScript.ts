import { lookalikeIn } from '../letters/lookalikes.js'
import { scriptOf } from '../letters/scripts.js'

/** Scripts whose letters pass for one another. */
const SCRIPTS = ['Latn', 'Cyrl'] as const

/**
 * A word of letters of several scripts, in those of one that all of them pass for: the one that most of them are of.
 *
 * @returns undefined if there is none
 * @example inOneScript('рeoplе') // 'people', of which the first and the last letter were Cyrillic
 */
export function inOneScript(word: string): string | undefined {
  const chars = [...word]
  const share = (script: string) => chars.filter((char) => scriptOf(char.codePointAt(0)!) === script).length
  const scripts = [...SCRIPTS].sort((one, other) => share(other) - share(one))
  return scripts.flatMap((script) => writtenIn(chars, script) ?? [])[0]
}

function writtenIn(chars: readonly string[], script: string): string | undefined {
  const letters = chars.map((char) => {
    const codePoint = char.codePointAt(0)!
    const own = scriptOf(codePoint)
    return own === script || own === 'Zzzz' ? char : lookalikeIn(script, codePoint)
  })
  return letters.includes(undefined) ? undefined : letters.join('')
}
