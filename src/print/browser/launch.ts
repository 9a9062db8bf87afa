/** Starts a browser that can reach nothing, and makes sure that it ends. The one place that knows puppeteer. */

import { spawnSync } from 'node:child_process'
import type { Browser, Page } from 'puppeteer'
import { EnvironmentError } from '../../host/environment-error.ts'
import type { Environment } from '../../host/environment.ts'
import { createScratchFolder } from '../../host/scratch-folder.ts'
import { finders } from './finders/index.ts'

export interface RunningBrowser {
  /** Whether it runs without its sandbox, as it must under root. */
  readonly unsandboxed: boolean
  newPage(): Promise<Page>
  /** Ends the browser and everything it started; safe to call twice. */
  end(): Promise<void>
}

/** No network, no services in the background, the same letters on every machine. */
const flags = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--font-render-hinting=none',
  '--no-first-run',
  '--no-pings',
]

const launchTimeout = 20_000

export async function launchBrowser(env: Environment): Promise<RunningBrowser> {
  const tried: string[] = []
  for (const finder of finders) {
    const found = await finder.find(env)
    if ('path' in found) {
      try {
        return await start(found.path, { ...env, ...found.env })
      } catch (error) {
        tried.push(`${found.path}: ${startFailure(error)}`)
      }
    } else {
      tried.push(found.reason === null ? finder.name : `${finder.name}: ${found.reason}`)
    }
    if (finder.isDecisive?.(env)) break
  }
  throw new EnvironmentError('noBrowser', { detail: tried.map((line) => `  ${line}`).join('\n') })
}

async function start(executablePath: string, env: Environment): Promise<RunningBrowser> {
  const { default: puppeteer } = await import('puppeteer')
  const unsandboxed = process.getuid?.() === 0 || env.DELRAPPORT_NO_SANDBOX === '1'
  const profile = await createScratchFolder()
  // The driver's own timeout does not hold over a pipe.
  const watchdog = new AbortController()
  const timer = setTimeout(() => watchdog.abort(), launchTimeout)
  let browser: Browser
  try {
    browser = await puppeteer.launch({
      executablePath,
      headless: 'shell',
      // Over a pipe the browser ends with this process, however that ends.
      pipe: true,
      userDataDir: profile.path,
      // What it writes beside its profile goes with it.
      env: { ...env, TZ: 'UTC', LANG: 'C.UTF-8', TMPDIR: profile.path },
      args: [...flags, ...(unsandboxed ? ['--no-sandbox'] : [])],
      timeout: launchTimeout,
      signal: watchdog.signal,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
  } catch (error) {
    profile.remove()
    if (watchdog.signal.aborted)
      throw new Error(`no answer within ${launchTimeout / 1000} s`, { cause: error })
    throw error
  } finally {
    clearTimeout(timer)
  }
  const child = browser.process()
  const kill = () => {
    process.off('exit', kill)
    endProcessTree(child?.pid)
  }
  // Before the profile's own handler, so that nothing writes to it any more.
  process.prependListener('exit', kill)
  return {
    unsandboxed,
    newPage: () => browser.newPage(),
    async end() {
      if (child && child.exitCode === null && child.signalCode === null) {
        // The work is done: there is nothing in the browser worth waiting for.
        const gone = new Promise((resolve) => child.once('exit', resolve))
        kill()
        await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 2000).unref())])
      }
      profile.remove()
    },
  }
}

/** Puppeteer starts the browser as the head of its own process group. */
function endProcessTree(pid: number | undefined): void {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'])
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** The line of the browser's own words that says why it did not start. */
function startFailure(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const lines = message
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (/No usable sandbox/i.test(message)) return 'No usable sandbox (DELRAPPORT_NO_SANDBOX=1)'
  return lines.find((line) => /error|cannot|failed|denied/i.test(line)) ?? lines[0] ?? message
}
