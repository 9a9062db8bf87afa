/** Scripts in every text of a report, whose page is then shown in a browser that runs scripts and heeds no policy of the page. */

import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { launch } from 'puppeteer-core'
import { openListener } from './listener.js'
import { payloads } from './script-payloads.js'
import { workspace } from './report.js'

const compiled = path.join(import.meta.dirname, '../../../compiled')
const { bundled } = await import(`${compiled}/print/browser/finders/bundled.js`)
const { installed } = await import(`${compiled}/print/browser/finders/installed.js`)

const inLine = (text) => text.replace(/\s*\n\s*/g, ' ')
const quoted = (text) => JSON.stringify(text)
const cell = (text) => inLine(text).replaceAll('|', String.raw`\|`)
const inLabel = (text) => inLine(text).replace(/[[\]]/g, String.raw`\$&`)

/** Each payload in ten places of a chapter; the first ones in the manifest, in words and in files too. */
function filesWith(texts) {
  const [first] = texts
  // A chapter each: what is not closed would take those after it along.
  const chapters = texts.map((text, at) => [
    `reports/r/${String(at).padStart(3, '0')}.md`,
    [
      '# Kapitel',
      text,
      `## ${inLine(text)}`,
      `> - ${inLine(text)}`,
      `:::table[${inLabel(text)}]{#t${at} note=${quoted(inLine(text)).replaceAll('\\"', '&quot;')}}\n\n| Post | ${cell(text)} |\n| --- | --: |\n| ${cell(text)} | ${cell(text)} |\n\n:::`,
      `[${inLabel(text)}](https://exempel.se/${encodeURI(at)} "${inLine(text).replaceAll('"', '&quot;')}")`,
      `![${inLabel(text)}](a.svg "${inLine(text).replaceAll('"', '&quot;')}")`,
      `:::note[${inLabel(text)}]\n\n${text}\n\n:::`,
      `a[^n${at}]\n\n[^n${at}]: ${inLine(text)}`,
    ].join('\n\n'),
  ])
  return {
    ...Object.fromEntries(chapters),
    'reports/r/report.yaml': `title: ${quoted(first)}\norganisation: ${quoted(first)}\nauthor: ${quoted(first)}\nkeywords: [${quoted(first)}]\nregistration: ${quoted(first)}\nlistOf: [tables, figures]\n`,
    'reports/r/a.md': `---\ntitle: ${quoted(first)}\n---\n\n::table[T]{#c src=c.csv}\n\n::glossary\n`,
    'reports/r/a.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>`,
    'reports/r/c.csv': texts.map((text) => `"${text.replaceAll('"', '""')}";1\n`).join(''),
    'glossary.yaml': `Post: ${quoted(first)}\nexempel: ${quoted(first)}\n`,
  }
}

const perPage = 24

function pagesOf(texts) {
  const pages = []
  for (let at = 0; at < texts.length; at += perPage) pages.push(texts.slice(at, at + perPage))
  return pages
}

async function openBrowser() {
  const found = [await bundled.find(process.env), await installed.find(process.env)].find(
    (one) => 'path' in one,
  )
  if (!found) return null
  const profile = mkdtempSync(path.join(os.tmpdir(), 'delrapport-hostile-'))
  const browser = await launch({
    executablePath: found.path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, ...found.env },
    headless: 'shell',
    pipe: true,
    userDataDir: profile,
    protocolTimeout: 600_000,
  })
  return {
    newPage: () => browser.newPage(),
    async end() {
      await browser.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** What a page may not hold, whoever wrote it; its own script and styles stand in its head. */
function harmfulIn(document) {
  const found = []
  const elements =
    'script, style, iframe, frame, object, embed, applet, base, form, link, meta, foreignObject, animate, set'
  for (const element of document.body.querySelectorAll(elements))
    if (!element.matches('body > script:last-of-type, svg style')) found.push(element.outerHTML.slice(0, 120))
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`${name}=${value}`.slice(0, 120))
      const isAddress =
        /^(?:xlink:)?href$|^src$|^srcset$|^action$|^formaction$|^data$|^background$|^poster$/i.test(name)
      if (
        isAddress &&
        !/^(?:https?:|mailto:|#|data:(?:image\/(?:svg\+xml|png|jpeg|gif|webp)|font|text\/csv|application\/json)[;,])/i.test(
          value.trim(),
        ) &&
        value !== ''
      )
        found.push(`${name}=${value}`.slice(0, 120))
    }
  return found
}

/** Every event that a reader can set off, on everything. */
function touchEverything() {
  for (const element of document.body.querySelectorAll('*'))
    for (const name of [
      'mouseover',
      'mouseenter',
      'focus',
      'focusin',
      'pointerover',
      'toggle',
      'animationstart',
      'click',
    ]) {
      if (name === 'click' && element.closest('a')) continue
      element.dispatchEvent(new Event(name, { bubbles: name !== 'focus' }))
    }
}

async function faultsShown(page, html, seen) {
  await page.goto('about:blank')
  seen.length = 0
  await page.setContent(html, { waitUntil: 'load', timeout: 600_000 })
  await page.evaluate(touchEverything)
  const [ran, harmful] = await page.evaluate(`[globalThis.hasRun ?? 0, (${harmfulIn})(document)]`)
  return [
    ...(ran ? [`${ran} scripts ran`] : []),
    ...harmful.slice(0, 3).map((one) => `the page holds ${one}`),
    ...seen.map((one) => `the page ${one}`),
  ]
}

export const scripts = {
  title: 'scripts in every text, their pages shown with scripts on and no policy',
  async *tried({ some, tryAll }) {
    const listener = await openListener()
    const texts = some(payloads, 200).map((text) => text.replaceAll('LISTENER', listener.host))
    const rendered = []
    const works = pagesOf(texts).map((part, at) => ({
      ...workspace(`page ${at}`, filesWith(part)),
      shows: true,
      part,
    }))
    const made = tryAll(works, ({ page }, { name, part }) => {
      rendered.push({ name, html: page, count: part.length })
      return []
    })
    for await (const faults of made) if (faults.length > 0) yield faults
    const browser = await openBrowser()
    if (!browser) throw new Error('no browser to show pages in')
    const page = await browser.newPage()
    const seen = []
    await page.setBypassCSP(true)
    await page.evaluateOnNewDocument(() => {
      globalThis.ran = () => (globalThis.hasRun = (globalThis.hasRun ?? 0) + 1)
      for (const name of ['alert', 'confirm', 'prompt', 'open', 'fetch']) globalThis[name] = globalThis.ran
    })
    page.on('dialog', (dialog) => {
      seen.push('opened a dialog')
      void dialog.dismiss()
    })
    page.on('console', (message) => seen.push(`said ${message.text().slice(0, 100)}`))
    page.on('pageerror', (error) => seen.push(`failed: ${error.message.slice(0, 100)}`))
    page.on('request', (request) => {
      if (!/^(?:data|about):/.test(request.url())) seen.push(`asked for ${request.url().slice(0, 100)}`)
    })
    for (const { name, html, count } of rendered) {
      const faults = await faultsShown(page, html, seen)
      yield faults.map((fault) => `${name}: ${fault}`)
      for (let more = 1; more < count; more++) yield []
    }
    await browser.end()
    const asked = listener.connections()
    await listener.close()
    if (asked > 0) yield [`${asked} connections to the listener`]
  },
}
