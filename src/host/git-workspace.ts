/** A workspace as it was at a commit: its files are answered by Git, and nothing is checked out. */

import { execFile } from 'node:child_process'
import path from 'node:path'
import { EnvironmentError, reasonOf } from './environment-error.ts'
import { findProgram } from './find-program.ts'
import { isInside, placeOf } from './place-of.ts'
import { byComposedName, decoded, isUnread, isVisible, textLimit, type Workspace } from './workspace.ts'

export interface GitWorkspace {
  readonly workspace: Workspace
  /** The commit's short name. */
  readonly commit: string
}

interface Entry {
  readonly isLink: boolean
  readonly object: string
  /** Null where Git cannot tell, since it does not have it or cannot read it. */
  readonly size: number | null
}

/** What a failure of Git means where it is asked, by what Git says. */
type Failure = (said: string, cause: unknown) => EnvironmentError

/** Links that lead on to links: as many as anyone would make on purpose. */
const mostLinks = 5

/**
 * `root` is the workspace's as it is now. Throws {@link EnvironmentError} without Git, a repository or the revision; `HEAD` of a
 * branch that no commit has been made on is an empty workspace where that is asked for.
 */
export async function openGitWorkspace(
  root: string,
  revision: string,
  { mayBeUnborn = false } = {},
): Promise<GitWorkspace> {
  const noRepository: Failure = (detail, cause) =>
    new EnvironmentError(
      /dubious ownership|unsafe repository/.test(detail) ? 'othersRepository' : 'noRepository',
      { path: root, detail },
      { cause },
    )
  const notWhole: Failure = (detail, cause) =>
    new EnvironmentError('notWhole', { path: revision, detail }, { cause })
  const env = await ownEnvironment(root)
  const ask: Ask = (words, largest) => git(root, words, largest, notWhole, env)
  const prefix = (await git(root, showPrefix, shortAnswer, noRepository, env))
    .toString('utf8')
    .replace(/\r?\n$/, '')
  if (mayBeUnborn && revision === 'HEAD' && (await isUnborn(ask)))
    return { commit: '', workspace: workspaceOf(root, ask, async () => new Map(), []) }
  const commit = await commitOf(ask, revision)
  const own = await entriesAt(ask, commit, prefix)
  const known = new Map([['', Promise.resolve(own)]])
  /** The files of a folder beside the workspace; none where that is in no repository, or in another one. */
  const entriesOf = (folder: string): Promise<Entries> => {
    const at = path.posix.join(prefix, folder)
    const found =
      known.get(folder) ?? (isInside(at) ? entriesAt(ask, commit, `${at}/`) : Promise.resolve(new Map()))
    known.set(folder, found)
    return found
  }
  return { commit: commit.slice(0, 7), workspace: workspaceOf(root, ask, entriesOf, []) }
}

type Entries = ReadonlyMap<string, Entry>

const isFolder = (files: Entries, name: string): boolean =>
  [...files.keys()].some((file) => file.startsWith(`${name}/`))

/** Asks Git something of the repository; throws {@link EnvironmentError}. */
type Ask = (words: readonly string[], largest: number) => Promise<Buffer>

function workspaceOf(
  root: string,
  ask: Ask,
  entriesOf: (folder: string) => Promise<Entries>,
  admitted: readonly string[],
): Workspace {
  const readBytes: Workspace['readBytes'] = async (file, limit) => {
    const place = placeOf(file, admitted)
    if (!place) return { unread: 'outside' }
    const files = await entriesOf(place.folder)
    let name = path.posix.normalize(place.below).normalize('NFC')
    for (let links = 0; links <= mostLinks; links++) {
      const entry = files.get(name)
      if (!entry) return { unread: isFolder(files, name) ? 'folder' : 'missing' }
      if (entry.size !== null && entry.size > limit) return { unread: 'size' }
      const bytes = await ask(['cat-file', 'blob', entry.object], entry.size ?? limit)
      if (!entry.isLink) return bytes
      const target = path.posix.join(path.posix.dirname(name), bytes.toString('utf8'))
      if (path.posix.isAbsolute(bytes.toString('utf8')) || !isInside(target)) return { unread: 'outside' }
      name = target.normalize('NFC')
    }
    return { unread: 'missing' }
  }
  const below = async (folder: string) => {
    const place = placeOf(folder, admitted)
    const above = place?.below === '' ? '' : `${place?.below}/`
    return [...(place ? (await entriesOf(place.folder)).keys() : [])].flatMap((file) =>
      file.startsWith(above) ? [file.slice(above.length).split('/')] : [],
    )
  }

  return {
    root,
    readBytes,
    async readText(file) {
      const bytes = await readBytes(file, textLimit)
      return isUnread(bytes) ? bytes : decoded(file, bytes)
    },
    replace: () => Promise.reject(new Error('What was saved in Git stays as it was.')),
    fileNames: async (folder, extension) =>
      listed(
        (await below(folder))
          .filter(({ length }) => length === 1)
          .map(([name]) => name!)
          .filter((name) => name.toLowerCase().endsWith(extension)),
      ),
    folderNames: async (folder) =>
      listed((await below(folder)).filter(({ length }) => length > 1).map(([name]) => name!)),
    admitting: (folders) => workspaceOf(root, ask, entriesOf, folders),
  }
}

