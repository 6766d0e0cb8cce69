import { readLines } from './lines.js'
import type { Problems } from './problems.js'

const PICTURE = /^\*?(?:\p{RI}{2}|\p{ExtPict}\p{EMod}?(?:\u200D\p{ExtPict}\p{EMod}?)*)$/u
const WORDS = /^[\p{L}\p{M}]+(?: [\p{L}\p{M}]+)*$/u

/** Reads `pictures.txt`: `🐒 🐵 = monkey, monkeys`, pictures and what they are read as; `*🖕` is read wherever it stands. */
export function readPictures(content: string, file: string, problems: Problems): [picture: string, words: readonly string[]][] {
  const seen = new Set<string>()
  return readLines(content, file).flatMap((line): [string, string[]][] => {
    const [left = '', right = '', ...more] = line.text.replaceAll('\uFE0F', '').split('=').map((side) => side.trim())
    const pictures = left.split(/\s+/u)
    const words = right.toLowerCase().split(',').map((word) => word.trim())
    if (!pictures.every((picture) => PICTURE.test(picture)) || !words.every((word) => WORDS.test(word)) || more.length > 0) {
      problems.add(line.place, line.text, 'pictures, =, and the words they are read as', 'write for example: 🐒 🐵 = monkey, monkeys')
      return []
    }
    return pictures.flatMap((picture): [string, string[]][] => {
      if (seen.has(picture.replace('*', ''))) {
        problems.add(line.place, `${picture} a second time`, 'each picture once', 'take one of the two away')
        return []
      }
      seen.add(picture.replace('*', ''))
      return [[picture, words]]
    })
  })
}
