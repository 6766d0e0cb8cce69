/** The lines of a part of a pack: none of an empty one. */
export function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}
