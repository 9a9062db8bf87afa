import { appendFile as append } from 'node:fs/promises'
import { EnvironmentError, reasonOf } from './environment-error.ts'

/** Adds text to a file that another program owns, such as a CI job's summary. */
export async function appendFile(path: string, text: string): Promise<void> {
  try {
    await append(path, text)
  } catch (error) {
    throw new EnvironmentError('notWritable', { path, detail: reasonOf(error) }, { cause: error })
  }
}
