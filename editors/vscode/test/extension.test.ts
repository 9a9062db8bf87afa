/** The packed extension in an editor that is played, with the program as it is built. */

import { execFile } from 'node:child_process'
import {
  access,
  appendFile,
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fakeEditor, type FakeEditor, type FakeSetting } from './fake-editor.ts'

const project = path.join(import.meta.dirname, '../../..')
const chapter = 'reports/2021-08/01.md'
const text =
  '# Ekonomi\n\nEn text.\n\n:::table{#t kind=plain}\n\n| Vad | Tal |\n| --- | --- |\n| A   | 12  |\n\n:::\n'

let folder: string
let editor: FakeEditor

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'delrapport-vscode-')))
  await mkdir(path.join(folder, 'reports/2021-08'), { recursive: true })
  await writeFile(
    path.join(folder, 'reports/2021-08/report.yaml'),
    'title: Rapporten\norganisation: Nämnden\n',
  )
  await writeFile(path.join(folder, chapter), text)
})
afterEach(async () => {
  await editor.deactivate()
  await rm(folder, { recursive: true, force: true })
})

async function install(): Promise<void> {
  await mkdir(path.join(folder, 'node_modules'))
  await symlink(project, path.join(folder, 'node_modules/delrapport'), 'junction')
}

async function begin(setting: Partial<FakeSetting> = {}): Promise<void> {
  editor = fakeEditor({ folder, ...setting })
  await editor.activate()
}

const patience = { timeout: 20_000 }

test('problems are told while they are typed, in the language of the window', async () => {
  await install()
  await begin()
  expect(editor.ran).toContainEqual(['setContext', 'delrapport.isRunning', true])
  const document = editor.open(chapter, 'markdown')
  editor.type(document, text.replace('En text.', 'Se :ref[borta].'))
  await expect
    .poll(() => editor.problems(document).map(({ message }) => message), patience)
    .toEqual([expect.stringMatching(/finns inget.*borta|”borta”/)])
  editor.type(document, text)
  await expect.poll(() => editor.problems(document), patience).toEqual([])
  expect(editor.messages).toEqual([])
})

test('the page stands beside the text, follows the cursor and what is unsaved, and leads back', async () => {
  await install()
  await begin()
  const document = editor.open(chapter, 'markdown')
  editor.moveCursor(document, 2, 0)
  await editor.command('delrapport.preview')
  const [panel] = editor.panels
  expect(panel!.title).toBe('Förhandsvisning 2021-08')
  const address = /src="(http:\/\/127\.0\.0\.1:\d+\/\w+\/)#report=2021-08"/.exec(panel!.webview.html)![1]!
  expect(panel!.webview.html).toContain(`frame-src ${new URL(address).origin};`)
  const answer = await fetch(address)
  expect(answer.headers.get('content-security-policy')).toContain(
    "frame-ancestors 'self' vscode-webview: vscode-file:",
  )

  const state = async () => JSON.stringify(await (await fetch(`${address}state`)).json())
  expect(await state()).toContain('En text.')
  const heard = listenTo(`${address}events`)
  try {
    editor.type(document, text.replace('En text.', 'Osparat.'))
    await expect.poll(state, patience).toContain('Osparat.')
    editor.moveCursor(document, 2, 3)
    await expect
      .poll(() => heard.text(), patience)
      .toContain(JSON.stringify({ file: chapter, offset: text.indexOf('En text.') + 3 }))
  } finally {
    heard.end()
  }

  const origin = new URL(address).origin
  const headers = { 'Content-Type': 'application/json', Origin: origin }
  const led = await fetch(`${address}lead?table=t&row=0&column=1`, { method: 'POST', headers, body: 'null' })
  expect(await led.json()).toEqual({ isLed: true })
  await expect.poll(() => editor.shown, patience).toEqual([{ file: path.join(folder, chapter), line: 8 }])

  for (const link of ['https://example.org/rapport', 'vscode://example.org/'])
    await fetch(`${address}open`, { method: 'POST', headers, body: JSON.stringify(link) })
  await expect
    .poll(() => editor.ran.at(-1), patience)
    .toEqual(['openExternal', 'https://example.org/rapport'])

  panel!.dispose()
  await expect
    .poll(
      () =>
        fetch(address).then(
          () => 'there',
          () => 'gone',
        ),
      patience,
    )
    .toBe('gone')
  expect(editor.messages).toEqual([])
})

test('where the window is on another computer, the page is not shown but told of', async () => {
  await install()
  await begin({ reach: () => 'http://127.0.0.1:1/' })
  await editor.command('delrapport.preview')
  expect(editor.panels).toEqual([])
  expect(editor.messages).toEqual([[expect.stringContaining('en annan dator')]])
})

