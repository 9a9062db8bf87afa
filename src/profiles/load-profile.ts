/** Where profiles lie: those of the workspace, and beside them those that come with the program. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { programFileNames, readProgramText } from '../host/package-files.ts'
import { isUnread, type Workspace } from '../host/workspace.ts'
import { sourceText } from '../model/source-text.ts'
import type { SourceText } from '../model/span.ts'
import type { AskedProfile } from '../source/manifest.ts'

const folder = 'profiles'
const ending = /\.ya?ml$/

export interface LoadedProfile {
  readonly source: SourceText
  /** It is one of the program's. */
  readonly isShipped: boolean
}

/** The text of the profile that a manifest asks for, null where there is none, which has been told. */
export async function loadProfile(
  workspace: Workspace,
  { name, span }: Pick<AskedProfile, 'name' | 'span'>,
  emit: Emit,
): Promise<LoadedProfile | null> {
  const own = await ownFiles(workspace)
  const file = own.find((one) => nameOf(one) === name)
  if (file !== undefined) {
    const read = await workspace.readText(`${folder}/${file}`)
    if (!isUnread(read)) return { source: read, isShipped: false }
    const path = `${folder}/${file}`
    if (read.unread === 'outside') emit('path/outside', { path }, span)
    else
      emit('data/unreadable', { file: path, problem: read.unread === 'missing' ? 'gone' : read.unread }, span)
    return null
  }
  const others = await shippedFiles()
  const found = others.find((one) => nameOf(one) === name)
  if (found !== undefined) return { source: await shipped(found), isShipped: true }
  const known = [...own, ...others].map(nameOf)
  emit('profile/unknown', { name, nearest: nearest(name, known), known }, span)
  return null
}

/** The names of all profiles that a report of the workspace may ask for. */
export const profileNames = async (workspace: Workspace): Promise<readonly string[]> => [
  ...new Set([...(await ownFiles(workspace)), ...(await shippedFiles())].map(nameOf)),
]

const shipped = async (name: string): Promise<SourceText> =>
  sourceText(`${folder}/${name}`, await readProgramText(`${folder}/${name}`))

const nameOf = (file: string): string => file.replace(ending, '')

const ownFiles = async (workspace: Workspace): Promise<readonly string[]> => [
  ...(await workspace.fileNames(folder, '.yaml')),
  ...(await workspace.fileNames(folder, '.yml')),
]

const shippedFiles = async (): Promise<readonly string[]> =>
  (await programFileNames(folder)).filter((name) => ending.test(name))
