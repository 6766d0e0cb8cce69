import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { defineConfig } from 'vitest/config'

/** The longest files, the longest first. Begun last, one would keep everybody waiting while the other core is idle. */
const LONG = ['house/samples', 'cli/lint', 'cli/serve', 'rules/examples', 'hostile/hostile', 'properties/verdict', 'package/package']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const long = LONG.flatMap((name) => sorted.filter(({ moduleId }) => moduleId.endsWith(`/test/${name}.test.ts`)))
    return [...long, ...sorted.filter((file) => !long.includes(file))]
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // They need other runtimes than Node: npm run runtimes.
    exclude: ['test/runtimes/**'],
    // Sweeps over 275,000 words and an installation share two cores with everything else.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // Each file would otherwise read all packs anew.
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
})
