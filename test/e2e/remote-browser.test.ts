/** Printing with a browser that runs elsewhere: here on the same machine, started apart. */

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copiedWorkspace, delrapport, program } from './run.ts'

let folder: string
let browser: ChildProcess
/** `http://127.0.0.1:PORT`, and the socket that is reached there. */
let address: string
let socket: string
/** How many pages it shows when nobody prints. */
let open: number

beforeAll(async () => {
  folder = await copiedWorkspace('examples/minimal')
  browser = await startBrowser()
  const about = await fetch(`${address}/json/version`)
  socket = ((await about.json()) as { webSocketDebuggerUrl: string }).webSocketDebuggerUrl
  open = (await pages()).length
})

afterAll(async () => {
  browser.kill()
  await rm(folder, { recursive: true, force: true })
})

/** As those do who let it print for others; the port is one that was free a moment ago. */
async function startBrowser(): Promise<ChildProcess> {
  address = `http://${await nobody()}`
  const words = ['browser', '--port', new URL(address).port]
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  expect(said.toString()).toContain(address)
  return child
}

const build = (...words: string[]) => delrapport(['build', '--format', 'pdf', '--no-cache', ...words], folder)
const pdf = () => readFile(path.join(folder, 'out/2021-08/delrapport-2021-08.pdf'))
const pages = async (): Promise<unknown[]> =>
  (await fetch(`${address}/json/list`)).json() as Promise<unknown[]>

test('gives the bytes that the browser of this machine gives, and leaves no page behind', async () => {
  expect(await build()).toMatchObject({ code: 0 })
  const own = await pdf()
  for (const at of [address, socket]) {
    await rm(path.join(folder, 'out'), { recursive: true })
    expect(await build('--browser-url', at)).toMatchObject({ code: 0, stderr: '' })
    expect((await pdf()).equals(own), at).toBe(true)
  }
  await expect.poll(pages).toHaveLength(open)
})

test('is told where it does not answer, with what to do', async () => {
  const server = await nobody()
  for (const [at, reason] of [
    [`http://${server}`, 'ECONNREFUSED'],
    [`ws://${server}`, 'ECONNREFUSED'],
    ['file:///etc/passwd', 'ws://…'],
    [`ws://${new URL(address).host}/nothing/here`, '404'],
  ] as const) {
    const { code, stderr } = await build(`--browser-url=${at}`)
    expect(code).toBe(3)
    expect(stderr).toContain(`Webbläsaren på ${at} går inte att skriva ut med (`)
    expect(stderr).toContain(reason)
    expect(stderr).toContain('--browser-url')
  }
})

test('that dies while it prints is told, and the old report stays', async () => {
  const old = await pdf()
  const building = delrapport(['build', '--format', 'pdf', '--no-cache'], folder, {
    DELRAPPORT_BROWSER_URL: socket,
  })
  await expect.poll(pages, { interval: 5, timeout: 20_000 }).not.toHaveLength(open)
  browser.kill('SIGKILL')
  await once(browser, 'exit')
  const { code, stderr } = await building
  expect(code).toBe(3)
  expect(stderr).toContain(`Webbläsaren på ${socket} går inte att skriva ut med (`)
  expect((await pdf()).equals(old)).toBe(true)
})

/** A port that nobody listens on. */
async function nobody(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return `127.0.0.1:${port}`
}
