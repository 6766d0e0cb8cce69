/** One line of a list of words: its forms by the name of their column. */
export interface Row {
  /** The headings' path, `group/origin/religion`: `@origin` in a template asks for a part of it. */
  section: string
  forms: ReadonlyMap<string, string>
}

/**
 * Reads a list of words: `== section/path: column | column`, then rows of as many forms.
 * @throws Error that names the line, what was found and what is expected
 */
export function parseWords(file: string, source: string): Row[] {
  const rows: Row[] = []
  let section = ''
  let columns: string[] | undefined
  for (const [index, line] of source.split('\n').entries()) {
    const where = `${file}:${index + 1}`
    if (line === '' || line.startsWith('#')) continue
    const heading = /^== ([\w/-]+): (.+)$/.exec(line)
    if (heading !== null) {
      section = heading[1] ?? ''
      columns = cells(heading[2] ?? '')
      continue
    }
    if (columns === undefined || line.startsWith('== ')) throw new Error(`${where}: found "${line}", expected a heading "== section: column" first`)
    const forms = cells(line)
    if (forms.length !== columns.length || forms.includes('')) {
      throw new Error(`${where}: found "${line}", expected ${columns.length} forms: ${columns.join(' | ')}`)
    }
    rows.push({ section, forms: new Map(columns.map((column, at) => [column, forms[at] ?? ''])) })
  }
  return rows
}

const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim())
