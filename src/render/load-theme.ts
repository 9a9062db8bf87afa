/** A report's theme: the style sheets of the default theme, and those of the chosen one laid over them. */

import type { Emit } from '../diagnostics/diagnostic.ts'
import { programFileNames, programRoot, readProgramText } from '../host/package-files.ts'
import { isUnread, type Workspace } from '../host/workspace.ts'
import { plainChoices } from '../model/choice.ts'
import { lookUp } from '../model/look-up.ts'
import type { FontName } from '../model/report.ts'
import { startOf, type Span } from '../model/span.ts'
import { notAmong } from '../source/settings-values.ts'

export interface Theme {
  /** Style sheets, each laid over those before it. */
  readonly sheets: readonly string[]
  readonly fonts: ThemeFonts
  /** Whether it comes with the program. */
  readonly isOwn: boolean
}

export interface ThemeFonts {
  readonly text: FontName
  readonly headings: FontName
}

const folder = 'templates/themes'

/** The program's own, with the fonts that they are made for. */
const ownThemes: Readonly<Record<string, ThemeFonts>> = {
  default: { text: 'source-serif', headings: 'source-sans' },
  horizon: { text: 'source-sans', headings: 'source-sans' },
  meridian: { text: 'source-serif', headings: 'source-sans' },
}

export const ownThemeNames: readonly string[] = Object.keys(ownThemes)

export async function defaultTheme(): Promise<Theme> {
  return { sheets: await ownSheets('default'), fonts: ownThemes['default']!, isOwn: true }
}

/** The names that `theme` may have, the workspace's own first. */
export async function themeNames(workspace: Workspace): Promise<readonly string[]> {
  return [...new Set([...(await workspaceThemes(workspace)), ...ownThemeNames])]
}

/** In the program's own repository the workspace's themes are the program's. */
const workspaceThemes = async (workspace: Workspace): Promise<readonly string[]> =>
  workspace.root === programRoot ? [] : workspace.folderNames(folder)

/** A theme of the workspace comes before one of the program's with that name; an unknown one is reported. */
export async function loadTheme(
  workspace: Workspace,
  { name, span }: { readonly name: string; readonly span: Span },
  emit: Emit,
): Promise<Theme> {
  const base = await defaultTheme()
  const theirs = await workspaceThemes(workspace)
  if (theirs.includes(name))
    return {
      ...base,
      sheets: [...base.sheets, ...(await workspaceSheets(workspace, name, emit))],
      isOwn: false,
    }
  const fonts = lookUp(ownThemes, name) ?? null
  if (!fonts) {
    const choices = plainChoices(await themeNames(workspace))
    emit('manifest/invalid', { key: 'theme.name', problem: notAmong(name, choices) }, span)
    return base
  }
  return name === 'default'
    ? base
    : { sheets: [...base.sheets, ...(await ownSheets(name))], fonts, isOwn: true }
}

async function ownSheets(name: string): Promise<string[]> {
  const files = (await programFileNames(`${folder}/${name}`)).filter((file) => file.endsWith('.css'))
  return Promise.all(files.map((file) => readProgramText(`${folder}/${name}/${file}`)))
}

async function workspaceSheets(workspace: Workspace, name: string, emit: Emit): Promise<string[]> {
  const sheets: string[] = []
  for (const file of await workspace.fileNames(`${folder}/${name}`, '.css')) {
    const path = `${folder}/${name}/${file}`
    const source = await workspace.readText(path)
    if (!isUnread(source)) {
      // The same in a style sheet, and never the end of the element that it stands in.
      sheets.push(source.text.replaceAll('</', '<\\/'))
    } else if (source.unread === 'outside') emit('path/outside', { path }, startOf(path))
    else
      emit(
        'data/unreadable',
        { file: path, problem: source.unread === 'missing' ? 'gone' : source.unread },
        startOf(path),
      )
  }
  return sheets
}
