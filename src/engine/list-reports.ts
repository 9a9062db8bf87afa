/** The reports of a workspace. */

import type { ReportMeta } from '../model/report.ts'
import type { Session } from './session.ts'

export interface ListedReport {
  readonly id: string
  readonly title: string
  readonly status: ReportMeta['status']
  /** The recipients that it has a version for. */
  readonly variants: readonly string[]
}

/** In the order of their ids; without a word of what is wrong in them. */
export async function listReports(session: Session): Promise<readonly ListedReport[]> {
  const ids = await session.workspace.folderNames('reports')
  return Promise.all(
    ids.map(async (id) => {
      const { meta, variants } = await session.outline(id)
      return { id, title: meta.title, status: meta.status, variants }
    }),
  )
}
