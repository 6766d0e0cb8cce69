/** What is wrong in a value: where in it, what stands there, and what belongs there. */
export interface Fault {
  readonly path: readonly (string | number)[]
  readonly found: unknown
  readonly expected: string
}

/**
 * Tells what is wrong in a value first, if anything is.
 *
 * Beside valibot, which policies are checked with, because packs are checked at every start: nothing is copied, and no path
 * is put together unless there is a fault at its end.
 */
export type Shape = (value: unknown) => Fault | undefined

/** A shape of values that pass a test. */
export function that(passes: (value: unknown) => boolean, expected: string): Shape {
  return (found) => (passes(found) ? undefined : { path: [], found, expected })
}

export const text: Shape = that((value) => typeof value === 'string', 'text')

export const number: Shape = that((value) => Number.isFinite(value), 'a number')

/** Newline-separated lines, each with something before its `>`. */
export const pairs: Shape = that(
  (value) => typeof value === 'string' && (value === '' || value.split('\n').every((line) => /^[^>]+>[^>]*$/u.test(line))),
  'lines like from>to',
)

export function oneOf(values: readonly string[]): Shape {
  return that((value) => typeof value === 'string' && values.includes(value), `one of ${values.join(', ')}`)
}

/** What may be missing. */
export function optional(shape: Shape): Shape {
  return (value) => (value === undefined ? undefined : shape(value))
}

export function listOf(item: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return { path: [], found: value, expected: 'a list' }
    for (let at = 0; at < value.length; at++) {
      const fault = item(value[at])
      if (fault !== undefined) return within(at, fault)
    }
    return undefined
  }
}

/** An object with these keys, and maybe more. */
export function objectOf(shapes: Readonly<Record<string, Shape>>): Shape {
  const keys = Object.keys(shapes)
  const own = Object.values(shapes)
  return (value) => {
    if (!isObject(value)) return { path: [], found: value, expected: 'an object' }
    for (let at = 0; at < keys.length; at++) {
      const fault = own[at]!(value[keys[at]!])
      if (fault !== undefined) return within(keys[at]!, fault)
    }
    return undefined
  }
}

/** An object whose keys are names of the same kind of thing. */
export function recordOf(item: Shape): Shape {
  return (value) => {
    if (!isObject(value)) return { path: [], found: value, expected: 'an object' }
    for (const key of Object.keys(value)) {
      const fault = item(value[key])
      if (fault !== undefined) return within(key, fault)
    }
    return undefined
  }
}

function within(key: string | number, fault: Fault): Fault {
  return { ...fault, path: [key, ...fault.path] }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
