import path from 'node:path'
import { EnvironmentError } from '../../../../host/environment-error.ts'
import { nearestThere } from '../../../../host/nearest-there.ts'
import { staysBelow } from '../../../../host/stays-below.ts'
import { tryWriting } from '../../../../host/try-writing.ts'
import { openWorkspace } from '../../../../host/workspace.ts'
import type { Localized } from '../../../../model/language.ts'
import { usualFolder } from '../../build/targets.ts'
import { ok, type Check } from '../check.ts'

interface Texts {
  readonly writable: (folder: string) => string
  readonly unwritable: (folder: string, reason: string) => string
  readonly toDo: string
  readonly elsewhere: string
}

const texts: Localized<Texts> = {
  sv: {
    writable: (folder) => `Det går att skriva i ${folder}`,
    unwritable: (folder, reason) => `Det går inte att skriva i ${folder} (${reason}).`,
    toDo: 'Kontrollera mappens rättigheter och att disken inte är full, eller bygg till en annan mapp med --out.',
    elsewhere: 'Gå till en mapp som är din egen (cd …) innan du skapar rapporter.',
  },
  en: {
    writable: (folder) => `Files can be written in ${folder}`,
    unwritable: (folder, reason) => `Files cannot be written in ${folder} (${reason}).`,
    toDo: 'Check the folder’s permissions and that the disk is not full, or build into another folder with --out.',
    elsewhere: 'Go to a folder of your own (cd …) before you make reports.',
  },
}

/** Whether a build can write each report's folder below `out`; outside a workspace, whether one could be made here. */
export const output: Check = {
  id: 'output',
  name: { sv: 'mappen för det som byggs', en: 'the folder for what is built' },
  limit: 30_000,
  async look({ cwd, language }) {
    const say = texts[language]
    const found = await targetsFrom(cwd)
    const targets = found && found.folders
    for (const folder of found?.folders ?? []) {
      if (await staysBelow(found!.root, folder)) continue
      const fault = new EnvironmentError('linkedOut', {
        path: path.relative(found!.root, folder),
        detail: found!.root,
      })
      return { status: 'fault', ...fault.in(language) }
    }
    const there = await Promise.all((targets ?? [cwd]).map(nearestThere))
    for (const folder of new Set(there)) {
      const reason = await tryWriting(folder)
      if (reason === null) continue
      const message = say.unwritable(folder, reason)
      return targets
        ? { status: 'fault', message, hint: say.toDo }
        : { status: 'advice', message, hint: say.elsewhere }
    }
    return ok(say.writable(there[0]!))
  },
}

/** Null where there is no workspace. */
async function targetsFrom(
  cwd: string,
): Promise<{ readonly root: string; readonly folders: readonly string[] } | null> {
  const workspace = await openWorkspace(cwd).catch((error: unknown) => {
    if (error instanceof EnvironmentError) return null
    throw error
  })
  if (workspace === null) return null
  const { root } = workspace
  const out = path.join(root, usualFolder)
  const ids = await workspace.folderNames('reports')
  return { root, folders: [out, ...ids.map((id) => path.join(out, id))] }
}
