import path from 'node:path'
import { largest } from '../../../model/extremes.ts'
import type { InitTexts } from './texts.ts'

export interface Begun {
  /** The workspace's folder from the one that the command was run in; empty for that itself. */
  readonly from: string
  /** Of its report. */
  readonly id: string
  /** What was there already, by paths in the workspace. */
  readonly left: readonly string[]
}

/** What was left as it was, and what to do next: lines. */
export function nextSteps({ from, id, left }: Begun, say: InitTexts): string[] {
  const steps: (readonly [string, string])[] = [
    ...(from === '' ? [] : [[`cd ${quoted(from)}`, say.goThere] as const]),
    ['npx delrapport preview', say.preview],
    ['npx delrapport build', say.build(`out/${id}`)],
    ['npx delrapport check', say.check],
    ['npx delrapport docs handbok', say.docs],
  ]
  const width = largest(
    steps.map(([command]) => command.length),
    0,
  )
  return [
    ...(left.length > 0 ? [say.left(left)] : []),
    ...(left.includes('.gitignore') ? [say.ignoreOut] : []),
    ...(left.length > 0 ? [''] : []),
    say.made,
    ...steps.map(([command, does]) => `  ${command.padEnd(width)}  ${does}`),
    say.replace(path.join(from, 'reports', id)),
  ]
}

/** As every shell takes it, where a bare name would be taken for several words. */
const quoted = (folder: string): string => (/^[\p{L}\p{N}_./\\:-]+$/u.test(folder) ? folder : `"${folder}"`)
