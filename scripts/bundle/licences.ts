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
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  const file = readdirSync(folder).find((entry) => /^licen[cs]e\b/i.test(entry))
  const text = file === undefined ? statedLicence(manifest) : readFileSync(join(folder, file), 'utf8').trim()
  return `${manifest.name} ${manifest.version}\n\n${text}\n`
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly author?: string | { readonly name: string }
}

/** For a package that only names its licence: the text that the name stands for, with its author. */
function statedLicence({ name, license, author }: Manifest): string {
  const holder = typeof author === 'string' ? author : author?.name
  if (license !== 'MIT' || holder === undefined) {
    throw new Error(`${name} has no licence file and is not stated to be MIT by an author: it cannot be bundled`)
  }
  // refrain is MIT, too: all but the line of the copyright is the same.
  return readFileSync('LICENSE', 'utf8').trim().replace(/^Copyright .*$/m, `Copyright (c) ${holder}`)
}
