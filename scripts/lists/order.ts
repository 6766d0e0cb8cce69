import type { Script } from '../../src/lexicon/pack.js'
import type { Problems } from './problems.js'
import { readSections, type Section } from './sections.js'

/** What must be known of a language to put it in order. */
interface Placed {
  readonly tag: string
  readonly script: Script
}

/**
 * Puts languages that share a script into the order that is written for it, the likeliest first. Those of different scripts
 * stand among each other as they were given.
 *
 * @param content a heading for each script that several share, and below it their tags, one a line
 */
export function inOrder<L extends Placed>(languages: readonly L[], content: string, file: string, problems: Problems): L[] {
  const tagsOf = new Map<string, string[]>()
  for (const { script, tag } of languages) tagsOf.set(script, [...(tagsOf.get(script) ?? []), tag])

  const ordered = new Map<string, readonly string[]>()
  for (const section of readSections(content, file, problems)) {
    const tags = tagsOf.get(section.title)
    if (tags === undefined || ordered.has(section.title)) {
      problems.add(section.place, section.title, `each script once, of ${[...tagsOf.keys()].sort().join(', ')}`, 'correct it, or take it away')
    } else ordered.set(section.title, readTags(section, tags, problems))
  }
  for (const [script, tags] of tagsOf) {
    if (tags.length < 2 || ordered.has(script)) continue
    problems.add({ file }, `nothing about ${script}, which ${tags.join(', ')} share`,
      `a heading == ${script}, and below it these tags, one a line`,
      'write first what a text is taken for of which nothing tells the language')
  }
  return rearranged(languages, ordered)
}

/** The tags below a heading, those that are missing behind them. */
function readTags({ place, title, lines }: Section, expected: readonly string[], problems: Problems): readonly string[] {
  const tags = new Set<string>()
  for (const line of lines) {
    if (!expected.includes(line.text) || tags.has(line.text)) {
      problems.add(line.place, line.text, `each language written in ${title} once: ${expected.join(', ')}`, 'correct it, or take it away')
    } else tags.add(line.text)
  }
  const missing = expected.filter((tag) => !tags.has(tag))
  if (missing.length > 0) {
    problems.add(place, `${title} without ${missing.join(', ')}`, `each language written in ${title}: ${expected.join(', ')}`,
      'write it below, before those that a text is less likely to be in')
  }
  return [...tags, ...missing]
}

function rearranged<L extends Placed>(languages: readonly L[], ordered: ReadonlyMap<string, readonly string[]>): L[] {
  const next = new Map([...ordered].map(([script, tags]) => [script, tags.values()]))
  return languages.map((language) => {
    const tag = next.get(language.script)?.next().value
    return languages.find((other) => other.tag === tag) ?? language
  })
}
