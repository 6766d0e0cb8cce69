/** Where something is wrong; lines and columns count from 1. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** Something wrong in a data file, told so that an editor can put it right. */
export interface Problem {
  readonly place: Place
  readonly found: string
  readonly expected: string
  readonly advice: string
}

/** Thrown once per run, with everything that is wrong in the lists. */
export class ListError extends Error {
  override readonly name = 'ListError'

  constructor(readonly problems: readonly Problem[]) {
    const sorted = [...problems].sort(byPlace)
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
    super([`${count} in the word lists`, ...sorted.map(describe)].join('\n\n'))
  }
}

/** Collects problems, so that an editor sees all of them at once. */
export class Problems {
  readonly #all: Problem[] = []

  add(place: Place, found: string, expected: string, advice: string): void {
    this.#all.push({ place, found, expected, advice })
  }

  /** @throws ListError when anything was added. */
  throwIfAny(): void {
    if (this.#all.length > 0) throw new ListError(this.#all)
  }
}

/** `en/obscene.txt:12:3`, the shape that editors and terminals make a link of. */
export function formatPlace({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':')
}

function byPlace({ place: one }: Problem, { place: other }: Problem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)
}

function describe({ place, found, expected, advice }: Problem): string {
  return `${formatPlace(place)}\n  found:    ${found}\n  expected: ${expected}\n  to do:    ${advice}`
}
