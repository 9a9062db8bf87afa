/**
 * As much of VS Code as the extension meets: what it registers is kept and can be asked, what is shown is noted. Where the
 * library for language servers touches more, anything answers with something that does nothing.
 */

import { createRequire } from 'node:module'
import { EventEmitter } from 'node:events'
import { readdir } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compileFunction } from 'node:vm'
import { fileURLToPath, pathToFileURL } from 'node:url'

export interface FakeDocument {
  readonly uri: FakeUri
  readonly fileName: string
  readonly languageId: string
  version: number
  isDirty: boolean
  isClosed: boolean
  getText(): string
  text: string
}

export interface FakeUri {
  readonly scheme: string
  readonly authority: string
  readonly path: string
  readonly fsPath: string
  toString(): string
}

export interface FakePanel {
  title: string
  readonly webview: { html: string }
  dispose(): void
}

interface Filter {
  readonly language?: string
  readonly scheme?: string
}

interface Problem {
  readonly code: unknown
  readonly message: string
}

export interface FakeEditor {
  /** Gives the extension its editor, and activates it. */
  activate(): Promise<void>
  deactivate(): Promise<void>
  command(name: string): Promise<unknown>
  open(file: string, languageId: string): FakeDocument
  type(document: FakeDocument, text: string): void
  save(document: FakeDocument): void
  moveCursor(document: FakeDocument, line: number, character: number): void
  trust(): void
  problems(document: FakeDocument): readonly Problem[]
  /** What was said in a message, with the buttons that were offered. */
  readonly messages: readonly (readonly [string, ...string[]])[]
  /** Commands of the editor's own that were run. */
  readonly ran: readonly (readonly unknown[])[]
  readonly panels: readonly FakePanel[]
  /** Documents that were shown, and where. */
  readonly shown: readonly { readonly file: string; readonly line: number }[]
  readonly tasks: readonly FakeTask[]
  readonly taskProvider: FakeTaskProvider | null
  readonly manual: { provideTextDocumentContent(): Promise<string> } | null
  readonly log: readonly string[]
}

export interface FakeTask {
  readonly definition: { readonly task: string }
  readonly execution: FakeExecution
  readonly matchers: readonly string[]
}

export interface FakeTaskProvider {
  provideTasks(): Promise<readonly FakeTask[]>
  resolveTask(task: Pick<FakeTask, 'definition'>): Promise<FakeTask | undefined>
}

interface Extension {
  activate(context: object): Promise<void>
  deactivate(): Promise<void>
}

export interface FakeExecution {
  readonly process: string
  readonly args: readonly string[]
  readonly options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> }
}

export interface FakeSetting {
  readonly folder: string
  readonly language?: string
  readonly isTrusted?: boolean
  /** What stands in the user's settings, under `delrapport.`. */
  readonly settings?: Readonly<Record<string, string>>
  /** On which computer the window reaches an address. */
  readonly reach?: (uri: string) => string
  /** What is written where a line is asked for. */
  readonly writes?: string
}

const bundle = path.join(import.meta.dirname, '../dist/extension.js')
const require = createRequire(import.meta.url)

class Disposable {
  readonly act: () => unknown
  constructor(act: () => unknown = () => undefined) {
    this.act = act
  }
  dispose(): unknown {
    return this.act()
  }
}

