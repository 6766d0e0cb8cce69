/** Should the comment be flagged (`violating`), or does it only look like one that should (`innocent`)? */
export type Half = 'violating' | 'innocent'

/** A place for a word in a template: `{people}`, `{A person}`, `{people~leet}`. */
export interface Slot {
  /** As written in the template, with its braces. */
  written: string
  column: string
  /** `{a person}`: with the article that fits. */
  article: boolean
  letters: 'as listed' | 'capitalised' | 'capitals'
  /** How the word is disguised; absent: plain. */
  disguise?: string
}

/** A sentence with places for words. */
export interface Template {
  kind: string
  half: Half
  text: string
  slots: readonly Slot[]
  /** Only words whose section's path holds this name; absent: any that have the columns. */
  only?: string
}

/**
 * Reads a file of templates: `== kind, violating` or `== kind, innocent`, then one template a line.
 * @throws Error that names the line, what was found and what is expected
 */
export function parseTemplates(file: string, source: string): Template[] {
  const templates: Template[] = []
  let heading: { kind: string; half: Half } | undefined
  for (const [index, line] of source.split('\n').entries()) {
    const where = `${file}:${index + 1}`
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('==')) {
      const [, kind, half] = /^== ([\w-]+), (violating|innocent)$/.exec(line) ?? []
      if (kind === undefined) throw new Error(`${where}: found "${line}", expected "== kind, violating" or "… innocent"`)
      heading = { kind, half: half as Half }
      continue
    }
    if (heading === undefined) throw new Error(`${where}: found "${line}", expected a heading "== kind, half" first`)
    const [, only, text = ''] = /^(?:@([\w-]+) )?(.+)$/.exec(line) ?? []
    templates.push({ ...heading, text, slots: slotsOf(text), ...(only !== undefined && { only }) })
  }
  return templates
}

function slotsOf(text: string): Slot[] {
  return [...text.matchAll(/\{(a )?(\w+)(?:~(\w+))?\}/gi)].map(([written, article, name = '', disguise]) => {
    const first = (article ?? name)[0] ?? ''
    const capitals = name.length > 1 && name === name.toUpperCase()
    return {
      written,
      column: name.toLowerCase(),
      article: article !== undefined,
      letters: capitals ? 'capitals' : first === first.toUpperCase() ? 'capitalised' : 'as listed',
      ...(disguise !== undefined && { disguise }),
    }
  })
}
