/** The files that an editor has open, and the workspaces that they lie in. */

import { fileURLToPath } from 'node:url'
import type { Session } from '../../engine/session.ts'
import { workspaceOf } from '../../host/workspace-of.ts'
import type { Workspace } from '../../host/workspace.ts'
import { editorText, type EditorText } from '../editor-text.ts'
import { createHome, type Home } from './home.ts'

export interface OpenFile {
  readonly uri: string
  readonly home: Home
  /** From the workspace's root, with `/`. */
  readonly file: string
  readonly version: number
  readonly held: string
  readonly text: EditorText
}

export interface OpenFiles {
  open(uri: string, version: number, held: string): void
  change(uri: string, version: number, held: string): void
  close(uri: string): void
  /** Null for a file that is not open, or lies in no workspace. */
  find(uri: string): Promise<OpenFile | null>
  all(): Promise<readonly OpenFile[]>
  /** Has the disk looked at again. */
  lookAgain(): void
  end(): Promise<void>
}

interface Held {
  version: number
  held: string
  text: EditorText | null
  readonly place: Promise<{ readonly home: Home; readonly file: string } | null>
}

export interface OpenFilesSetting {
  readonly openSession: (workspace: Workspace) => Session
  /** Is called when another program may have saved something that the reports hang on. */
  readonly savedElsewhere: () => void
  /** Is told what must not happen. */
  readonly failed: (error: unknown) => void
}

export function createOpenFiles({ openSession, savedElsewhere, failed }: OpenFilesSetting): OpenFiles {
  const files = new Map<string, Held>()
  const homes = new Map<string, Home>()
  let hasEnded = false

  async function placeOf(uri: string): Promise<{ readonly home: Home; readonly file: string } | null> {
    const whole = pathOf(uri)
    const found = whole === null ? null : await workspaceOf(whole)
    if (found === null) return null
    const { workspace, root, file } = found
    const known = homes.get(workspace.root)
    if (known) return { home: known, file }
    if (hasEnded) return null
    const home = createHome(root, openSession(workspace), savedElsewhere)
    homes.set(workspace.root, home)
    return { home, file }
  }
  const nowhere = (error: unknown): null => {
    failed(error)
    return null
  }
  const lay = async (uri: string, file: Held): Promise<void> => {
    const place = await file.place
    if (files.get(uri) === file) place?.home.hold(place.file, file.held)
  }
  const find = async (uri: string): Promise<OpenFile | null> => {
    const held = files.get(uri)
    const place = await held?.place
    if (!held || !place) return null
    held.text ??= editorText(place.file, held.held)
    return { uri, ...place, version: held.version, held: held.held, text: held.text }
  }
  return {
    open(uri, version, held) {
      const file: Held = { version, held, text: null, place: placeOf(uri).catch(nowhere) }
      files.set(uri, file)
      lay(uri, file).catch(failed)
    },
    change(uri, version, held) {
      const file = files.get(uri)
      if (!file) return
      Object.assign(file, { version, held, text: null })
      lay(uri, file).catch(failed)
    },
    close(uri) {
      const file = files.get(uri)
      files.delete(uri)
      file?.place.then((place) => place?.home.hold(place.file, null)).catch(failed)
    },
    find,
    async all() {
      const found = await Promise.all([...files.keys()].map(find))
      return found.filter((file) => file !== null)
    },
    lookAgain() {
      for (const home of homes.values()) home.lookAgain()
    },
    async end() {
      hasEnded = true
      await Promise.all([...homes.values()].map((home) => home.end()))
    },
  }
}

/** Null for what is no file of the disk. */
export function pathOf(uri: string): string | null {
  try {
    return fileURLToPath(uri)
  } catch {
    return null
  }
}
