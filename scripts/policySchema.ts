import { toJsonSchema } from '@valibot/to-json-schema'
import { policySchema } from '../src/policySchema.js'

/** The source of `policy.schema.json`, by which editors complete and check a policy. */
export function policyJsonSchema(): string {
  // What JSON Schema cannot say is left to `parsePolicy`: checks of patterns, read-only types.
  const schema = toJsonSchema(policySchema, { errorMode: 'ignore' })
  return `${JSON.stringify({ ...schema, title: 'Policy of refrain' }, null, 2)}\n`
}
