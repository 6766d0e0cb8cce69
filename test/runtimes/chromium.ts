import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'

/** Debian's package puts it there; `CHROMIUM` names another. */
const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
}

/** A real browser without a network. A missing one fails the check: a runtime that nobody tried is not supported. */
export async function launch(): Promise<Browser> {
  if (!existsSync(EXECUTABLE)) {
    throw new Error(`there is no Chromium at ${EXECUTABLE}: install Debian's package chromium, or set CHROMIUM to its path`)
  }
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** Opens a page of a folder as a file server would give it. Whatever asks for another host fails the test. */
export async function open(browser: Browser, folder: string, path: string, options: Options = {}): Promise<Opened> {
  const page = await browser.newPage(options)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  await page.route('**/*', async (route) => {
    const { hostname, pathname } = new URL(route.request().url())
    if (hostname !== 'site.test') {
      problems.push(`asked for ${hostname}`)
      return route.abort()
    }
    const file = join(folder, decodeURIComponent(pathname))
    const contentType = TYPES[extname(file)] ?? 'application/octet-stream'
    return existsSync(file) ? route.fulfill({ path: file, contentType }) : route.fulfill({ status: 404 })
  })
  await page.goto(`https://site.test/${path}`)
  return { page, problems }
}

export type Options = Parameters<Browser['newPage']>[0]

export interface Opened {
  page: Page
  /** Errors and requests to other hosts so far. */
  problems: readonly string[]
}
