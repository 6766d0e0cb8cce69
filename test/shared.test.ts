import { expect, test } from 'vitest'
import * as core from '../src/core.js'
import * as full from '../src/index.js'
import * as verdict from '../src/verdict.js'

test('both entries have the values of every union of a verdict', () => {
  expect(Object.keys(verdict)).toContain('TARGETS')
  for (const entry of [core, full]) expect(entry).toMatchObject({ ...verdict })
})
