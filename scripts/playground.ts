import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { context, type BuildContext, type BuildOptions } from 'esbuild'
import { messageOf } from '../bench/output/message.js'
import { runScript } from '../bench/output/script.js'

const USAGE = `Builds the playground into playground/dist and serves it.

npm run playground -- [options]

  --port NUMBER  where to serve it on this machine; default 8090
  --build        only write playground/dist, which any file server can serve

For example: npm run playground -- --port 9000`

const FOLDER = join(import.meta.dirname, '../playground')
const OUT = join(FOLDER, 'dist')

/** One script and no modules, so that the page also works when its file is opened without a server. */
const OPTIONS: BuildOptions = {
  entryPoints: [join(FOLDER, 'playground.ts')],
  outdir: OUT,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
  // The chunks of dist import each other for their order alone; nothing is lost where they have no effect.
  logOverride: { 'ignored-bare-import': 'silent' },
}

/** @returns undefined where it is not to be served */
function readPort(args: readonly string[]): number | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string', default: '8090' }, build: { type: 'boolean', default: false } },
  })
  if (values.build) return undefined
  const port = Number(values.port)
  if (/^\d+$/.test(values.port) && port <= 65_535) return port
  throw new Error(`--port: found ${JSON.stringify(values.port)}, expected a number from 0 to 65535`)
}

async function main(port: number | undefined): Promise<number> {
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT, { recursive: true })
  for (const file of ['index.html', 'playground.css']) cpSync(join(FOLDER, file), join(OUT, file))
  const builder = await context(OPTIONS)
  let isServing = false
  try {
    await builder.rebuild()
    if (port !== undefined) await serve(builder, port)
    else console.log('playground/dist is written; any file server can serve it')
    isServing = port !== undefined
    return 0
  } finally {
    // esbuild would keep the process alive.
    if (!isServing) await builder.dispose()
  }
}

async function serve(builder: BuildContext, port: number): Promise<void> {
  try {
    const server = await builder.serve({ servedir: OUT, port, host: '127.0.0.1' })
    console.log(`The playground is at http://127.0.0.1:${server.port}/ (stop it with Ctrl+C)`)
  } catch (error) {
    throw new Error(`cannot serve on port ${port}; choose another with --port (${messageOf(error)})`)
  }
}

await runScript({ name: 'playground', usage: USAGE, parse: readPort, run: main })
