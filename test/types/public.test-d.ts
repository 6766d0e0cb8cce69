/*
 * What users of the types rely on. Nothing here runs: `npm run types` compiles it, and an assertion that does
 * not hold is a compile error.
 */
import { expectTypeOf } from 'vitest'
import { createHandlers, type Handler } from '../../src/fetch.js'
import { createModerator, redact } from '../../src/index.js'
import type {
  Action,
  Category,
  Comment,
  GROUP_KINDS,
  GroupKind,
  Moderator,
  Policy,
  Reason,
  Severity,
  Target,
  TARGETS,
  Verdict,
} from '../../src/index.js'

const moderator = createModerator()
const verdict = moderator.check('Good point.')

expectTypeOf<Moderator['check']>().parameter(0).toEqualTypeOf<Comment | string>()
expectTypeOf(verdict).toEqualTypeOf<Verdict>()
expectTypeOf(moderator.fingerprint).toEqualTypeOf<string>()
expectTypeOf(redact).parameters.toExtend<[string, Verdict, unknown?]>()
expectTypeOf(redact('', verdict)).toEqualTypeOf<string>()

expectTypeOf<Action>().toEqualTypeOf<'publish' | 'nudge' | 'review' | 'reject'>()
expectTypeOf<Category>().toEqualTypeOf<'derogatory' | 'personal' | 'obscene'>()
expectTypeOf<Severity>().toEqualTypeOf<'mild' | 'moderate' | 'severe'>()
// Each union of strings has its values as a list.
expectTypeOf<(typeof TARGETS)[number]>().toEqualTypeOf<Target>()
expectTypeOf<(typeof GROUP_KINDS)[number]>().toEqualTypeOf<GroupKind>()
expectTypeOf<Reason['code']>().toExtend<`${Category}/${string}`>()
expectTypeOf<Verdict['scores']>().toEqualTypeOf<Readonly<Record<Category, number>>>()

// Where the types of a host are known, handlers take its requests and give its responses.
expectTypeOf<Request>().toExtend<Parameters<Handler>[0]>()
expectTypeOf(createHandlers(moderator).fetch).returns.resolves.toEqualTypeOf<Response>()

// Text alone is enough, and an optional field may be passed as undefined.
expectTypeOf<{ text: string }>().toExtend<Comment>()
expectTypeOf<{ text: string; author: undefined; insist: undefined }>().toExtend<Comment>()
// A verdict is not to be changed.
expectTypeOf<Verdict['reasons']>().toEqualTypeOf<readonly Reason[]>()
// A policy read from a file that the compiler knows fits without a cast.
expectTypeOf({ actions: { obscene: { mild: 'publish' } } } as const).toExtend<Policy>()

// @ts-expect-error: an unknown key of a policy is found by the compiler already
createModerator({ action: {} })
// @ts-expect-error: a number is no comment
moderator.check(1)
// @ts-expect-error: the text may not be left out
moderator.check({ author: 'Leena' })
