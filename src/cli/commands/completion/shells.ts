/** The shells that can complete, each with its script and with how it writes a text that nothing in it runs. */

import path from 'node:path'
import { programRoot, readProgramText } from '../../../host/package-files.ts'

interface Shell {
  /** In the folder `completions`. */
  readonly script: string
  readonly quoted: (text: string) => string
}

const posixQuoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`

export const shells: Readonly<Record<string, Shell>> = {
  bash: { script: 'delrapport.bash', quoted: posixQuoted },
  zsh: { script: 'delrapport.zsh', quoted: posixQuoted },
  fish: { script: 'delrapport.fish', quoted: (text) => `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'` },
  powershell: {
    script: 'delrapport.ps1',
    // Typographic quotes end a text there too.
    quoted: (text) => `'${text.replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`,
  },
}

/** With this program and this Node by their whole paths: what TAB runs must not hang on the folder, nor on what is called like it. */
export async function scriptFor({ script, quoted }: Shell): Promise<string> {
  const door = [process.execPath, path.join(programRoot, 'dist', 'cli', 'complete.js')]
  const text = await readProgramText(`completions/${script}`)
  return text.replaceAll('@COMPLETE@', () => door.map(quoted).join(' '))
}