test.each(['sv', 'en'])(
  'checking and building are tasks, whose problems are found at their places, in %s',
  async (language) => {
    await install()
    await writeFile(
      path.join(folder, chapter),
      text.replace('En text.', 'Se :ref[borta].\n\nDet kostar 300 Tkr.\n\n### Djupt'),
    )
    await appendFile(
      path.join(folder, 'reports/2021-08/report.yaml'),
      'checks: { text/heading-jump: upplysning }\n',
    )
    await begin({ settings: { language } })
    await editor.command('delrapport.check')
    await editor.command('delrapport.build')
    expect(editor.tasks.map(({ definition }) => definition.task)).toEqual(['check', 'build'])
    const [check] = editor.tasks
    const asked = { definition: { type: 'delrapport', task: 'build' } }
    const provider = editor.taskProvider!
    const offered = await provider.provideTasks()
    expect(offered.map(({ definition }) => definition.task)).toEqual(['check', 'build'])
    expect((await provider.resolveTask(asked))!.definition).toBe(asked.definition)
    const { process: command, args, options } = check!.execution
    const printed = await outputOf(command, [...args, '--verbose'], options)
    const told = JSON.parse(await outputOf(command, [...args, '--reporter', 'json'], options)) as Told[]
    const problems = told.map((one) =>
      [one.severity, one.file, one.line, one.column, one.code, one.message].map(String),
    )
    expect(new Set(told.map(({ severity }) => severity))).toEqual(new Set(['error', 'warning', 'info']))
    expect(matched(printed, await matchersNamed(check!.matchers)).toSorted()).toEqual(problems.toSorted())
  },
)

interface Told {
  readonly severity: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly code: string
  readonly message: string
}

interface Matcher {
  readonly name: string
  readonly severity: string
  readonly pattern: readonly [{ readonly regexp: string }, { readonly regexp: string }]
}

async function matchersNamed(names: readonly string[]): Promise<readonly Matcher[]> {
  const manifest = await readFile(path.join(import.meta.dirname, '../package.json'), 'utf8')
  const { problemMatchers } = JSON.parse(manifest).contributes as { problemMatchers: readonly Matcher[] }
  return names.map((name) => problemMatchers.find((matcher) => `$${matcher.name}` === name)!)
}

/** As the editor reads it: a line for the place, and the next for the message. */
function matched(printed: string, matchers: readonly Matcher[]): readonly (readonly string[])[] {
  const lines = printed.split('\n')
  return matchers.flatMap(({ severity, pattern: [place, message] }) =>
    lines.flatMap((line, at) => {
      const found = new RegExp(place.regexp).exec(line)
      const words = found && new RegExp(message.regexp).exec(lines[at + 1]!)
      return words ? [[severity, ...found.slice(1), words[1]!]] : []
    }),
  )
}

/** What is printed, whatever the exit code. */
const outputOf = (command: string, args: readonly string[], options: object): Promise<string> =>
  promisify(execFile)(command, args, options).then(
    ({ stdout }) => String(stdout),
    (error: { stdout: string }) => error.stdout,
  )