class Uri {
  readonly #url: URL
  private constructor(url: URL) {
    this.#url = url
  }
  static parse(text: string): Uri {
    return new Uri(new URL(text))
  }
  static file(file: string): Uri {
    return new Uri(pathToFileURL(file))
  }
  get scheme(): string {
    return this.#url.protocol.slice(0, -1)
  }
  get authority(): string {
    return this.#url.host
  }
  get path(): string {
    return this.#url.pathname
  }
  get fsPath(): string {
    return fileURLToPath(this.#url)
  }
  toString(): string {
    return this.#url.href
  }
}

class Position {
  readonly line: number
  readonly character: number
  constructor(line: number, character: number) {
    this.line = line
    this.character = character
  }
}

class Range {
  readonly start: Position
  readonly end: Position
  constructor(...at: [Position, Position] | [number, number, number, number]) {
    const [a, b, c, d] = at
    this.start = typeof a === 'number' ? new Position(a, b as number) : a
    this.end = typeof a === 'number' ? new Position(c!, d!) : (b as Position)
  }
}

class Diagnostic {
  readonly range: Range
  readonly message: string
  code: unknown
  constructor(range: Range, message: string) {
    this.range = range
    this.message = message
  }
}

class Emitter {
  readonly #heard = new EventEmitter()
  readonly event = (hear: (value: unknown) => void, self?: unknown): Disposable => {
    const listener = (value: unknown): void => hear.call(self, value)
    this.#heard.on('event', listener)
    return new Disposable(() => this.#heard.off('event', listener))
  }
  fire = (value?: unknown): void => void this.#heard.emit('event', value)
  dispose = (): void => void this.#heard.removeAllListeners()
}

class CancellationTokenSource {
  readonly token = { isCancellationRequested: false, onCancellationRequested: () => new Disposable() }
  cancel(): void {
    this.token.isCancellationRequested = true
  }
  dispose(): void {}
}

/** Whatever a class or list of VS Code's that nothing here asks about is used for, it takes it. */
function anything(): unknown {
  class Something {
    readonly values: readonly unknown[]
    constructor(...values: readonly unknown[]) {
      this.values = values
    }
  }
  return new Proxy(Something, {
    get: (target, name) => (name in target ? Reflect.get(target, name) : some()),
  })
}

/** A value of a list that VS Code counts: it can be widened by words, as kinds of actions can. */
const some = (): unknown => ({ append: () => some(), value: '' })

/** Those members, and others that give back something that can be let go of. */
const area = (members: object): unknown =>
  new Proxy(members, {
    get: (target, name) => (name in target ? Reflect.get(target, name) : () => new Disposable()),
  })

export function fakeEditor({
  folder,
  language = 'sv',
  isTrusted = true,
  settings = {},
  reach = (uri) => uri,
  writes,
}: FakeSetting): FakeEditor {
  const documents: FakeDocument[] = []
  const messages: (readonly [string, ...string[]])[] = []
  const ran: (readonly unknown[])[] = []
  const panels: FakePanel[] = []
  const shown: { file: string; line: number }[] = []
  const ranTasks: FakeTask[] = []
  const log: string[] = []
  const own = new Map<string, () => unknown>()
  const told = new Map<string, readonly Problem[]>()
  let manual: FakeEditor['manual'] = null
  let taskProvider: FakeTaskProvider | null = null
  let isTrustedNow = isTrusted
  let active: { document: FakeDocument; selection: { active: Position } } | undefined
  const on = Object.fromEntries(
    ['Open', 'Change', 'Save', 'Close', 'Select', 'Activate', 'Trust'].map((name) => [name, new Emitter()]),
  ) as Record<'Open' | 'Change' | 'Save' | 'Close' | 'Select' | 'Activate' | 'Trust', Emitter>
  const note = async (message: string, ...buttons: string[]): Promise<undefined> => {
    messages.push([message, ...buttons.filter((button) => typeof button === 'string')])
    return undefined
  }
  const noteLine = (text: unknown): number => log.push(String(text))
  const vscode = {
    Disposable,
    Uri,
    Position,
    Range,
    Diagnostic,
    EventEmitter: Emitter,
    CancellationTokenSource,
    version: '1.91.0',
    ViewColumn: { Beside: -2, One: 1 },
    DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
    TextDocumentSaveReason: { Manual: 1 },
    TaskScope: { Workspace: 2 },
    TaskGroup: { Build: 'build', Test: 'test' },
    ProcessExecution: class {
      readonly process: string
      readonly args: readonly string[]
      readonly options: object
      constructor(process: string, args: readonly string[], options: object) {
        this.process = process
        this.args = args
        this.options = options
      }
    },
    Task: class {
      readonly definition: object
      readonly execution: object
      readonly matchers: readonly string[]
      constructor(
        definition: object,
        _: unknown,
        __: string,
        ___: string,
        execution: object,
        matchers: readonly string[],
      ) {
        this.definition = definition
        this.execution = execution
        this.matchers = matchers
      }
    },
    env: area({
      language,
      appName: 'VS Code',
      openExternal: async (uri: Uri) => void ran.push(['openExternal', uri.toString()]),
      asExternalUri: async (uri: Uri) => Uri.parse(reach(uri.toString())),
    }),
    commands: area({
      registerCommand(name: string, act: () => unknown) {
        own.set(name, act)
        return new Disposable(() => own.delete(name))
      },
      executeCommand: async (...words: readonly unknown[]) => void ran.push(words),
    }),
    languages: area({
      match: (selector: Filter | readonly Filter[], { languageId, uri }: FakeDocument) =>
        [selector].flat().some(({ language: id, scheme }) => id === languageId && scheme === uri.scheme)
          ? 10
          : 0,
      createDiagnosticCollection: () => ({
        set: (uri: Uri, problems: readonly Problem[]) => told.set(uri.toString(), problems),
        delete: (uri: Uri) => told.delete(uri.toString()),
        clear: () => told.clear(),
        dispose: () => told.clear(),
      }),
    }),
    tasks: area({
      registerTaskProvider(_: string, provider: FakeTaskProvider) {
        taskProvider = provider
        return new Disposable()
      },
      executeTask: async (task: FakeTask) => void ranTasks.push(task),
    }),
    window: area({
      get activeTextEditor() {
        return active
      },
      visibleTextEditors: [],
      createOutputChannel: () => ({
        info: noteLine,
        warn: noteLine,
        error: noteLine,
        append: noteLine,
        appendLine: noteLine,
        show: () => undefined,
        dispose: () => undefined,
      }),
      showErrorMessage: note,
      showWarningMessage: note,
      showInformationMessage: note,
      showInputBox: async () => writes,
      onDidChangeTextEditorSelection: on.Select.event,
      onDidChangeActiveTextEditor: on.Activate.event,
      async showTextDocument(uri: Uri, options?: { selection: Range }) {
        shown.push({ file: uri.fsPath, line: options?.selection.start.line ?? 0 })
      },
      createWebviewPanel(_: string, title: string) {
        const closed = new Emitter()
        const panel = {
          title,
          webview: { html: '' },
          reveal: () => undefined,
          onDidDispose: closed.event,
          dispose: closed.fire,
        }
        panels.push(panel)
        return panel
      },
    }),
    workspace: area({
      get isTrusted() {
        return isTrustedNow
      },
      textDocuments: documents,
      workspaceFolders: [{ uri: Uri.file(folder), name: 'folder', index: 0 }],
      getConfiguration: () => ({ get: (name: string) => settings[name] }),
      getWorkspaceFolder: () => undefined,
      async findFiles() {
        const reports = await readdir(path.join(folder, 'reports')).catch(() => [])
        return reports.map((id) => Uri.file(path.join(folder, 'reports', id, 'report.yaml')))
      },
      createFileSystemWatcher: () => ({
        onDidCreate: () => new Disposable(),
        onDidChange: () => new Disposable(),
        onDidDelete: () => new Disposable(),
        dispose: () => undefined,
      }),
      registerTextDocumentContentProvider(_: string, provider: FakeEditor['manual']) {
        manual = provider
        return new Disposable()
      },
      onDidGrantWorkspaceTrust: on.Trust.event,
      onDidOpenTextDocument: on.Open.event,
      onDidChangeTextDocument: on.Change.event,
      onDidSaveTextDocument: on.Save.event,
      onDidCloseTextDocument: on.Close.event,
    }),
  }
  const whole = new Proxy(vscode, {
    get: (target, name) => (name in target ? Reflect.get(target, name) : anything()),
  })
  const subscriptions: { dispose(): unknown }[] = []
  let extension: Extension | null = null
  return {
    messages,
    ran,
    panels,
    shown,
    log,
    tasks: ranTasks,
    get taskProvider() {
      return taskProvider
    },
    get manual() {
      return manual
    },
    async activate() {
      extension = loadedWith(whole)
      await extension.activate({ subscriptions })
    },
    async deactivate() {
      for (const one of subscriptions.toReversed()) one.dispose()
      await extension?.deactivate()
    },
    async command(name) {
      const act = own.get(name)
      if (!act) throw new Error(`no command ${name}`)
      return act()
    },
    open(file, languageId) {
      const fileName = path.join(folder, file)
      const document: FakeDocument = {
        uri: Uri.file(fileName),
        fileName,
        languageId,
        version: 1,
        isDirty: false,
        isClosed: false,
        text: readFileSync(fileName, 'utf8'),
        getText() {
          return this.text
        },
      }
      documents.push(document)
      on.Open.fire(document)
      return document
    },
    type(document, text) {
      Object.assign(document, { text, isDirty: true, version: document.version + 1 })
      on.Change.fire({ document, contentChanges: [{ text }] })
    },
    save(document) {
      document.isDirty = false
      on.Save.fire(document)
    },
    moveCursor(document, line, character) {
      const isOther = active?.document !== document
      active = { document, selection: { active: new Position(line, character) } }
      if (isOther) on.Activate.fire(active)
      on.Select.fire({ textEditor: active })
    },
    trust() {
      isTrustedNow = true
      on.Trust.fire()
    },
    problems: (document) => told.get(document.uri.toString()) ?? [],
  }
}

/** The extension as it is packed, with that editor as the one that it asks for. */
function loadedWith(vscode: unknown): Extension {
  const run = compileFunction(readFileSync(bundle, 'utf8'), ['require', 'exports'], { filename: bundle })
  const extension = {}
  run((name: string): unknown => (name === 'vscode' ? vscode : require(name)), extension)
  return extension as Extension
}
