import { builtinModules } from 'node:module'
import { dirname, relative, resolve } from 'node:path'

const SRC = resolve(import.meta.dirname, 'src')

/** What all rooms speak of. `type` in front: as a type only, which leaves no import behind. */
export const VOCABULARY = ['verdict.ts', 'category.ts', 'siteRule.ts', 'type policy.ts', 'type lexicon/pack.ts']

/** The house: comment → Reading → Language → Hits → Reasons → Verdict. */
export const HOUSE = ['text', 'language', 'lexicon', 'rules', 'scorer']

/** @param {string} room */
const leftOf = (room) => HOUSE.slice(0, HOUSE.indexOf(room))

/** What is found, and how its place is looked at. */
const HIT = ['lexicon/entry.ts', 'lexicon/disguise.ts', 'lexicon/neighbours.ts', 'lexicon/senses.ts']

/**
 * What every folder and file at the top of `src` may import beside itself: folders, files, packages (which are bundled).
 * What is not named here is refused, so whoever adds a room says here where it stands. A folder within a room is a room of
 * its own where it is named here. `src/generated` is written by the build.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const FLOOR_PLAN = {
  // From left to right.
  'text': [...VOCABULARY, 'text', 'type spans.ts'],
  'text/tables': [],
  'text/letters': ['text/tables/sorted.ts', 'generated/lookalikes.ts'],
  'text/disguises': ['text/letters', 'text/tables'],
  'text/folding': ['text/letters', 'text/tables'],
  'language': [...VOCABULARY, ...leftOf('language')],
  'lexicon': [...VOCABULARY, ...leftOf('lexicon'), 'lexicon'],
  'lexicon/forms': [...VOCABULARY, ...leftOf('lexicon'), 'lexicon/entry.ts'],
  'lexicon/site': [...VOCABULARY, ...leftOf('lexicon'), 'lexicon/entry.ts', 'lexicon/forms', 'npm:obscenity'],
  'lexicon/index': [...VOCABULARY, ...leftOf('lexicon'), 'lexicon/entry.ts', 'lexicon/neighbours.ts', 'lexicon/forms'],
  'lexicon/plain': [...VOCABULARY, ...leftOf('lexicon'), ...HIT, 'type lexicon/forms', 'lexicon/index'],
  'lexicon/disguised': [...VOCABULARY, ...leftOf('lexicon'), ...HIT, 'lexicon/index'],
  'lexicon/home': [...VOCABULARY, ...leftOf('lexicon'), 'lexicon/entry.ts', 'lexicon/disguise.ts', 'lexicon/senses.ts'],
  'rules': [...VOCABULARY, ...leftOf('rules'), 'rules', 'type spans.ts'],
  'rules/words': [...VOCABULARY, ...leftOf('rules')],
  'rules/grammar': [...VOCABULARY, ...leftOf('rules'), 'rules/senses.ts', 'rules/words'],
  'rules/reading': [
    ...VOCABULARY, ...leftOf('rules'), 'rules/senses.ts', 'rules/finding.ts', 'type rules/excuses.ts', 'type rules/people.ts', 'type rules/quotes.ts',
    'rules/words', 'rules/grammar',
  ],
  'rules/rewriting': [
    ...VOCABULARY, ...leftOf('rules'), 'type rules/finding.ts', 'rules/words', 'rules/grammar/contractions.ts', 'rules/grammar/spokenWords.ts',
    'type spans.ts',
  ],
  'scorer': [...VOCABULARY, ...leftOf('scorer')],
  // Beside the house: a bundle without it pays nothing for it, and the other way round.
  'private-information': ['verdict.ts', 'generated/phone-metadata.ts', 'npm:libphonenumber-js', 'npm:linkify-it'],

  // The vocabulary, and what helps to write it.
  'verdict.ts': [],
  'category.ts': ['type verdict.ts'],
  'siteRule.ts': [],
  'spans.ts': [],
  'wording.ts': [],
  'misspeltKeys.ts': ['wording.ts'],
  'validate.ts': ['wording.ts', 'npm:valibot'],
  'policy.ts': ['type verdict.ts', 'wording.ts'],

  // What a policy may say, and its mistakes.
  'policySchema.ts': ['verdict.ts', 'rules/people.ts', 'lexicon/check.ts', 'lexicon/site/pattern.ts', 'lexicon/site/term.ts', 'npm:valibot'],
  'parsePolicy.ts': ['policy.ts', 'policySchema.ts', 'validate.ts', 'wording.ts', 'lexicon/check.ts', 'lexicon/site/crowded.ts'],

  // From reasons to what is done and said.
  'comment.ts': ['misspeltKeys.ts', 'wording.ts', 'type verdict.ts'],
  'decide.ts': VOCABULARY,
  'scores.ts': ['verdict.ts', 'rules/thousandths.ts'],
  'weighed.ts': ['verdict.ts', 'siteRule.ts', 'rules/thousandths.ts'],
  'notices.ts': ['type verdict.ts', 'type policy.ts', 'type language/identify.ts'],
  'say.ts': ['type lexicon/pack.ts', 'language/tags.ts'],
  'explanation.ts': ['type verdict.ts', 'type policy.ts'],
  'reasonSchema.ts': ['verdict.ts', 'lexicon/check.ts', 'npm:valibot'],
  'explain.ts': [...VOCABULARY, 'type explanation.ts', 'misspeltKeys.ts', 'reasonSchema.ts', 'say.ts', 'spans.ts', 'validate.ts', 'wording.ts', 'language/tags.ts', 'type decide.ts', 'npm:valibot'],
  'redact.ts': ['spans.ts', 'wording.ts', 'type verdict.ts', 'npm:obscenity'],
  'fingerprint.ts': ['type policy.ts', 'type lexicon/pack.ts'],

  'parts.ts': [
    ...VOCABULARY, 'wording.ts', 'lexicon/check.ts', 'type lexicon/shape.ts', 'rules/grammar/unreadable.ts', 'rules/miscalibrated.ts',
    'type language/identify.ts', 'type scorer/part.ts', 'type private-information/part.ts',
  ],
  'answers.ts': [
    'verdict.ts', 'category.ts', 'reasonSchema.ts', 'validate.ts', 'wording.ts', 'parts.ts', 'lexicon/check.ts', 'type language/identify.ts',
    'type scorer/part.ts', 'type private-information/part.ts',
  ],

  // What wires them. The parts that a bundle may leave out they know as types only.
  'judge.ts': [
    ...VOCABULARY, 'notices.ts', 'scores.ts', 'weighed.ts', 'text', 'type language', 'lexicon', 'rules', 'type decide.ts', 'type scorer/part.ts',
    'type private-information/part.ts',
  ],
  'moderator.ts': [
    ...VOCABULARY, 'answers.ts', 'comment.ts', 'decide.ts', 'explain.ts', 'type explanation.ts', 'fingerprint.ts', 'judge.ts', 'parsePolicy.ts', 'parts.ts',
    'language', 'lexicon', 'rules', 'generated/version.ts',
  ],

  // What users import.
  'languages': ['generated'],
  'identify.ts': ['language', 'generated/neighbours.ts', 'generated/version.ts', 'npm:franc'],
  'scorer.ts': ['scorer'],
  'private-information.ts': ['private-information', 'type verdict.ts', 'generated/private-words.ts', 'generated/version.ts'],
  'shared.ts': [...VOCABULARY, 'parsePolicy.ts', 'policy.ts', 'redact.ts', 'type explanation.ts', 'type moderator.ts', 'type wording.ts'],
  'core.ts': ['moderator.ts', 'shared.ts', 'type parts.ts'],
  'index.ts': ['moderator.ts', 'shared.ts', 'languages', 'identify.ts', 'scorer.ts', 'private-information.ts', 'parts.ts', 'type policy.ts'],
  'perspective.ts': ['wire'],
  'coral.ts': ['wire'],
  'fetch.ts': ['wire'],
  'html.ts': ['wire'],

  // Outside: they use the library as its users do.
  'wire': [
    'scores.ts', 'siteRule.ts', 'misspeltKeys.ts', 'validate.ts', 'wording.ts', 'generated/canaries.ts', 'language/tags.ts', 'text/tables/sorted.ts', 'type verdict.ts',
    'type explanation.ts', 'type moderator.ts', 'type spans.ts', 'npm:htmlparser2', 'npm:valibot',
  ],
  'cli': [
    'index.ts', 'wire', 'verdict.ts', 'siteRule.ts', 'decide.ts', 'parsePolicy.ts', 'policy.ts', 'spans.ts', 'validate.ts', 'wording.ts', 'moderator.ts', 'language/tags.ts', 'lexicon/entry.ts',
    'lexicon/site', 'text/tables/frontCoding.ts', 'text/tables/sorted.ts', 'generated/version.ts', 'node:*', 'npm:@hono/node-server', 'npm:cli-progress', 'npm:commander', 'npm:jsonc-parser', 'npm:valibot',
  ],
}

/** The only room that opens files and ports, and may load something later. */
const ON_A_HOST = 'cli'

