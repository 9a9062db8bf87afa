/** What folders of reports are known by. */

import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** Holds a folder for each report. */
export const reportsFolder = 'reports'

const manifestName = 'report.yaml'

export const isReport = async (folder: string): Promise<boolean> =>
  (await namesIn(folder)).includes(manifestName)

/** Whether it is the folder of reports, with at least one in it. */
export async function isFolderOfReports(folder: string): Promise<boolean> {
  if (path.basename(folder) !== reportsFolder) return false
  for (const name of await namesIn(folder)) if (await isReport(path.join(folder, name))) return true
  return false
}

/** Empty where there is no folder, or none that may be read: reading or writing there tells of that. */
export const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => [])
