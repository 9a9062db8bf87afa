/** A preview of some files, as its author has it in the browser. */

// For what is evaluated within a page; the program itself is built without.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { program, temporaryFolder } from './run.ts'
import type { ShownBrowser } from './shown-browser.ts'

export interface OpenPreview {
  readonly page: Page
  readonly url: string
  /** Absolute, of a file of the workspace. */
  path(file: string): string
  write(file: string, text: string): Promise<void>
  read(file: string): Promise<string>
  /** What the program has said so far. */
  said(): string
  /** Waits until it is true within the preview. */
  until(condition: () => boolean): Promise<void>
  /** The exit code of the program, when it has ended by itself. */
  readonly ended: Promise<number | null>
  end(): Promise<void>
}

export interface PreviewOptions {
  readonly words?: readonly string[]
  /** Of the program; the reports have their own. */
  readonly locale?: string
  readonly env?: Readonly<Record<string, string>>
  /** What stands behind the `#` of the address. */
  readonly hash?: string
}

export async function openPreview(
  browser: ShownBrowser,
  files: Readonly<Record<string, string>>,
  { words = [], locale = 'sv_SE.UTF-8', env = {}, hash = '' }: PreviewOptions = {},
): Promise<OpenPreview> {
  const folder = await temporaryFolder()
  const at = (file: string): string => path.join(folder, file)
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(path.dirname(at(file)), { recursive: true })
    await writeFile(at(file), text)
  }
  for (const [file, text] of Object.entries(files)) await write(file, text)
  const running = spawn(process.execPath, [program, 'preview', ...words], {
    cwd: folder,
    env: { ...process.env, LC_ALL: locale, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => running.once('exit', resolve))
  let said = ''
  const stop = async (): Promise<void> => {
    running.kill('SIGINT')
    if (running.exitCode === null && running.signalCode === null) await once(running, 'exit')
    await rm(folder, { recursive: true, force: true })
  }
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (text: Buffer): void => {
      said += String(text)
      const found = /http:\S+/.exec(said)?.[0]
      if (found) resolve(found)
    }
    running.stdout.on('data', hear)
    running.stderr.on('data', hear)
    running.once('exit', () => reject(new Error(said)))
  })
  const page = await browser.newPage()
  await page.setViewport({ width: 1200, height: 800 })
  await page.goto(url + hash)
  const until = async (condition: () => boolean): Promise<void> => {
    await page.waitForFunction(condition, { polling: 50, timeout: 60_000 })
  }
  await until(() => document.title.includes(' – '))
  return {
    page,
    url,
    path: at,
    write,
    read: (file) => readFile(at(file), 'utf8'),
    said: () => said,
    ended,
    until,
    async end() {
      await stop()
      await page.close()
    },
  }
}

/** What axe finds in the page around the report. */
export async function axeViolations(page: Page): Promise<unknown> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
}
