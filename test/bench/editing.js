/**
 * What an author waits for while writing: from the moment that a file is saved or a key is pressed until the page in the
 * browser, the printed pages beside it, or the editor shows it. Medians.
 */

import { spawn } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { launch } from 'puppeteer-core'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node.js'
import { median } from './processes.js'

const runs = 9
const patience = 60_000
/** Milliseconds between two saves: nobody saves again before the last one has been looked through. */
const rest = 700
const now = () => performance.timeOrigin + performance.now()

/** In milliseconds; `started` is a running preview's process and address. */
async function withPreview(command, shell, measure) {
  const running = spawn(command.program, command.words, { ...command, stdio: ['ignore', 'pipe', 'inherit'] })
  const browser = await launch({
    executablePath: shell.program,
    env: shell.env,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    headless: 'shell',
  })
  try {
    const page = await browser.newPage()
    await page.setViewport({ width: 1400, height: 900 })
    await page.goto(await addressOf(running))
    await until(page, () => document.querySelector('iframe').contentDocument?.querySelector('main'))
    return await measure(page)
  } finally {
    await browser.close()
    running.kill('SIGINT')
  }
}

async function addressOf(running) {
  let said = ''
  for await (const text of running.stdout) {
    said += text
    const address = /http:\S+/.exec(said)?.[0]
    if (address) return address
  }
  throw new Error(said)
}

const until = (page, condition, ...given) =>
  page.waitForFunction(condition, { polling: 20, timeout: patience }, ...given)

/** Notes in the page when it first shows the words; asked only when something changes, since asking takes as long. */
const watchFor = (page, words) =>
  page.evaluate((wanted) => {
    globalThis.seenAt = null
    const { body } = document.querySelector('iframe').contentDocument
    const observer = new MutationObserver(() => {
      if (!body.textContent.includes(wanted)) return
      globalThis.seenAt = performance.timeOrigin + performance.now()
      observer.disconnect()
    })
    observer.observe(body, { subtree: true, childList: true, characterData: true })
  }, words)

async function seenAt(page) {
  await until(page, () => globalThis.seenAt)
  return page.evaluate(() => globalThis.seenAt)
}

/** From a save to the page that shows it. */
export const savedToShown = (command, file, shell) =>
  withPreview(command, shell, async (page) => {
    const text = readFileSync(file, 'utf8')
    const times = []
    for (let run = 0; run <= runs; run++) {
      const words = `Ord${run}ord`
      await watchFor(page, words)
      await pause(rest)
      const start = now()
      writeFileSync(file, withWords(text, words))
      times.push((await seenAt(page)) - start)
    }
    writeFileSync(file, text)
    // The first one finds nothing warm.
    return median(times.slice(1))
  })

/** From a key in the pane to write in to the page that shows the letter. */
export const typedToShown = (command, file, shell) =>
  withPreview(command, shell, async (page) => {
    await page.click('#write')
    await until(page, () => document.querySelector('.cm-content'))
    await page.select('#desk-file', path.basename(file))
    await until(
      page,
      (name) => document.querySelector('.cm-content').ariaLabel.includes(name),
      path.basename(file),
    )
    await page.click('.cm-line:nth-child(3)')
    await page.keyboard.press('End')
    const times = []
    for (let run = 0; run <= runs; run++) {
      await page.keyboard.type(` Ord${run}or`)
      await until(
        page,
        (words) => document.querySelector('iframe').contentDocument.body.textContent.includes(words),
        `Ord${run}or`,
      )
      await watchFor(page, `Ord${run}ord`)
      await pause(rest)
      const start = now()
      await page.keyboard.press('d')
      times.push((await seenAt(page)) - start)
    }
    page.once('dialog', (dialog) => void dialog.accept())
    return median(times.slice(1))
  })

const isInStep = () => document.querySelector('.sheet canvas') && !document.querySelector('.sheet.stale')

/** From a save to printed pages that are in step with it. */
export const savedToPrinted = (command, file, shell) =>
  withPreview(command, shell, async (page) => {
    await page.select('#view', 'both')
    await until(page, isInStep)
    const text = readFileSync(file, 'utf8')
    const times = []
    for (let run = 0; run <= runs; run++) {
      await page.evaluate(() => {
        globalThis.seenAt = null
        let wasStale = false
        const observer = new MutationObserver(() => {
          if (document.querySelector('.sheet.stale')) wasStale = true
          else if (wasStale) {
            globalThis.seenAt = performance.timeOrigin + performance.now()
            observer.disconnect()
          }
        })
        observer.observe(document.querySelector('#sheets'), {
          subtree: true,
          childList: true,
          attributes: true,
        })
      })
      await pause(rest)
      const start = now()
      writeFileSync(file, withWords(text, `Ord${run}ord`))
      times.push((await seenAt(page)) - start)
    }
    writeFileSync(file, text)
    return median(times.slice(1))
  })

/** Behind its first paragraph. */
const withWords = (text, words) => text.replace(/(\n\n[^\n#:|-][^\n]*)/, (found) => `${found} ${words}.`)

/** What the language server takes to tell of a mistake just typed, and to propose a value. */
export async function languageServer(command, file) {
  const running = spawn(command.program, command.words, { ...command, stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = createProtocolConnection(
    new StreamMessageReader(running.stdout),
    new StreamMessageWriter(running.stdin),
  )
  let heard = null
  connection.onNotification('textDocument/publishDiagnostics', (told) => heard?.(told))
  connection.listen()
  const folder = pathToFileURL(command.cwd).href
  const workspaceFolders = [{ uri: folder, name: 'bench' }]
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders,
    capabilities: {},
  })
  await connection.sendNotification('initialized', {})
  const uri = pathToFileURL(file).href
  const text = readFileSync(file, 'utf8')
  const told = (words) =>
    new Promise((resolve) => {
      heard = (given) => {
        if (given.uri === uri && given.diagnostics.some(({ message }) => message.includes(words)))
          resolve(now())
      }
    })
  const first = told('borta-0')
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 0, text: withWords(text, ':ref[borta-0]') },
  })
  await first
  const [told_, proposed] = [[], []]
  for (let run = 1; run <= runs; run++) {
    const seen = told(`borta-${run}`)
    const start = now()
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: run },
      contentChanges: [{ text: withWords(text, `{{ :ref[borta-${run}]`) }],
    })
    const line = withWords(text, '{{')
      .split('\n')
      .findIndex((one) => one.includes('{{'))
    const character = withWords(text, '{{').split('\n')[line].indexOf('{{') + 2
    await connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: { line, character },
    })
    proposed.push(now() - start)
    told_.push((await seen) - start)
  }
  running.kill('SIGTERM')
  return { told: median(told_), proposed: median(proposed) }
}

/** The chapter in the middle of a report. */
export function middleChapter(folder) {
  const chapters = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
  return path.join(folder, chapters[Math.floor(chapters.length / 2)])
}
