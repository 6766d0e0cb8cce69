import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Metafile, Plugin } from 'esbuild'

/**
 * Writes the licences of every package of which a part is bundled into the output to `file`.
 *
 * @param data packages whose data ships in a file that is not bundled
 */
export function licences(file: string, data: readonly string[]): Plugin {
  return {
    name: 'licences',
    setup(build) {
      build.initialOptions.metafile = true
      build.onEnd(({ metafile }) => {
        if (metafile === undefined) return
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(
          file,
          `Parts of these packages, or their data, are in refrain.\n\n${packagesOf(metafile, data).map(notice).join('\n')}`,
        )
      })
    },
  }
}

/** Folders of the packages, by name. */
function packagesOf({ inputs }: Metafile, data: readonly string[]): string[] {
  const folders = Object.keys(inputs).flatMap(
    (path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  )
  const bundled = folders.map((folder) => folder.replace(/^.*:/, ''))
  return [...new Set([...bundled, ...data.map((name) => `node_modules/${name}`)])].sort()
}

function notice(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >
  const licence = readdirSync(folder).find((entry) => /^licen[cs]e\b/i.test(entry))
  if (licence === undefined) throw new Error(`${name!} has no licence file: it cannot be bundled`)
  return `${name!} ${version!}\n\n${readFileSync(join(folder, licence), 'utf8').trim()}\n`
}
