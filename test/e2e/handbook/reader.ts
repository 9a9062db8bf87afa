/** Who does what the handbook says: a folder of their own, the program, and files that they save. */

import { spawn } from 'node:child_process'
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { program, project, temporaryFolder } from '../run.ts'
import type { Fence } from './fences.ts'

const handbook = path.join(project, 'examples/handbok/reports/handbok')

/** What examples take from beside what the reader has. */
const material = ['data/bok.xlsx', 'images/karta.svg']

const begin = 'npx delrapport init rapport --id 2026-08 --organisation "Kulturnämnden"'

export class Reader {
  #at: string
  readonly #home: string

  private constructor(home: string) {
    this.#home = home
    this.#at = home
  }

  static async inEmptyFolder(): Promise<Reader> {
    return new Reader(await temporaryFolder())
  }

  /** With the workspace that the handbook's first chapter makes, and the handbook's own files that the chapter names. */
  static async withWorkspace(chapter: string): Promise<Reader> {
    const reader = await Reader.inEmptyFolder()
    await reader.does(begin)
    await reader.does('cd rapport')
    for (const file of material)
      if (chapter.includes(file)) await reader.#write(file, await readFile(path.join(handbook, file)))
    return reader
  }

  leaves(): Promise<void> {
    return rm(this.#home, { recursive: true, force: true })
  }

  /** What the screen shows after the command line; where it fails and no answer is shown in the handbook, throws. */
  async does(line: string, mayFail = false): Promise<string> {
    const [first, second, ...words] = [...line.matchAll(/"([^"]*)"|\S+/g)].map(
      ([word, quoted]) => quoted ?? word,
    )
    if (first === 'cd') {
      this.#at = path.join(this.#at, second!)
      return ''
    }
    if (first !== 'npx' || second !== 'delrapport') throw new Error(`no command of the handbook’s: ${line}`)
    const { code, shown } = await this.#run(words)
    if (code !== 0 && !mayFail) throw new Error(`${line}: ${code}\n${shown}`)
    return shown
  }

  /** Problems as `check` shows them with the example in place: a file, rows of one, keys of report.yaml, or a chapter. */
  async tries({ language, file, rows, isSaved, text }: Fence): Promise<string> {
    const target = file ?? rows ?? (language === 'yaml' ? 'report.yaml' : '09-exempel.md')
    const before = await readFile(this.#inReport(target), 'utf8').catch(() => null)
    await this.#write(target, file === null ? textOf(language, rows !== null, text, before ?? '') : text)
    const { shown } = await this.#run(['check', '2026-08'], { onlyResults: true })
    if (isSaved) return shown
    if (before === null) await rm(this.#inReport(target))
    else await this.#write(target, before)
    return shown
  }

  /** A file of the report; of the workspace where it begins with a slash. */
  #inReport(file: string): string {
    return file.startsWith('/') ? path.join(this.#at, file) : path.join(this.#at, 'reports/2026-08', file)
  }

  async #write(file: string, content: string | Uint8Array): Promise<void> {
    const target = this.#inReport(file)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, content)
  }

  /** Both streams in the order in which they were written, as a screen shows them. */
  async #run(
    words: readonly string[],
    { onlyResults = false } = {},
  ): Promise<{ code: number | null; shown: string }> {
    const screen = path.join(this.#home, '.screen')
    const file = await open(screen, 'w+')
    const child = spawn(process.execPath, [program, ...words], {
      cwd: this.#at,
      env: { ...process.env, LC_ALL: 'sv_SE.UTF-8', NO_COLOR: '1' },
      stdio: ['ignore', file.fd, onlyResults ? 'ignore' : file.fd],
    })
    const ended = new Promise<number | null>((resolve, reject) =>
      child.on('error', reject).on('close', resolve),
    )
    // A server is left by its reader once it has said where it is.
    if (words[0] === 'preview') {
      while (child.exitCode === null && !(await readFile(screen, 'utf8')).includes('Ctrl-C'))
        await new Promise((resolve) => setTimeout(resolve, 50))
      child.kill('SIGINT')
    }
    const code = await ended
    await file.close()
    return { code: words[0] === 'preview' ? 0 : code, shown: this.#anywhere(await readFile(screen, 'utf8')) }
  }

  /** Without what differs from one computer to the next, and with a line that the fonts of print have. */
  #anywhere(shown: string): string {
    return shown
      .replaceAll(this.#home, '/hem/eva')
      .replaceAll('│', '¦')
      .replaceAll('\u00a0', ' ')
      .replaceAll('\r\n', '\n')
      .replaceAll(/(?<=http:\/\/127\.0\.0\.1:)\d+\/[0-9a-f]{32}/g, '5173/d41b7c')
      .trimEnd()
  }
}

function textOf(language: string, isRows: boolean, text: string, before: string): string {
  if (isRows) return text.trimEnd().split('\n').reduce(withRow, before)
  if (language === 'yaml') return withKeys(before, text)
  return /^(?:# |---$)/m.test(text) ? text : `# Exempel\n\n${text}`
}

/** In place of the row that bears the same name. */
function withRow(before: string, row: string): string {
  const lines = before.split('\n')
  const at = lines.findIndex((line) => nameOf(line) === nameOf(row))
  if (at === -1) throw new Error(`no row in place of which this can stand: ${row}`)
  return lines.with(at, row).join('\n')
}

/** The manifest with these keys in place of its own. */
function withKeys(before: string, text: string): string {
  const keys = new Set([...text.matchAll(/^\w+(?=:)/gm)].map(([key]) => key))
  const kept = before.split(/^(?=\w)/m).filter((entry) => !keys.has(entry.slice(0, entry.indexOf(':'))))
  return `${kept.join('').trimEnd()}\n${text}`
}

const nameOf = (line: string): string => line.split(/[|;]/)[line.startsWith('|') ? 1 : 0]!.trim()