/**
 * The room of a path from `src`: a file at the top, or the innermost folder that has a place in the floor plan.
 *
 * @param {string} path
 */
export function roomOf(path) {
  const [top = '', inner = ''] = path.split('/')
  return `${top}/${inner}` in FLOOR_PLAN ? `${top}/${inner}` : top
}

/** @param {string} path */
const fromSrc = (path) => relative(SRC, path).replaceAll('\\', '/')

/**
 * What an import means: a path from `src`, or `npm:` or `node:` and a name.
 *
 * @param {string} specifier
 * @param {string} file
 */
export function targetOf(specifier, file) {
  if (specifier.startsWith('.')) return fromSrc(resolve(dirname(file), specifier)).replace(/\.js$/, '.ts')
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return `node:${specifier.replace(/^node:/, '')}`
  return `npm:${specifier}`
}

/**
 * Whether an entry of the floor plan allows an import.
 *
 * @param {string} entry
 * @param {string} target
 * @param {boolean} isType
 */
export function allows(entry, target, isType) {
  const path = entry.replace(/^type /, '')
  if (path !== entry && !isType) return false
  return path.endsWith('*') ? target.startsWith(path.slice(0, -1)) : target === path || target.startsWith(`${path}/`)
}

/**
 * Refuses whatever the floor plan does not allow, in each way in which a module can name another.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
const oneWay = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      refused: 'src/{{room}} may not import {{target}}{{how}}. The house goes one way: the floor plan stands in eslint.house.js.',
      later: 'src/{{room}} may not load anything later: outside src/cli all is there from the start, without waiting.',
      noRoom: 'src/{{room}} has no place in the floor plan: say in eslint.house.js what it may import.',
    },
  },
  create(context) {
    const room = roomOf(fromSrc(context.filename))
    const allowed = FLOOR_PLAN[room]
    if (allowed === undefined) return { Program: (node) => context.report({ node, messageId: 'noRoom', data: { room } }) }

    function check(node, specifier, isType) {
      const target = targetOf(String(specifier), context.filename)
      if (roomOf(target) === room || allowed?.some((entry) => allows(entry, target, isType))) return
      const how = allowed?.some((entry) => allows(entry, target, true)) ? ', but as a type' : ''
      context.report({ node, messageId: 'refused', data: { room, target, how } })
    }
    return {
      'ImportDeclaration': (node) => check(node, node.source.value, node.importKind === 'type'),
      'ExportAllDeclaration': (node) => check(node, node.source.value, node.exportKind === 'type'),
      'ExportNamedDeclaration[source]': (node) => check(node, node.source.value, node.exportKind === 'type'),
      'TSImportType': (node) => check(node, node.source.value, true),
      'TSExternalModuleReference': (node) => check(node, node.expression.value, false),
      'ImportExpression': (node) => {
        if (room !== ON_A_HOST) context.report({ node, messageId: 'later', data: { room } })
        else check(node, node.source.value, false)
      },
    }
  },
}

/** The rule as a plugin. */
export const housePlugin = { rules: { 'one-way': oneWay } }
