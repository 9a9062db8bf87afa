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
  readonly size: number
}

/** Links that lead on to links: as many as anyone would make on purpose. */
const mostLinks = 5

/** `root` is the workspace's as it is now. Throws {@link EnvironmentError} without Git, a repository or the revision. */
export async function openGitWorkspace(root: string, revision: string): Promise<GitWorkspace> {
  const prefix = (await git(root, ['rev-parse', '--show-prefix'])).toString('utf8').replace(/\r?\n$/, '')
  const commit = await commitOf(root, revision)
  const own = await entriesAt(root, commit, prefix)
  const known = new Map([['', Promise.resolve(own)]])
  /** The files of a folder beside the workspace; none where that is in no repository, or in another one. */
  const entriesOf = (folder: string): Promise<Entries> => {
    const at = path.posix.join(prefix, folder)
    const found =
      known.get(folder) ?? (isInside(at) ? entriesAt(root, commit, `${at}/`) : Promise.resolve(new Map()))
    known.set(folder, found)
    return found
  }
  return { commit: commit.slice(0, 7), workspace: workspaceOf(root, entriesOf, []) }
}

type Entries = ReadonlyMap<string, Entry>

const isFolder = (files: Entries, name: string): boolean =>
  [...files.keys()].some((file) => file.startsWith(`${name}/`))

function workspaceOf(
  root: string,
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
      if (entry.size > limit) return { unread: 'size' }
      const bytes = await git(root, ['cat-file', 'blob', entry.object], entry.size)
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
    admitting: (folders) => workspaceOf(root, entriesOf, folders),
  }
}

/** Each visible name once. */
const listed = (names: Iterable<string>): string[] =>
  [...new Set(names)].filter(isVisible).sort(byComposedName)

async function commitOf(root: string, revision: string): Promise<string> {
  // What begins with a hyphen would be an option to Git.
  if (revision === '' || revision.startsWith('-') || revision.includes('\0'))
    throw new EnvironmentError('unknownRevision', { detail: revision })
  try {
    const found = await git(root, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])
    return found.toString('utf8').trim()
  } catch (error) {
    throw new EnvironmentError('unknownRevision', { detail: revision }, { cause: error })
  }
}

/** Every file below the workspace's root at the commit, by its path from there. */
async function entriesAt(root: string, commit: string, prefix: string): Promise<Entries> {
  const words = ['ls-tree', '-r', '-z', '-l', '--full-tree', commit]
  const listing = await git(root, prefix === '' ? words : [...words, '--', prefix])
  const entries = new Map<string, Entry>()
  for (const line of listing.toString('utf8').split('\0')) {
    const [, mode, type, object, size, name] = /^(\d+) (\w+) (\w+) +(\d+|-)\t(.+)$/s.exec(line) ?? []
    // A submodule is another repository's.
    if (type !== 'blob' || !name!.startsWith(prefix)) continue
    entries.set(name!.slice(prefix.length).normalize('NFC'), {
      isLink: mode === '120000',
      object: object!,
      size: Number(size),
    })
  }
  return entries
}

/** A listing of a very large repository. */
const largestAnswer = 256 * 1024 * 1024

/** Git that takes longer waits for something that will not come. */
const patience = 60_000

/** Runs Git without a shell, without prompts, without fetching anything and without the programs that a repository's settings name. */
async function git(root: string, words: readonly string[], largest = largestAnswer): Promise<Buffer> {
  const program = await findProgram('git', process.env)
  if (program === null) throw new EnvironmentError('noGit', { detail: 'ENOENT' })
  const env = {
    ...process.env,
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
      const said = stderr.toString('utf8').trim().split('\n')[0]
      const isMissing = reasonOf(error) === 'ENOENT' || reasonOf(error) === 'EACCES'
      reject(
        isMissing
          ? new EnvironmentError('noGit', { detail: reasonOf(error) }, { cause: error })
          : new EnvironmentError(
              'noRepository',
              { path: root, detail: said || error.message },
              { cause: error },
            ),
      )
    })
  })
}
