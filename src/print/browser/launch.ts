/** Starts a browser that can reach nothing, and makes sure that it ends. */

import { absoluteFolders, type Environment } from '../../host/environment.ts'
import { EnvironmentError } from '../../host/environment-error.ts'
import { createScratchFolder } from '../../host/scratch-folder.ts'
import { OutOfTime, withinTime } from '../../host/within-time.ts'
import { startProcess, type BrowserProcess } from './browser-process.ts'
import { connectTo } from './driver.ts'
import type { Finder, FoundBrowser } from './finder.ts'
import { finders as allFinders } from './finders/index.ts'
import { browserFlags, type OpenedPort } from './flags.ts'
import { ownFonts } from './own-fonts.ts'
import { remoteAddress } from './remote-address.ts'
import type { RunningBrowser } from './running-browser.ts'

const launchTimeout = 20_000

/** `onSpawn` is called as soon as a process has been started: it takes its time until it answers. */
export async function launchBrowser(
  env: Environment,
  finders: readonly Finder[] = allFinders,
  onSpawn: () => void = () => undefined,
): Promise<RunningBrowser> {
  const remote = remoteAddress(env)
  if (remote !== null) return (await import('./remote.ts')).connectRemote(remote)
  return launchHere(env, { finders, onSpawn, opened: null })
}

interface LaunchOptions {
  readonly finders: readonly Finder[]
  readonly onSpawn: () => void
  readonly opened: OpenedPort | null
}

/** One of this machine. */
export interface BrowserHere extends RunningBrowser {
  /** Rejects when it has ended, also by itself. */
  readonly ended: Promise<never>
}

/** On this machine, whatever the environment says. */
export async function launchHere(env: Environment, options: LaunchOptions): Promise<BrowserHere> {
  const { finders } = options
  const tried: string[] = []
  let missed: string | null = null
  for (const finder of finders) {
    const found = await finder.find(env)
    let failure: string
    if ('path' in found) {
      const started = await startTwice(found, env, options)
      if ('browser' in started)
        return {
          ...started.browser,
          standIn: missed === null ? null : { path: found.path, reason: missed, isRemote: false },
        }
      failure = `${found.path}: ${started.reason}`
      if (finder.isExpected) missed = failure
    } else {
      failure = found.reason === null ? finder.name : `${finder.name}: ${found.reason}`
      if (found.isMissed) missed = failure
    }
    tried.push(failure)
    if (finder.isDecisive?.(env)) break
  }
  throw new EnvironmentError('noBrowser', { detail: tried.map((line) => `  ${line}`).join('\n') })
}

type Started = Omit<BrowserHere, 'standIn'>

/** One that dies as it starts, as on a machine that is busy or short of memory, gets another chance before any other browser does. */
async function startTwice(
  found: FoundBrowser,
  env: Environment,
  options: LaunchOptions,
): Promise<{ readonly browser: Started } | { readonly reason: string }> {
  for (let attempt = 1; ; attempt++) {
    try {
      return { browser: await start(found, env, options) }
    } catch (error) {
      // No other browser could do with that.
      if (error instanceof EnvironmentError) throw error
      if (error instanceof OutOfTime) return { reason: `no answer within ${error.message}` }
      if (attempt === 2) return { reason: startFailure(error) }
    }
  }
}

async function start(
  found: FoundBrowser,
  env: Environment,
  { onSpawn, opened }: LaunchOptions,
): Promise<Started> {
  const unsandboxed = process.getuid?.() === 0 || env.DELRAPPORT_NO_SANDBOX === '1'
  const profile = await createScratchFolder()
  let started: BrowserProcess | null = null
  try {
    started = await startProcess(found.path, browserFlags(profile.path, unsandboxed, opened), {
      ...env,
      ...found.env,
      ...(await ownFonts(env, profile.path)),
      LD_LIBRARY_PATH:
        absoluteFolders(found.env.LD_LIBRARY_PATH ?? env.LD_LIBRARY_PATH).join(':') || undefined,
      TZ: 'UTC',
      LANG: 'C.UTF-8',
      // What it writes beside its profile goes with it.
      TMPDIR: profile.path,
    })
    onSpawn()
    const connected = connectTo(started.transport)
    // Where the process ends first, that says why.
    connected.catch(() => undefined)
    const browser = await withinTime(Promise.race([started.failed, connected]), launchTimeout)
    const { end, failed } = started
    /** The page that it begins with has a process already. */
    let isBegun = opened !== null
    const begun = () => {
      isBegun = true
      return browser.defaultBrowserContext().pages()
    }
    return {
      ended: failed,
      path: found.path,
      version: () => browser.version(),
      unsandboxed,
      async newPage() {
        const [first] = isBegun ? [] : await begun()
        return first ?? (await browser.createBrowserContext()).newPage()
      },
      async end() {
        await end()
        profile.remove()
      },
    }
  } catch (error) {
    await started?.end()
    profile.remove()
    throw error
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
