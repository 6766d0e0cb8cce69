import confusables from 'unhomoglyph/data.json' with { type: 'json' }
import { plainLetter } from '../src/text/letters/plainLetter.js'

/**
 * Which characters pass for which letter. The base is Unicode's list of confusables (as packaged in
 * `unhomoglyph`), which maps a character to a *prototype* that looks the same: `а` to `a`, `в` to `ʙ`. The
 * judgements below come first: they say what a prototype is seen as, part what Unicode throws together (it
 * has one prototype for I, l, 1 and |), and add the letters that are used as disguises but are less alike.
 */

/** Each line: a letter, then what is seen as it. */
const SEEN_AS_LATIN = readLetters(`
a ⱥȺᴀꬰⱯɐɒⱭΛΔλʌɅᴧ∆ДдЛлꓯᗩᐃ₳卂ค
b ʙɓƁɃßẞβьъЪбвᙖⲃⲂ฿₿乃
c ɔɕƈƇȻ₵ᑕᑢ⊂匚ҁςᴐ
d ᴅƊðȡδծԀժდ刀
e ᴇꞓꞒɛƐɜɝɞǝƎəƏɘɚЄєэЭзЗεƩΣΞξ∑∃€ꓱᗴᕮ乇
f ꜰʄ₣ꓞ千ғҒ
g ɢƓᵷԍ₲ꓨᘜ
h ʜɥɧҺнңЋђЂ卄ⱨꜦ
i ƗƖᴉιΙІӀⵏᛁꓲⲒⲓ工丨เ𖼨𐊊𐌉ߊ
j ᴊʝɟȷʆフꓩᒎ
k ꝁꝀꝃꝂᴋĸʞƘκкқҜҝҟӃӄꓘⱪ
l ʟɬɮȽⱠⱡլ₤£₺ㄥꓶ
m ᴍɱмӎʍ爪₥ന
n ɴɲȠŋŊηиИпПπΠᴎͷ₦∩几ᑎภ
o ƆΩΦφɸфФⱺᗝ口囗ㄖ
p ꝑꝐꝓꝒᴘƤþÞƿǷҎҏ₱₽卩尸
q ꝗꝖꞯɋɊԚᑫ
r ʀɾɹɻɿяЯГґҐᴙʁɌ₹ꓤ尺
s ȿⱾƨƧƼʃƪ₴ᔕร丂
t ⱦȾᴛƬʈʇтτㄒ丅ፕꓕ
u ʉʊƱμцЦџЏմᴝꓵㄩ凵ย
v ⱱƲᴗ√
w ⱳⱲƜωѡ丗ШшЩщψΨᗯ山ฬש
x χҳӽӾӿжЖㄨ乂א
y ʎчЧㄚ丫ץ
z ʑʒƷӡӠɀⱫⱬჳ乙չᘔ
`)

/** The same for Cyrillic, where the judgement differs from Unicode's or from the Latin stand-in's. */
const SEEN_AS_CYRILLIC = readLetters(`
б Ƃƃ
в bB
д gDdδƌ
з ʒƷɜƐȜꝪ
и NUuᴎͶͷυ
л ΛλʌᴧɅ∧
п nΠπηՈո∏
ф ΦφϕɸƟ
ш WwɯƜաᗯ山
э Ǝ∃ꓱ
ь Ƅƅ
я Rᴙʁ
`)

/** A Cyrillic letter, then the Latin one that stands in for it, with everything that is seen as that. */
const STAND_INS = 'аa вb гr еe іi кk мm нh оo пn рp сc тt уy хx'.split(' ')

const LATIN = 'abcdefghijklmnopqrstuvwxyz'

/** The letters of Russian and Ukrainian. */
const CYRILLIC = 'абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя'

/** Letters in frames stand in the order of the alphabet: first code points of 🄐 ⒜ 🅐 🅰 🇦. */
const FRAMED_ALPHABETS = [0x1f110, 0x249c, 0x1f150, 0x1f170, 0x1f1e6]

/** First and last code points of what is looked at: ideographs pass for a letter by judgement only. */
const RANGES = [[0x41, 0x33ff], [0xa000, 0xabff], [0xf900, 0x16fff], [0x1b000, 0x1ffff]] as const

const PROTOTYPES: Readonly<Record<string, string>> = confusables

