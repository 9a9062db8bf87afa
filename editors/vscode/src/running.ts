/** The program as it is to be started here, once the workspace is trusted; says in words what to do where it cannot be. */

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { commands, window, workspace, type LogOutputChannel } from 'vscode'
import { findProgram, type Program } from './program.ts'
import { openRoots } from './reports.ts'
import { chosenLanguage, say } from './texts.ts'

const run = promisify(execFile)

export interface Running {
  readonly program: Program
  readonly root: string
}

/** What all parts of the extension are given. */
export interface Context {
  readonly log: LogOutputChannel
  /** The program with the first workspace that is open; null where its user has been told why there is none. */
  running(): Promise<Running | null>
}

export function createContext(log: LogOutputChannel): Context {
  /** The last one that has been seen to start: it need not be tried before each command. */
  let working = ''
  const running = async (): Promise<Running | null> => {
    if (!workspace.isTrusted) {
      void tellUntrusted()
      return null
    }
    const [root] = await openRoots()
    if (root === undefined) {
      void window.showWarningMessage(say().noReports)
      return null
    }
    const program = await findProgram(looking(root))
    if (!program) {
      void tellMissing()
      return null
    }
    const name = [program.command, ...program.args].join('\n')
    const fault = name === working ? null : await faultOf(program, root)
    working = fault === null ? name : ''
    if (fault === null) return { program, root }
    log.error(fault)
    void tellFailed(say().notStarting(fault), log)
    return null
  }
  return { log, running }
}

/** What keeps it from starting, in its own words; null where it starts. */
async function faultOf(program: Program, root: string): Promise<string | null> {
  const options = { cwd: root, env: environmentFor(program) }
  return run(program.command, wordsFor(program, ['--version']), options).then(
    () => null,
    (error: Error & { readonly stderr?: string }) => error.stderr?.trim() || error.message,
  )
}

export async function tellFailed(message: string, log: LogOutputChannel): Promise<void> {
  const { showLog } = say()
  if ((await window.showErrorMessage(message, showLog)) === showLog) log.show()
}

const setting = (): string => workspace.getConfiguration('delrapport').get<string>('path') ?? ''

const looking = (root: string) => ({
  setting: setting(),
  folders: [root],
  env: process.env,
  isWindows: process.platform === 'win32',
})

async function tellUntrusted(): Promise<void> {
  const { untrusted, manageTrust } = say()
  if ((await window.showWarningMessage(untrusted, manageTrust)) === manageTrust)
    await commands.executeCommand('workbench.trust.manage')
}

async function tellMissing(): Promise<void> {
  const { noProgram, notThere, tryAgain, openSetting } = say()
  const message = setting() === '' ? noProgram : notThere(setting())
  const chosen = await window.showErrorMessage(message, tryAgain, openSetting)
  if (chosen === tryAgain) await commands.executeCommand('delrapport.restart')
  if (chosen === openSetting)
    await commands.executeCommand('workbench.action.openSettings', 'delrapport.path')
}

/** The words that the program is started with. */
export const wordsFor = ({ args }: Program, words: readonly string[]): string[] => [
  ...args,
  ...words,
  '--lang',
  chosenLanguage(),
]

export const environmentFor = ({ env }: Program): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ),
  ...env,
  NO_COLOR: '1',
})
