import type { Inflection, Script } from '../../src/lexicon/pack.js'
import { splitOnce, type Line } from './lines.js'
import { fold } from './patterns.js'
import type { Problems } from './problems.js'
import { readSections } from './sections.js'

/** Reads `inflections.txt`: the paradigms by name. */
export function readInflections(content: string, file: string, script: Script, problems: Problems): Record<string, Inflection[]> {
  const paradigms: Record<string, Inflection[]> = {}
  for (const section of readSections(content, file, problems)) {
    if (!/^[a-z]+$/u.test(section.title) && section.title !== '') {
      problems.add(section.place, section.title, 'the name of a paradigm, in small letters', 'write for example == noun')
    }
    if (section.title in paradigms) {
      problems.add(section.place, `== ${section.title} a second time`, 'each paradigm once', 'put its lines together')
    }
    const earlier: Inflection[] = []
    for (const line of section.lines) {
      const inflection = readInflection(line, script, problems)
      if (inflection === undefined) continue
      const covering = earlier.find(({ ending }) => inflection.ending.endsWith(ending))
      if (covering !== undefined) {
        problems.add(line.place, line.text, `an ending that no line above it fits; _${covering.ending} stands above`,
          'move this line up: the first one that fits is used')
      }
      earlier.push(inflection)
    }
    paradigms[section.title] = earlier
  }
  return paradigms
}

function readInflection(line: Line, script: Script, problems: Problems): Inflection | undefined {
  const [ending, forms] = splitOnce(line, ':')
  const [end = '', ...words] = [ending.text, ...(forms?.text.split(/\s+/u) ?? [])].map((word) => fold(word, script))
  const isWellFormed = /^_[\p{L}\p{M}]*$/u.test(end) && words.every((word) => /^_&?[\p{L}\p{M}]*$/u.test(word))
  if (words.length === 0 || !isWellFormed) {
    problems.add(line.place, line.text,
      'an ending and its forms, where _ is the rest of the word and & its last letter once more',
      'write for example: _y : _y _ies')
    return undefined
  }
  return { ending: end.slice(1), forms: words.map((word) => word.slice(1)) }
}
