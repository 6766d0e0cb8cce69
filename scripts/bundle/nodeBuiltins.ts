import { builtinModules } from 'node:module'
import type { Plugin } from 'esbuild'

/**
 * Turns the `require('node:…')` of a bundled CommonJS package into an import: in an ES module there is no
 * `require`. For the command line's dependencies.
 */
export const nodeBuiltins: Plugin = {
  name: 'node-builtins',
  setup(build) {
    const names = new Set(builtinModules)
    build.onResolve({ filter: /^[a-z_:/]+$/ }, ({ path, kind }) => {
      const name = path.replace(/^node:/, '')
      if (!names.has(name)) return undefined
      return kind === 'require-call'
        ? { path: name, namespace: 'node-builtin' }
        : { path: `node:${name}`, external: true }
    })
    build.onLoad({ filter: /.*/, namespace: 'node-builtin' }, ({ path }) => ({
      contents: `import builtin from 'node:${path}'\nmodule.exports = builtin\n`,
      loader: 'js',
    }))
  },
}
