/** A file of `profiles/` → a profile, each fault told at its own key. */

import path from 'node:path/posix'
import type { ProfileProblem } from '../diagnostics/catalogue/profile.ts'
import type { Emit } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { Kind } from '../kinds/kind.ts'
import { namesIn, type Check } from '../model/formula.ts'
import type { Localized } from '../model/language.ts'
import { lookUp } from '../model/look-up.ts'
import { isFault, readCheck } from '../model/read-formula.ts'
import type { SourceText } from '../model/span.ts'
import { readSettings } from '../source/settings.ts'
import { reportSlips } from '../source/yaml-slips.ts'
import { readYaml, type Path } from '../source/yaml-source.ts'
import { inBoth, type Given } from './in-both.ts'
import type { CellRequest, OutlinePart, Profile, ProfileRule } from './profile.ts'
import { profileSchema } from './profile-schema.ts'
import type { AskedName, RuleType } from './rule-type.ts'

type Settings = NonNullable<ReturnType<ReturnType<typeof profileSchema>['parse']>>
type WrittenPart = NonNullable<Settings['outline']>[number]
type WrittenRule = NonNullable<Settings['rules']>[number]
type Tell = (problem: ProfileProblem, path: Path) => void

/** Null where it cannot be used, which has been told: a report that is judged by half of it would seem to pass. */
export function readProfile(
  source: SourceText,
  types: readonly RuleType[],
  kinds: readonly Kind[],
  emit: Emit,
): Profile | null {
  const yaml = readYaml(source)
  reportSlips(yaml, emit)
  let isUsable = true
  const settings = readSettings(profileSchema(types), yaml, {
    invalid: (key, value, span) => {
      isUsable = false
      emit('profile/invalid', { problem: 'value', key, value }, span)
    },
    unknown: (facts, span) => {
      isUsable = false
      emit('profile/unknown-key', facts, span)
    },
  })
  const tell: Tell = (problem, at) => {
    isUsable = false
    emit('profile/invalid', problem, yaml.valueSpan(at))
  }
  if (!isUsable) return null
  if (settings.title === undefined) tell({ problem: 'value', key: 'title', value: { type: 'required' } }, [])
  const outline = (settings.outline ?? []).map((part) => outlinePart(part))
  reportOutline(settings.outline ?? [], kinds, tell)
  const known: Known = { types, kinds, roles: outline.map(({ role }) => role) }
  const rules = (settings.rules ?? []).map((rule, index) => ruleOf(rule, ['rules', index], known, tell))
  reportRepeated(
    rules.map((rule) => rule?.id ?? ''),
    'rules',
    'id',
    tell,
  )
  if (!isUsable) return null
  return {
    name: path.basename(source.file).replace(/\.ya?ml$/, ''),
    title: inBoth<string>(settings.title ?? '', ''),
    outline,
    rules: rules.filter((rule) => rule !== null),
  }
}

const outlinePart = ({ role, level, heading, aliases, table }: WrittenPart): OutlinePart => {
  const first = inBoth<string>(heading, role)
  const others = inBoth<readonly string[]>(aliases ?? [], [])
  return {
    role,
    level: level ?? 2,
    headings: { sv: [first.sv, ...others.sv], en: [first.en, ...others.en] },
    table:
      table === undefined
        ? null
        : {
            kind: table.kind,
            caption: inBoth<string>(table.caption, role),
            columns: table.columns ?? [],
            groupColumns: table.groupColumns ?? [],
            rows: inBoth<readonly string[]>(table.rows ?? [], []),
          },
  }
}

function reportOutline(parts: readonly WrittenPart[], kinds: readonly Kind[], tell: Tell): void {
  reportRepeated(
    parts.map(({ role }) => role),
    'outline',
    'role',
    tell,
  )
  parts.forEach(({ table }, index) => {
    if (table === undefined) return
    const at = ['outline', index, 'table']
    reportKind(table.kind, kinds, [...at, 'kind'], tell)
    for (const key of ['columns', 'groupColumns'] as const)
      table[key]?.forEach((column, place) =>
        reportColumn(column, [table.kind], kinds, [...at, key, place], tell),
      )
  })
}

function reportRepeated(names: readonly string[], list: string, key: string, tell: Tell): void {
  const seen = new Set([''])
  names.forEach((name, index) => {
    if (seen.has(name) && name !== '') tell({ problem: 'twice', name }, [list, index, key])
    seen.add(name)
  })
}

