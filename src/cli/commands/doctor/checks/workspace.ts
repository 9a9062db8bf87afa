import { EnvironmentError } from '../../../../host/environment-error.ts'
import { openWorkspace } from '../../../../host/workspace.ts'
import type { Localized } from '../../../../model/language.ts'
import { ok, type Check } from '../check.ts'

interface Texts {
  readonly reports: (root: string, ids: readonly string[]) => string
  readonly empty: (root: string) => string
  readonly begin: string
}

/** More names than so say nothing that `list` does not say better. */
const mostNames = 8

const texts: Localized<Texts> = {
  sv: {
    reports: (root, ids) =>
      `Rapporterna ligger i ${root}: ${ids.length > mostNames ? `${ids.length} stycken (npx delrapport list visar dem)` : ids.join(', ')}`,
    empty: (root) => `Mappen reports i ${root} har inga rapporter än.`,
    begin: 'Skapa en rapport: npx delrapport new 2026-08.',
  },
  en: {
    reports: (root, ids) =>
      `The reports lie in ${root}: ${ids.length > mostNames ? `${ids.length} of them (npx delrapport list shows them)` : ids.join(', ')}`,
    empty: (root) => `The folder reports in ${root} has no reports yet.`,
    begin: 'Make a report: npx delrapport new 2026-08.',
  },
}

/** Whether there are reports around the folder; that there are none is no fault of the machine's. */
export const workspace: Check = {
  id: 'workspace',
  name: { sv: 'mappen med rapporter', en: 'the folder with reports' },
  limit: 10_000,
  async look({ cwd, language }) {
    const say = texts[language]
    const around = await openWorkspace(cwd).catch((error: unknown) => {
      if (error instanceof EnvironmentError) return error
      throw error
    })
    if (around instanceof EnvironmentError) return { status: 'advice', ...around.in(language) }
    const ids = await around.folderNames('reports')
    return ids.length > 0
      ? ok(say.reports(around.root, ids))
      : { status: 'advice', message: say.empty(around.root), hint: say.begin }
  },
}
