import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../package/install.js'
import { launch, open } from './chromium.js'

/** The site that the example's page says to make: the page, and the files of the package beside it. */
const site = mkdtempSync(join(tmpdir(), 'refrain-form-'))
let browser: Browser
beforeAll(async () => {
  cpSync(join(ROOT, 'examples/browser'), site, { recursive: true })
  cpSync(join(ROOT, 'dist'), join(site, 'refrain'), { recursive: true })
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  rmSync(site, { recursive: true })
})

test('a form nudges its writer while typing, and stops when the words are gone', async () => {
  const { page, problems } = await open(browser, site, 'index.html')
  const nudge = page.getByRole('status')
  await page.getByLabel('Your comment').pressSequentially('What a load of crap.')
  await page.waitForFunction(`document.querySelector('#nudge').textContent !== ''`)
  expect(await nudge.innerText()).not.toContain('crap')
  await page.getByLabel('Your comment').fill('What a mess.')
  await page.waitForFunction(`document.querySelector('#nudge').textContent === ''`)
  await page.getByLabel('Your comment').fill('നീ ഒരു പട്ടിയാണ്')
  await page.waitForFunction(`/\\p{Script=Malayalam}/u.test(document.querySelector('#nudge').textContent)`)
  expect(problems).toEqual([])
})
