import type { Check, Finding } from './finding.js'

/** What stands twice in a list: the second has no effect, and may be meant to be something else. */
export const checkRepeats: Check = ({ policy: { people = [], languages = [] } }) => [
  ...repeatsIn(people, 'people'),
  ...repeatsIn(languages, 'languages'),
]

function repeatsIn(list: readonly string[], path: string): Finding[] {
  const written = list.map((entry) => entry.trim().normalize('NFC'))
  return written.flatMap((entry, i) => {
    const first = written.indexOf(entry)
    if (first === i) return []
    return [{ severity: 'warning', path: `${path}[${i}]`, message: `"${list[i]!}" stands there already: ${path}[${first}]` }]
  })
}
