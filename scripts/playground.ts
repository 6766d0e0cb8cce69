// Builds the playground into `playground/dist` and serves it: npm run playground -- [--port 8090] [--build]
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { context, type BuildOptions } from 'esbuild'

const USAGE = `npm run playground -- [options]

  --port NUMBER  where to serve it on this machine; default 8090
  --build        only write playground/dist, which any file server can serve`

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

function readPort(): number | undefined {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '8090' }, build: { type: 'boolean', default: false } },
  })
  if (values.build) return undefined
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port: found ${values.port}, expected a number from 0 to 65535`)
  }
  return port
}

async function main(): Promise<void> {
  const port = readPort()
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT, { recursive: true })
  for (const file of ['index.html', 'playground.css']) cpSync(join(FOLDER, file), join(OUT, file))
  const builder = await context(OPTIONS)
  try {
    await builder.rebuild()
  } finally {
    // One that failed, too: esbuild would keep the process alive.
    if (port === undefined) await builder.dispose()
  }
  if (port === undefined) {
    console.log('playground/dist is written; any file server can serve it')
    return
  }
  const server = await builder.serve({ servedir: OUT, port, host: '127.0.0.1' })
  console.log(`The playground is at http://127.0.0.1:${server.port}/ (stop it with Ctrl+C)`)
}

try {
  await main()
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  process.exitCode = 2
}