test('the handbook is a page of the editor, and all that can be mended is mended by the server’s own action', async () => {
  await install()
  await begin()
  await editor.command('delrapport.handbook')
  expect(editor.ran.at(-1)![0]).toBe('markdown.showPreview')
  expect(await editor.manual!.provideTextDocumentContent()).toMatch(/^# /m)
  await editor.command('delrapport.fixAll')
  expect(editor.ran.at(-1)).toEqual([
    'editor.action.codeAction',
    { kind: 'source.fixAll.delrapport', apply: 'first' },
  ])
})

test('nothing of a workspace runs before it is trusted', async () => {
  const ran = path.join(folder, 'ran')
  const bin = path.join(folder, 'node_modules/delrapport/bin')
  await mkdir(bin, { recursive: true })
  await writeFile(
    path.join(bin, 'delrapport.mjs'),
    `import { appendFileSync } from 'node:fs'\nappendFileSync(${JSON.stringify(ran)}, 'x')\nawait import(${JSON.stringify(pathToFileURL(path.join(project, 'bin/delrapport.js')).href)})\n`,
  )
  await writeFile(path.join(bin, 'delrapport.js'), `import('./delrapport.mjs')\n`)
  const hasRun = () =>
    access(ran).then(
      () => true,
      () => false,
    )
  await begin({ isTrusted: false })
  for (const name of ['preview', 'check', 'build', 'handbook', 'restart'])
    await editor.command(`delrapport.${name}`)
  expect(editor.messages).toHaveLength(5)
  expect(editor.messages[0]).toEqual([expect.stringContaining('litar på den här mappen'), 'Lita på mappen …'])
  expect([await hasRun(), editor.tasks, editor.panels]).toEqual([false, [], []])
  editor.trust()
  await expect.poll(() => editor.ran.at(-1), patience).toEqual(['setContext', 'delrapport.isRunning', true])
  expect(await hasRun()).toBe(true)
  expect(editor.messages).toHaveLength(5)
})

async function withPath(folders: readonly string[], act: () => Promise<void>): Promise<void> {
  const { PATH } = process.env
  process.env.PATH = folders.join(path.delimiter)
  try {
    await act()
  } finally {
    process.env.PATH = PATH
  }
}

test('where the program is not there its user is told how to get it', () =>
  withPath([path.join(folder, 'nowhere')], async () => {
    await begin()
    expect(editor.messages).toEqual([
      [expect.stringContaining('npm install delrapport'), 'Försök igen', 'Öppna inställningen'],
    ])
    await editor.deactivate()
    await begin({ settings: { language: 'en', path: 'somewhere/delrapport' } })
    expect(editor.messages[0]![0]).toContain('points at somewhere/delrapport, but there is no file')
  }))

test.runIf(process.platform !== 'win32')('the computer’s program is found by whole paths alone', async () => {
  const bin = path.join(folder, 'bin')
  await mkdir(bin)
  await symlink(path.join(project, 'bin/delrapport.js'), path.join(bin, 'delrapport'))
  await withPath([path.relative(process.cwd(), bin)], async () => {
    await begin()
    expect(editor.messages).toHaveLength(1)
    await editor.deactivate()
  })
  await withPath([bin], async () => {
    await begin()
    expect(editor.messages).toEqual([])
    expect(editor.ran).toContainEqual(['setContext', 'delrapport.isRunning', true])
  })
})

test.runIf(process.platform !== 'win32')(
  'the program of the setting is the one that is started, and what it says as it fails is told',
  async () => {
    const other = path.join(folder, 'other')
    await writeFile(
      other,
      `#!/bin/sh\ncase "$1" in preview) echo "Något är fel." >&2; exit 3;; *) exec "${process.execPath}" "${project}/bin/delrapport.js" "$@";; esac\n`,
    )
    await chmod(other, 0o755)
    await begin({ settings: { path: other } })
    await editor.command('delrapport.preview')
    expect(editor.messages.at(-1)).toEqual(['Förhandsvisningen avslutades. Något är fel.', 'Visa loggen'])
  },
)

test.runIf(process.platform !== 'win32')(
  'a program that does not start is told of in its own words',
  async () => {
    const other = path.join(folder, 'other')
    await writeFile(other, '#!/bin/sh\necho "Node är för gammal." >&2\nexit 3\n')
    await chmod(other, 0o755)
    await begin({ settings: { path: other } })
    expect(editor.messages).toEqual([
      ['Programmet delrapport går inte att starta. Node är för gammal.', 'Visa loggen'],
    ])
  },
)

test('in a folder without reports nothing is started until there are some; whoever asks is told which to open', async () => {
  await install()
  const [here, away] = ['reports', 'elsewhere'].map((name) => path.join(folder, name))
  await rename(here!, away!)
  await begin()
  expect([editor.messages, editor.ran]).toEqual([[], []])
  await editor.command('delrapport.preview')
  expect(editor.messages).toEqual([[expect.stringContaining('mappen reports')]])
  await rename(away!, here!)
  editor.open(chapter, 'markdown')
  await expect.poll(() => editor.ran, patience).toContainEqual(['setContext', 'delrapport.isRunning', true])
})

test('a new chapter gets its name and heading of the program, and is opened', async () => {
  await install()
  await begin({ writes: 'Våra mål' })
  await editor.command('delrapport.newChapter')
  expect(editor.shown).toEqual([{ file: path.join(folder, 'reports/2021-08/02-vara-mal.md'), line: 0 }])
  expect(await readFile(editor.shown[0]!.file, 'utf8')).toBe('# Våra mål\n\n')
  expect(editor.messages).toEqual([])
})

function listenTo(address: string): { text(): string; end(): void } {
  const controller = new AbortController()
  let text = ''
  const read = async (): Promise<void> => {
    const { body } = await fetch(address, { signal: controller.signal })
    for await (const part of body!.pipeThrough(new TextDecoderStream())) text += part
  }
  read().catch((error: Error) => {
    if (error.name !== 'AbortError') text += String(error)
  })
  return { text: () => text, end: () => controller.abort() }
}
