/** Tells an editor of the problems of all reports that it has files open of, also in files that are not open. */

import type { Connection, Diagnostic } from 'vscode-languageserver'
import type { Language } from '../../model/language.ts'
import type { Home } from './home.ts'
import type { OpenFile, OpenFiles } from './open-files.ts'
import { problemsByFile } from './problems.ts'
import { reportOf } from './report-of.ts'
import { reportTexts } from './report-texts.ts'

export interface Publisher {
  /** Something may have changed: what that makes of the problems is told soon. */
  due(): void
}

/** Milliseconds: letters typed at one go are looked at once. */
const quiet = 15

interface Told {
  readonly uri: string
  readonly version: number | null
  readonly problems: Map<string, Diagnostic>
}

export function createPublisher(
  connection: Connection,
  files: OpenFiles,
  language: Language,
  failed: (error: unknown) => void,
): Publisher {
  let told = new Map<string, string>()
  let timer: NodeJS.Timeout | undefined
  let isAtIt = false
  let isDueAgain = false

  async function publish(): Promise<void> {
    const found = await problemsOf(await files.all(), language)
    const after = new Map<string, string>()
    for (const { uri, version, problems } of found.values()) {
      const diagnostics = [...problems.values()]
      const said = JSON.stringify({ version, diagnostics })
      after.set(uri, said)
      if (told.get(uri) === said) continue
      await connection.sendDiagnostics({ uri, diagnostics, ...(version !== null && { version }) })
    }
    for (const uri of told.keys())
      if (!after.has(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] })
    told = after
  }
  async function run(): Promise<void> {
    if (isAtIt) {
      isDueAgain = true
      return
    }
    isAtIt = true
    do {
      isDueAgain = false
      await publish().catch(failed)
    } while (isDueAgain)
    isAtIt = false
  }
  return {
    due() {
      clearTimeout(timer)
      timer = setTimeout(() => void run(), quiet)
    },
  }
}

/** By address; files that are open are told of also where nothing is wrong. Throws {@link EnvironmentError}. */
async function problemsOf(all: readonly OpenFile[], language: Language): Promise<ReadonlyMap<string, Told>> {
  const told = new Map<string, Told>()
  const entryOf = ({ uri, version }: Pick<Told, 'uri' | 'version'>): Told => {
    const known = told.get(uri) ?? { uri, version, problems: new Map<string, Diagnostic>() }
    told.set(uri, known)
    return known
  }
  const reports = new Map<Home, Set<string>>()
  for (const file of all) {
    const report = await reportOf(file, all)
    if (report === null) continue
    entryOf(file)
    reports.set(file.home, (reports.get(file.home) ?? new Set<string>()).add(report))
  }
  for (const [home, ids] of reports)
    for (const id of ids) {
      const versions = await home.versions(id)
      const sources = versions.flatMap(({ texts }) => texts)
      const texts = reportTexts(home, all, sources)
      for (const [file, problems] of problemsByFile(versions, texts, language)) {
        const entry = entryOf(texts.documentOf(file))
        for (const problem of problems) entry.problems.set(JSON.stringify(problem), problem)
      }
    }
  return told
}