interface Known {
  readonly types: readonly RuleType[]
  readonly kinds: readonly Kind[]
  readonly roles: readonly string[]
}

/** Null where it says not one thing to be checked, which has been told. */
function ruleOf(written: WrittenRule, at: Path, known: Known, tell: Tell): ProfileRule | null {
  const { types, kinds } = known
  const data = written as Readonly<Record<string, unknown>>
  const given = types.filter(({ key }) => lookUp(data, key) !== undefined)
  const [type] = given
  if (!type || given.length > 1) {
    tell({ problem: 'type', known: types.map(({ key }) => key), count: given.length }, at)
    return null
  }
  const cells = new Map(
    Object.entries(written.cells ?? {}).map(([name, { kind, row, column }]): [string, CellRequest] => {
      const place = [...at, 'cells', name]
      for (const one of kind) reportKind(one, kinds, [...place, 'kind'], tell)
      reportColumn(column, kind, kinds, [...place, 'column'], tell)
      if (typeof row === 'string') reportRow(row, kind, kinds, [...place, 'row'], tell)
      return [name, { kinds: kind, row, column }]
    }),
  )
  const names = [...cells.keys()]
  const when = written.when === undefined ? null : checkOf(written.when, names, [...at, 'when'], tell)
  if (written.place !== undefined) reportRole(written.place, known.roles, [...at, 'place'], tell)
  const asked = lookUp(data, type.key)
  for (const name of type.names(asked as never))
    reportName(name, names, known, [...at, type.key, ...name.path], tell)
  return {
    id: written.id,
    demand: text(written.demand),
    how: text(written.how),
    why: text(written.why),
    severity: written.severity ?? 'warning',
    place: written.place ?? null,
    cells,
    when,
    type,
    asked,
  }
}

const text = (given: Given<string>): Localized<string> => inBoth<string>(given, '')

function reportName(name: AskedName, cells: readonly string[], known: Known, at: Path, tell: Tell): void {
  switch (name.of) {
    case 'kind':
      return reportKind(name.name, known.kinds, at, tell)
    case 'role':
      return reportRole(name.name, known.roles, at, tell)
    case 'column':
      return reportColumn(name.name, name.kinds, known.kinds, at, tell)
    case 'check':
      checkOf(name.text, cells, at, tell)
  }
}

function checkOf(written: string, cells: readonly string[], at: Path, tell: Tell): Check | null {
  const check = readCheck(written)
  if (isFault(check)) {
    tell({ problem: 'formula', written, fault: check }, at)
    return null
  }
  for (const name of new Set([...namesIn(check.left), ...namesIn(check.right)]))
    if (!cells.includes(name)) unknown('cell', name, cells, at, tell)
  return check
}

const unknown = (
  of: Extract<ProfileProblem, { problem: 'unknown' }>['of'],
  name: string,
  known: readonly string[],
  at: Path,
  tell: Tell,
): void =>
  tell({ problem: 'unknown', of, name, nearest: nearest(name, known), known: [...new Set(known)] }, at)

function reportKind(name: string, kinds: readonly Kind[], at: Path, tell: Tell): void {
  const known = kinds.map(({ id }) => id)
  if (!known.includes(name)) unknown('kind', name, known, at, tell)
}

function reportRole(name: string, roles: readonly string[], at: Path, tell: Tell): void {
  if (!roles.includes(name)) unknown('role', name, roles, at, tell)
}

/** Of kinds that do not exist nothing more is said. */
function reportColumn(
  name: string,
  of: readonly string[],
  kinds: readonly Kind[],
  at: Path,
  tell: Tell,
): void {
  const meant = kinds.filter(({ id }) => of.includes(id))
  const known = meant.flatMap(({ columns }) => columns.map(({ id }) => id))
  if (meant.length > 0 && !known.includes(name)) unknown('column', name, known, at, tell)
}

function reportRow(name: string, of: readonly string[], kinds: readonly Kind[], at: Path, tell: Tell): void {
  const meant = kinds.filter(({ id }) => of.includes(id))
  const known = [...meant.flatMap(({ rows }) => rows.map(({ id }) => id)), 'first', 'total']
  if (meant.length > 0 && !known.includes(name)) unknown('row', name, known, at, tell)
}
