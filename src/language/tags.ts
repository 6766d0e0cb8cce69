/**
 * Those whose tag a wanted BCP 47 tag asks for, subtag by subtag, and whatever the case: `hi-Latn-IN` asks for `hi-Latn`,
 * then for `hi`. Takes `_` for `-`, as some hosts write it.
 *
 * @returns the most exact first, else in the order given
 * @example askedFor('UK-ua', [{ tag: 'ru' }, { tag: 'uk' }]) // [{ tag: 'uk' }]
 */
export function askedFor<Tagged extends { readonly tag: string }>(wanted: string, all: readonly Tagged[]): Tagged[] {
  const asked = normalised(wanted)
  // Beginnings are compared instead of cut off one by one: a client may declare a tag of any length.
  return all
    .filter(({ tag }) => asked.startsWith(normalised(tag)))
    .sort((one, other) => other.tag.length - one.tag.length)
}

/** Whether a text could name a language, as `askedFor` reads it: `uk`, `hi-Latn-IN`, `en_GB`. */
export function isLocale(text: string): boolean {
  return /^[a-z]{1,8}([-_][a-z0-9]{1,8})*$/i.test(text)
}

/** With a hyphen behind the last subtag too, so that `uk` is no beginning of `ukr`. */
function normalised(tag: string): string {
  return `${tag.toLowerCase().replaceAll('_', '-')}-`
}
