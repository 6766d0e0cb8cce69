import type { LanguagePack } from '../src/lexicon/pack.js'

/** The source of `src/generated/<tag>.ts`. */
export function packModule(pack: LanguagePack): string {
  return [
    "import { built } from '../lexicon/built.js'",
    "import type { LanguagePack } from '../lexicon/pack.js'",
    '',
    `/** Compiled from \`wordlists/${pack.tag}\` by \`npm run generate\`. */`,
    // Marked as pure, so that a bundle may leave the pack out.
    `export const pack: LanguagePack = /* @__PURE__ */ built(${JSON.stringify(pack, null, 2)})`,
    '',
  ].join('\n')
}

/** The source of `src/generated/packs.ts`: every pack, in the order of the tags given. */
export function packsModule(tags: readonly string[]): string {
  return [
    ...tags.map((tag) => `import { pack as ${nameOf(tag)} } from './${tag}.js'`),
    '',
    '/** Every language in `wordlists`. */',
    `export const packs = [${tags.map(nameOf).join(', ')}]`,
    '',
  ].join('\n')
}

/** What a pack is called in code: `mlLatn` for `ml-Latn`. */
function nameOf(tag: string): string {
  return tag.replace(/-./gu, (part) => part.charAt(1).toUpperCase())
}
