import type { Script } from '../../src/lexicon/pack.js'
import { fold, isWord } from './patterns.js'
import type { Problems } from './problems.js'
import { readSections } from './sections.js'

/** Reads `endings.txt`: by the name of what they tell, endings of words, one a line. */
export function readEndings(content: string, file: string, script: Script, problems: Problems): Record<string, string[]> {
  const endings: Record<string, string[]> = {}
  for (const { title, place, lines } of readSections(content, file, problems)) {
    if (!/^[a-z]+$/u.test(title) || title in endings) {
      problems.add(place, `== ${title}`, 'the name of what the endings below it tell, in small letters, each once',
        'write for example == dative')
    }
    const letters = lines.map((line) => ({ line, text: fold(line.text.replace(/^-/u, ''), script) }))
    for (const { line } of letters.filter(({ line }) => !line.text.startsWith('-'))) {
      problems.add(line.place, line.text, 'an ending, with a hyphen before it', 'write for example -ne')
    }
    endings[title] = letters.filter(({ line, text }) => isWord(text, line, script, problems, 1)).map(({ text }) => text)
  }
  return endings
}