/** The source of `src/generated/lookalikes.ts`. */
export function lookalikesModule(): string {
  const latin = linesByLetter([...LATIN], latinLetter)
  const cyrillic = linesByLetter([...CYRILLIC], cyrillicLetter)
  return [
    '/** One line for each Latin letter: it, then the code points that pass for it. */',
    `export const latinLookalikes: string = ${JSON.stringify(latin)}`,
    '',
    '/** One line for each Russian and Ukrainian letter: it, then the code points of other scripts that pass for it. */',
    `export const cyrillicLookalikes: string = ${JSON.stringify(cyrillic)}`,
    '',
  ].join('\n')
}

/** The Latin letter (a–z) that a character passes for. */
function latinLetter(character: string): string | undefined {
  if (isLatin(character)) return undefined
  return framedLetter(character) ?? seenAs(character, SEEN_AS_LATIN, isLatin)
}

/** The Russian or Ukrainian letter that a character of another script passes for. */
function cyrillicLetter(character: string): string | undefined {
  if (/\p{Script=Cyrillic}/u.test(character)) return undefined
  const letter = seenAs(character, SEEN_AS_CYRILLIC, () => false)
  if (letter !== undefined) return letter
  const cyrillic = cyrillicByPrototype.get(withoutMarks(PROTOTYPES[character] ?? character))
  if (cyrillic !== undefined) return cyrillic
  const latin = isLatin(character) ? character.toLowerCase() : latinLetter(character)
  return STAND_INS.find((pair) => pair.endsWith(latin ?? ' '))?.charAt(0)
}

/**
 * Not in question: ASCII and digits, which the reader judges (`1` may be l or i), punctuation, and what
 * decomposes to a Latin letter, which the reader folds without a table (`ä`, `𝐚`).
 */
function mayDeceive(character: string): boolean {
  if (!/[^\p{ASCII}\p{N}\p{P}\p{Sk}\p{Z}\p{C}]/u.test(character)) return false
  return !isLatin(withoutMarks(character.normalize('NFKD')))
}

/** What a character is seen as: by judgement, by its prototype, or as the letter that is left without marks. */
function seenAs(
  character: string,
  judgements: ReadonlyMap<string, string>,
  isLetter: (text: string) => boolean,
): string | undefined {
  const judged = judgements.get(character)
  if (judged !== undefined) return judged
  const prototype = PROTOTYPES[character]
  if (prototype !== undefined) {
    const plain = withoutMarks(prototype).replace(/^rn$/u, 'm')
    return isLetter(plain) ? plain.toLowerCase() : judgements.get(plain)
  }
  const base = withoutMarks(character.normalize('NFKD'))
  return base === character || [...base].length !== 1 ? undefined : seenAs(base, judgements, isLetter)
}

function framedLetter(character: string): string | undefined {
  const codePoint = character.codePointAt(0) ?? 0
  const first = FRAMED_ALPHABETS.find((start) => codePoint >= start && codePoint < start + 26)
  return first === undefined ? undefined : String.fromCharCode(0x61 + codePoint - first)
}

/** Prototypes write hooks and bars as combining marks or as an apostrophe. */
function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/(?<=.)[\p{M}']|'(?=.)/gu, '')
}

function isLatin(text: string): boolean {
  return /^[a-z]$/iu.test(text)
}

const cyrillicByPrototype = new Map(
  [...CYRILLIC].flatMap((letter) =>
    [letter, letter.toUpperCase()].map((form) => [PROTOTYPES[form] ?? form, letter] as const),
  ),
)

const candidates = [
  ...RANGES.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))),
  ...[...SEEN_AS_LATIN.keys()].filter((character) => /\p{Ideographic}/u.test(character)),
].filter((character) => isLatin(character) || mayDeceive(character))

/** One line for each letter: it, then what passes for it, but for what passes for the same without its accents and style. */
function linesByLetter(letters: readonly string[], letterOf: (character: string) => string | undefined): string {
  const lines = new Map(letters.map((letter) => [letter, [letter]]))
  for (const character of candidates) {
    const letter = letterOf(character)
    const plain = plainLetter(character)
    if (letter !== undefined && (plain === undefined || letterOf(plain) !== letter)) lines.get(letter)?.push(character)
  }
  return [...lines.values()].map((line) => line.join('')).join('\n')
}

function readLetters(lines: string): ReadonlyMap<string, string> {
  return new Map(
    lines.trim().split('\n').flatMap((line) => {
      const [letter = '', characters = ''] = line.split(' ')
      return [...characters].map((character) => [character, letter] as const)
    }),
  )
}