/** Each visible name once. */
const listed = (names: Iterable<string>): string[] =>
  [...new Set(names)].filter(isVisible).sort(byComposedName)

/** Whether the branch that is checked out has no commit yet. */
const isUnborn = async (ask: Ask): Promise<boolean> => {
  const named = (words: readonly string[]): Promise<boolean> =>
    ask(words, shortAnswer).then(
      () => true,
      () => false,
    )
  return (
    !(await named(['rev-parse', '--verify', '--quiet', 'HEAD'])) && named(['symbolic-ref', '--quiet', 'HEAD'])
  )
}

async function commitOf(ask: Ask, revision: string): Promise<string> {
  const unknown = new EnvironmentError('unknownRevision', { detail: revision })
  // What begins with a hyphen would be an option to Git.
  if (revision === '' || revision.startsWith('-') || revision.includes('\0')) throw unknown
  const named = (words: string): Promise<string> =>
    ask(['rev-parse', '--verify', '--quiet', words], shortAnswer).then(
      (found) => found.toString('utf8').trim(),
      () => '',
    )
  const commit = await named(`${revision}^{commit}`)
  if (isObject(commit)) return commit
  const object = await named(revision)
  // A name leads to it, and it is not there: of what nothing leads to, nobody knows that it ever was.
  if (isObject(object) && object !== revision.toLowerCase())
    await ask(['cat-file', '-t', object], shortAnswer)
  throw unknown
}

/** A name that excludes what it names begins with a sign. */
const isObject = (name: string): boolean => /^[0-9a-f]+$/.test(name)

/** Every file below the workspace's root at the commit, by its path from there. */
async function entriesAt(ask: Ask, commit: string, prefix: string): Promise<Entries> {
  const words = ['ls-tree', '-r', '-z', '-l', '--full-tree', commit]
  const listing = await ask(prefix === '' ? words : [...words, '--', prefix], largestAnswer)
  const entries = new Map<string, Entry>()
  for (const line of listing.toString('utf8').split('\0')) {
    const [, mode, type, object, size, name] = /^(\d+) (\w+) (\w+) +(\S+)\t(.+)$/s.exec(line) ?? []
    // A submodule is another repository's.
    if (type !== 'blob' || !name!.startsWith(prefix)) continue
    entries.set(name!.slice(prefix.length).normalize('NFC'), {
      isLink: mode === '120000',
      object: object!,
      size: /^\d+$/.test(size!) ? Number(size) : null,
    })
  }
  return entries
}

/** A listing of a very large repository. */
const largestAnswer = 256 * 1024 * 1024

/** Names of folders, commits and kinds of objects. */
const shortAnswer = 64 * 1024

/** Git that takes longer waits for something that will not come. */
const patience = 60_000

const showPrefix = ['rev-parse', '--show-prefix']

/**
 * Git starts hooks with a `GIT_DIR` beside which it takes any folder that it is run in for the uppermost one. It is left out
 * where the repository is found without it.
 */
async function ownEnvironment(root: string): Promise<NodeJS.ProcessEnv> {
  const { GIT_DIR: given, ...env } = process.env
  if (given === undefined || env.GIT_WORK_TREE !== undefined) return process.env
  const none: Failure = (detail, cause) =>
    new EnvironmentError('noRepository', { path: root, detail }, { cause })
  return git(root, showPrefix, shortAnswer, none, env).then(
    () => env,
    () => process.env,
  )
}

/** Runs Git without a shell, without prompts, without fetching anything and without the programs that a repository's settings name. */
async function git(
  root: string,
  words: readonly string[],
  largest: number,
  failure: Failure,
  surroundings: NodeJS.ProcessEnv,
): Promise<Buffer> {
  const program = await findProgram('git', process.env)
  if (program === null) throw new EnvironmentError('noGit', { detail: 'ENOENT' })
  const env = {
    ...surroundings,
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    // Older ones do not know that, and an address may be a program to run.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_LITERAL_PATHSPECS: '1',
  }
  return new Promise((resolve, reject) => {
    const options = {
      cwd: root,
      env,
      encoding: 'buffer',
      maxBuffer: largest + 1,
      timeout: patience,
      windowsHide: true,
    } as const
    execFile(program, ['-c', 'core.fsmonitor=false', ...words], options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout)
      const isMissing = reasonOf(error) === 'ENOENT' || reasonOf(error) === 'EACCES'
      reject(
        isMissing
          ? new EnvironmentError('noGit', { detail: reasonOf(error) }, { cause: error })
          : failure(saidIn(stderr.toString('utf8')) ?? error.message, error),
      )
    })
  })
}

/** The line that says what is wrong; warnings may stand before it. */
function saidIn(stderr: string): string | null {
  const lines = stderr.trim().split('\n')
  return lines.find((line) => /^(?:fatal|error):/.test(line)) ?? (lines[0] || null)
}
