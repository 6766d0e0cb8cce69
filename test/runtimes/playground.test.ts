import type { Browser, Page } from 'playwright-core'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createModerator as createCore } from '../../src/core.js'
import { createModerator, parts } from '../../src/index.js'
import { launch, open, type Options } from './chromium.js'

const DIST = join(import.meta.dirname, '../../playground/dist')

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
})

async function playground(options?: Options): Promise<{ page: Page; problems: readonly string[] }> {
  const opened = await open(browser, DIST, 'index.html', options)
  await opened.page.waitForSelector('#verdicts > li')
  return opened
}

/** Until the verdicts are those of what was typed or chosen last. */
async function settled(page: Page): Promise<void> {
  await page.waitForSelector('#verdicts[aria-busy=false]')
}

/** Types what was there before away. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label).fill(text)
  await settled(page)
}

const fingerprint = (page: Page): Promise<string> => page.locator('#fingerprint').innerText()

/** A comment that only statistics hold. */
const SUSPECTED = 'Every time a Somali family moves in, the rest of the street starts packing.'

const actions = (page: Page): Promise<string[]> => page.locator('#verdicts > li .action').allTextContents()

describe('the playground', () => {
  test('judges its first comments, without an error or a request to anybody else', async () => {
    const { page, problems } = await playground()
    expect(await actions(page)).toEqual(expect.arrayContaining(['publish', 'review']))
    expect(problems).toEqual([])
  })

  test('judges as createModerator() does', async () => {
    const { page } = await playground()
    expect(await fingerprint(page)).toBe(createModerator().fingerprint)
    await type(page, 'One comment a line', SUSPECTED)
    expect(createCore({}, { ...parts, scorer: undefined }).check(SUSPECTED).action).toBe('publish')
    expect(await actions(page)).toEqual(['nudge'])
  })

  test('marks words by category and says why, for whom and how sure', async () => {
    const { page } = await playground()
    await type(page, 'One comment a line', 'You are an idiot.\nGood point.')
    const card = page.locator('#verdicts > li').first()
    expect(await card.locator('.comment mark').getAttribute('data-category')).toBe('personal')
    const row = (await card.locator('tbody tr').allInnerTexts()).join()
    for (const fact of ['idiot', 'personal/insult', 'moderate', 'participant', '%', 'en/']) expect(row).toContain(fact)
    expect(await page.locator('#summary').innerText()).toMatch(/^2 comments: 1 publish, /)
  })

  test('reads many lines as one comment, if asked', async () => {
    const { page } = await playground()
    await type(page, 'One comment a line', 'Good point.\nThank you.')
    expect(await actions(page)).toHaveLength(2)
    await page.getByLabel('Judge the whole text as one comment').check()
    await settled(page)
    expect(await actions(page)).toHaveLength(1)
  })

  test('takes a policy, and says what is wrong with one without losing the verdicts', async () => {
    const { page } = await playground()
    await type(page, 'One comment a line', 'What a load of crap.')
    await page.getByText('Policy', { exact: true }).click()
    await type(page, 'Your policy, as JSON', '{ "actions": { "obscene": { "mild": "reject" } } }')
    expect(await actions(page)).toEqual(['reject'])
    await type(page, 'Your policy, as JSON', '{ "actions": { "obscene": { "mild": "warn" } } }')
    expect(await page.locator('#policy-state').innerText()).toContain('actions.obscene.mild: found "warn"')
    expect(await actions(page)).toEqual(['reject'])
    await type(page, 'Your policy, as JSON', '{ "actions": ')
    expect(await page.locator('#policy-state').innerText()).toContain('cannot be used')
  })

  test('switches language packs', async () => {
    const { page } = await playground()
    await type(page, 'One comment a line', 'നീ ഒരു പട്ടിയാണ്')
    expect(await page.locator('#verdicts table').count()).toBe(1)
    await page.getByText('Language packs and parts').click()
    await page.getByLabel('Malayalam', { exact: true }).uncheck()
    await settled(page)
    expect(await page.locator('#verdicts table').count()).toBe(0)
  })

  test('switches each part off', async () => {
    const { page } = await playground()
    await page.getByText('Language packs and parts').click()
    for (const name of Object.keys(parts).filter((part) => part !== 'packs')) {
      const box = page.locator(`#parts input[value=${name}]`)
      await box.uncheck()
      await settled(page)
      expect(await fingerprint(page)).toBe(createCore({}, { ...parts, [name]: undefined }).fingerprint)
      await box.check()
    }
  })

  test('explains in the language that was chosen', async () => {
    const { page } = await playground()
    await type(page, 'One comment a line', 'You are an idiot.')
    await page.getByLabel('Explain to the commenter in').selectOption('ml')
    await settled(page)
    expect(await page.locator('.said').innerText()).toMatch(/\p{Script=Malayalam}/u)
  })

  test('shows HTML as text', async () => {
    const { page, problems } = await playground()
    await type(page, 'One comment a line', '<img src=x onerror="document.title=1"> You are an <b>idiot</b>')
    expect(await page.locator('.comment').innerText()).toContain('<img src=x')
    expect(await page.locator('.comment img').count()).toBe(0)
    expect(problems).toEqual([])
  })
})

describe('whoever uses it', () => {
  test('reaches everything with the keyboard, in the order of the page', async () => {
    const { page } = await playground()
    const reached: string[] = []
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab')
      reached.push(await page.evaluate('document.activeElement.id || document.activeElement.tagName'))
    }
    const order = ['comments', 'whole', 'SUMMARY', 'locale'].map((name) => reached.indexOf(name))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order[0]).toBeGreaterThanOrEqual(0)
  })

  test('hears every field named, and the verdicts announced', async () => {
    const { page } = await playground()
    const unnamed = await page.evaluate(`[...document.querySelectorAll('input, textarea, select')]
      .filter((field) => field.labels.length === 0).map((field) => field.id)`)
    expect(unnamed).toEqual([])
    expect(await page.getByRole('status').first().innerText()).toContain('comments:')
    expect(await page.locator('.comment mark .visually-hidden').first().textContent()).toMatch(/personal|derogatory|obscene/)
  })

  test.each(['light', 'dark'] as const)('can read it in %s colours', async (colorScheme) => {
    const { page } = await playground({ colorScheme })
    for (const selector of ['body', '.hint', '.action', 'mark']) {
      expect(await contrast(page, selector), selector).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('has no need to scroll sideways on a phone', async () => {
    const { page } = await playground({ viewport: { width: 360, height: 740 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  })
})

/** Least contrast between text and its background, as WCAG 2 defines it, of the elements that a selector finds. */
function contrast(page: Page, selector: string): Promise<number> {
  return page.evaluate(`(() => {
    const numbers = (color) => color.match(/[\\d.]+/g).map(Number)
    const isSeen = (color) => numbers(color)[3] !== 0
    const background = (element) => {
      const own = getComputedStyle(element).backgroundColor
      return isSeen(own) || element.parentElement === null ? own : background(element.parentElement)
    }
    const luminance = (color) => {
      const [r, g, b] = numbers(color).slice(0, 3).map((n) => n / 255).map((n) => n <= 0.03928 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4)
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const ratios = [...document.querySelectorAll(${JSON.stringify(selector)})].map((element) => {
      const [light, dark] = [getComputedStyle(element).color, background(element)].map(luminance).sort((a, b) => b - a)
      return (light + 0.05) / (dark + 0.05)
    })
    return Math.min(...ratios)
  })()`)
}
