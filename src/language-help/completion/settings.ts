/** Keys and values of report.yaml, of the workspace's configuration and kinds, and of a chapter's own settings. */

import { chapterName } from '../../excerpts/with-excerpts.ts'
import type { Report } from '../../model/report.ts'
import { keyWords } from '../../source/key-words.ts'
import { themeNames } from '../../render/load-theme.ts'
import { profileNames } from '../../profiles/load-profile.ts'
import { imageEndings } from '../../source/images.ts'
import type { SchemaName } from '../../schemas/schemas.ts'
import { knownLanguages, languageWord } from '../../source/language-tag.ts'
import type { Asked } from '../asked.ts'
import { namesInKind } from '../kind-files.ts'
import { lineAt } from '../line-at.ts'
import { keysOf, schemasAt, valuesOf } from '../schema-at.ts'
import { settingAt, type SettingAt } from '../setting-at.ts'
import { settingsSchema } from '../settings-schema.ts'
import { standingOf } from '../standing.ts'
import { folderOfReport, reportFiles } from './files.ts'
import type { Proposal } from './proposal.ts'
import { rolesOf } from './roles.ts'

/** Null outside of settings. */
export async function proposedSettings(asked: Asked): Promise<readonly Proposal[] | null> {
  const { checked, text, offset, language } = asked
  const standing = standingOf(asked)
  if (standing.in !== 'settings') return null
  const at = settingAt(text, offset, standing.start, standing.end)
  if (!at) return []
  const schemas = schemasAt(settingsSchema(checked.parts, language, standing.schema), at.path)
  const own = await ownValues(asked, standing.schema, at)
  if (at.part === 'key') {
    const keys = keyProposals(asked, at, keysOf(schemas), ownKeys(asked, at))
    // An item of a list may be a value.
    if (keys.length > 0) return [...keys, ...valueProposals(asked, at, own)]
  }
  if (standing.schema === 'kind' && at.path.some((key) => key === 'formula' || key === 'check'))
    return formulaNames(asked, at)
  return valueProposals(asked, at, [...own, ...valuesOf(schemas).map((value) => ({ value, detail: '' }))])
}

function keyProposals(
  { file, text, offset }: Asked,
  { siblings, start, written }: SettingAt,
  known: ReturnType<typeof keysOf>,
  own: readonly string[],
): Proposal[] {
  const { after } = lineAt(text, offset)
  const rest = /^[\p{L}\p{N}_./-]*/u.exec(after)![0]
  const isGiven = /^[ \t]*:/.test(after.slice(rest.length))
  const span = { file, start, end: offset + rest.length }
  return [...known, ...own.map((key) => ({ key, about: '' }))]
    .filter(({ key }) => !siblings.includes(key) || key === written + rest)
    .map(({ key, about }) => ({
      sort: 'key',
      label: key,
      detail: about,
      words: [...new Set([key, ...wordsFor(key)])].join(' '),
      span,
      text: isGiven ? key : `${key}: `,
      goesOn: true,
    }))
}

/** What Swedish authors call the key. */
const wordsFor = (key: string): readonly string[] =>
  [...keyWords].flatMap(([word, keys]) => (keys.includes(key) ? [word] : []))

/** Columns and rows, which formulas are written with. */
function formulaNames({ file, text, offset }: Asked, { written }: SettingAt): Proposal[] {
  const word = /(?<![\p{L}\p{N}_-])[\p{L}\p{N}_-]*$/u.exec(written)![0]
  const rest = /^[\p{L}\p{N}_-]*/u.exec(text.slice(offset))![0]
  const span = { file, start: offset - word.length, end: offset + rest.length }
  const names = new Set(namesInKind({ file, text }).map(({ id }) => id))
  return [...names].map((id) => ({ sort: 'column', label: id, detail: '', span, text: id }))
}

interface KnownWord {
  readonly value: string
  readonly detail: string
}

function valueProposals(
  { file, text, offset }: Asked,
  { start }: SettingAt,
  words: readonly KnownWord[],
): Proposal[] {
  const { before, after } = lineAt(text, offset)
  const isInBraces = /[{[][^{[}\]]*$/.test(before)
  const rest = (isInBraces ? /^[^,}\]\s]*/ : /^[^\s#]*/).exec(after)![0]
  const span = { file, start, end: offset + rest.length }
  // `key:` and its value need a blank between them.
  const blank = before.endsWith(':') ? ' ' : ''
  return words.map(({ value, detail }) => ({
    sort: 'choice',
    label: value,
    detail,
    span,
    text: blank + scalar(value),
  }))
}

/** What YAML would read as something else stands in quotation marks. */
const scalar = (value: string): string =>
  /^[\p{L}\p{N}][\p{L}\p{N} ._/()-]*$/u.test(value) ? value : `'${value.replaceAll("'", "''")}'`

/** Names that an author has given, where they are keys. */
const ownKeys = ({ checked }: Asked, { path }: SettingAt): readonly string[] =>
  path.length === 2 && path[0] === 'allocation' ? checked.variants : []

const plain = (values: readonly string[]): readonly KnownWord[] =>
  values.map((value) => ({ value, detail: '' }))

/** Of the reports that one includes, as a chapter names them to take them. */
const chaptersBeside = ({ beside }: Report): readonly KnownWord[] =>
  beside.included.flatMap((report) =>
    report.chapters.map((chapter) => ({
      value: `${report.id}/${chapterName(chapter)}`,
      detail: report.meta.organisation,
    })),
  )

/** Names of what there is: reports, themes, images, variants. */
async function ownValues(
  asked: Asked,
  schema: SchemaName,
  { path }: SettingAt,
): Promise<readonly KnownWord[]> {
  const { checked, workspace, file, language } = asked
  // A variant's settings are the report's own over again.
  const key = (path[0] === 'variants' ? path.slice(2) : path).join('.')
  if (schema === 'chapter' && key === 'only') return plain(checked.variants)
  if (schema === 'chapter' && /^chapters(?:\.|$)/.test(key) && key !== 'chapters.title')
    return chaptersBeside(checked.numbered.report)
  if (schema === 'chapter' && key === 'lang')
    return [...knownLanguages].map(([value, words]) => ({ value, detail: languageWord(words, language) }))
  if (schema === 'chapter' && key === 'image')
    return plain(await reportFiles(workspace, folderOfReport(file), imageEndings))
  if (schema === 'chapter' && key === 'file')
    return plain(await reportFiles(workspace, folderOfReport(file), ['.pdf']))
  if (schema === 'chapter' && key === 'role') return rolesOf(checked)
  if (schema !== 'report' && schema !== 'config') return []
  switch (key) {
    case 'previous': {
      const reports = await workspace.folderNames('reports')
      return plain(reports.filter((id) => id !== checked.numbered.report.id).toReversed())
    }
    case 'include': {
      const reports = await workspace.folderNames('reports')
      return plain(reports.filter((id) => id !== checked.numbered.report.id))
    }
    case 'profile':
    case 'profile.name':
      return plain(await profileNames(workspace))
    case 'theme.name':
      return plain(await themeNames(workspace))
    case 'theme.logo':
    case 'theme.logo.light':
    case 'theme.logo.dark':
    case 'theme.cover':
    case 'theme.cover.image':
      return schema === 'report'
        ? plain(await reportFiles(workspace, folderOfReport(file), imageEndings))
        : []
    default:
      return []
  }
}
