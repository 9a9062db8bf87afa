import type { Language } from '../model/language.ts'
import type { Remarks } from '../model/remarks.ts'
import { words } from './words.ts'

/** The lines under a table or a figure, the source last; none where nothing is said. */
export function remarkLines({ note, source }: Remarks, language: Language): string[] {
  return [note ?? '', source === null ? '' : `${words[language].source}: ${source}`].filter(
    (line) => line !== '',
  )
}
