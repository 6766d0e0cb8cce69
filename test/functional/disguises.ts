/** Ways in which commenters hide a word, whatever its case. */
const DISGUISES: Readonly<Record<string, (word: string) => string>> = {
  swap: (word) => edit(word, (before, a, b = '') => (a === b || b === '' ? undefined : before + b + a), 2),
  drop: (word) => edit(word, (before) => before, 1),
  double: (word) => edit(word, (before, a) => before + a + a, 1),
  mask: (word) => edit(word, (before, a) => (/[aeiou]/i.test(a) ? `${before}*` : undefined), 1),
  leet: (word) => word.replaceAll(/[aeio]/gi, (letter) => LEET[letter.toLowerCase()] ?? letter),
  spaced: (word) => [...word].join(' '),
  dots: (word) => [...word].join('.'),
}

const LEET: Readonly<Record<string, string>> = { a: '@', e: '3', i: '1', o: '0' }

/** Words in a phrase that say nothing about who is meant: hiding them would hide nothing. */
const FILLERS = new Set(['people', 'person', 'log', 'logon', 'with', 'workers', 'worker', 'users', 'user'])

/** Shorter words turn into other words, or into nothing that a reader would recognise. */
const SHORTEST = 5
const SHORTEST_TO_MISSPELL = 6
const MISSPELLINGS = new Set(['swap', 'drop', 'double'])

/**
 * The phrase with its most telling word hidden, or `undefined` where that is too short to be recognised or has no
 * letter to hide. `joined` runs the words of the phrase together instead.
 * @throws Error when there is no such disguise
 * @example hide('Muslims', 'leet') // 'Musl1ms'
 */
export function hide(phrase: string, disguise: string): string | undefined {
  if (disguise === 'joined') return phrase.replaceAll(' ', '')
  const hideWord = DISGUISES[disguise]
  if (hideWord === undefined) {
    throw new Error(`found the disguise "${disguise}", expected joined, ${Object.keys(DISGUISES).join(', ')}`)
  }
  const [longest] = phrase
    .split(' ')
    .filter((word) => !FILLERS.has(word.toLowerCase()))
    .sort((a, b) => b.length - a.length)
  const shortest = MISSPELLINGS.has(disguise) ? SHORTEST_TO_MISSPELL : SHORTEST
  if (longest === undefined || longest.length < shortest) return undefined
  const hidden = hideWord(longest)
  return hidden === longest ? undefined : phrase.replace(longest, hidden)
}

/** Changes `width` letters at the first place, from the middle on, where `change` gives something else. */
function edit(word: string, change: (before: string, a: string, b?: string) => string | undefined, width: 1 | 2): string {
  for (let at = Math.floor((word.length - 1) / 2); at < word.length - 1; at++) {
    const changed = change(word.slice(0, at), word[at] ?? '', word[at + 1])
    if (changed !== undefined) return changed + word.slice(at + width)
  }
  return word
}
