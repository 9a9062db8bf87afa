/**
 * Faults that one word or one long list of an author's is enough for, ended as a class: the sources are read with their
 * types, and none of these forms may stand in them. What each rule takes is shown below on sources of its own.
 */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  isArrowFunction,
  isAsExpression,
  isBinaryExpression,
  isCallExpression,
  isElementAccessExpression,
  isFunctionDeclaration,
  isFunctionExpression,
  isIdentifier,
  isMethodDeclaration,
  isNewExpression,
  isPropertyAccessExpression,
  isSpreadElement,
  isVariableDeclaration,
  SyntaxKind,
  type Node,
  type SourceFile,
} from 'typescript/unstable/ast'
import { API, type Checker, type Project } from 'typescript/unstable/sync'

const root = path.join(import.meta.dirname, '../..')

type Rule = (node: Node, source: SourceFile, checker: Checker) => boolean

/** Whether a type is texts that nobody has listed; a union of known words is not. */
function isAnyText(node: Node, checker: Checker): boolean {
  const type = checker.getTypeAtLocation(node)
  if (!type) return true
  const name = checker.typeToString(type).replace(/"(?:[^"\\]|\\.)*"/g, '')
  return /\b(?:string|symbol|PropertyKey|any|unknown)\b|`/.test(name)
}

const isFunctionLike = (node: Node): boolean =>
  isArrowFunction(node) ||
  isFunctionDeclaration(node) ||
  isFunctionExpression(node) ||
  isMethodDeclaration(node)

/** Functions of one file that others call when they are loaded, and then only. */
const builders: readonly string[] = ['lexicon']

/** Whether the node runs once, when its file is loaded: outside functions, or in one that only such code calls. */
function runsAtLoad(node: Node, source: SourceFile, seen: ReadonlySet<Node> = new Set()): boolean {
  let around: Node | undefined = node.parent
  while (around && !isFunctionLike(around)) around = around.parent
  if (!around) return true
  if (seen.has(around)) return false
  if (isCallExpression(around.parent)) return runsAtLoad(around.parent, source, new Set([...seen, around]))
  const named = isFunctionDeclaration(around) ? around : around.parent
  if (isFunctionDeclaration(around) && builders.includes(around.name?.getText(source) ?? '')) return true
  const isOwn = !/^export\b/.test(source.text.slice(named.pos, named.end).trimStart())
  const name = isFunctionDeclaration(named) || isVariableDeclaration(named) ? named.name : undefined
  if (!isOwn || !name || !isIdentifier(name)) return false
  if (isVariableDeclaration(named) && /^export\b/.test(named.parent.parent.getText(source))) return false
  const uses = nodesOf(source).filter(
    (one) => isIdentifier(one) && one !== name && one.getText(source) === name.getText(source),
  )
  return uses.length > 0 && uses.every((use) => runsAtLoad(use, source, new Set([...seen, around])))
}

const rules: Readonly<
  Record<'look-up' | 'membership' | 'claimed key' | 'spread' | 'pattern' | 'builder', Rule>
> = {
  /** `record[word]`: `constructor` is found in every object. `lookUp` asks for what is the record's own. */
  'look-up': (node, _, checker) =>
    isElementAccessExpression(node) && isAnyText(node.argumentExpression, checker),
  /** `word in record`. */
  membership: (node, _, checker) =>
    isBinaryExpression(node) &&
    node.operatorToken.kind === SyntaxKind.InKeyword &&
    isAnyText(node.left, checker),
  /** `record[word as keyof typeof record]` only says that the word is a key. */
  'claimed key': (node, source, checker) =>
    isAsExpression(node) &&
    /\bkeyof\b/.test(node.type.getText(source)) &&
    isAnyText(node.expression, checker),
  /** `Math.max(...rows)`, `list.push(...rows)`, `f.apply(null, rows)`: the stack holds so many arguments, no more. */
  spread: (node, source, checker) => {
    if (isPropertyAccessExpression(node) && node.name.getText(source) === 'apply') return true
    if (!isSpreadElement(node) || !(isCallExpression(node.parent) || isNewExpression(node.parent)))
      return false
    const type = checker.getTypeAtLocation(node.expression)
    return !type || !checker.isTupleType(type)
  },
  /** `new RegExp(word)`: a long one exhausts the memory, a wicked one the time. */
  pattern: (node, source) => {
    if (!isNewExpression(node) && !isCallExpression(node)) return false
    if (node.expression.getText(source) !== 'RegExp') return false
    // One pattern with other flags is the program's own still.
    return !/^\(\w+\.source,/.test(node.getText(source).replace(/^[^(]*/, '')) && !runsAtLoad(node, source)
  },
  builder: (node, source) =>
    isCallExpression(node) && builders.includes(node.expression.getText(source)) && !runsAtLoad(node, source),
}

/** The door that the first rule leads to. */
const door = 'src/model/look-up.ts'

function nodesOf(source: SourceFile): Node[] {
  const found: Node[] = []
  const open: Node[] = [source]
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(node)
    node.forEachChild((child) => {
      open.push(child)
      return undefined
    })
  }
  return found
}

function breaches({ program, checker }: Project, folder: string): string[] {
  const names = program.getSourceFileNames().filter((name) => name.startsWith(`${folder}/`))
  return names.flatMap((name) => {
    const source = program.getSourceFile(name)!
    const file = path.posix.relative(path.posix.dirname(folder), name)
    if (file === door) return []
    return nodesOf(source).flatMap((node) =>
      Object.entries(rules)
        .filter(([, breaks]) => breaks(node, source, checker))
        .map(([rule]) => `${file}: ${rule}: ${node.getText(source).replace(/\s+/g, ' ').slice(0, 80)}`),
    )
  })
}

let api: API

beforeAll(() => {
  api = new API({ cwd: root })
})
afterAll(() => api.close())

const projectIn = (folder: string): Project => {
  const config = path.join(folder, 'tsconfig.json')
  return api.updateSnapshot({ openProjects: [config] }).getProject(config)!
}

test('no word of an author’s is looked up in an object, none becomes a pattern, no list the arguments of a call', () => {
  const project = projectIn(root)
  expect(
    project.program.getSourceFileNames().filter((name) => name.startsWith(`${root}/src/`)).length,
  ).toBeGreaterThan(300)
  expect(breaches(project, `${root}/src`)).toEqual([])
})

const samples: readonly (readonly [rule: string | null, text: string])[] = [
  ['look-up', 'const r: Record<string, number> = {}; export const f = (w: string) => r[w]'],
  ['look-up', 'const r = { a: 1 }; export const f = (w: string) => (r as Record<string, number>)[w.trim()]'],
  ['look-up', 'export const f = (r: { [k: string]: 1 }, w?: string) => r[w ?? "a"]'],
  ['look-up', 'export const f = (r: any, w: `a${string}`) => r[w]'],
  ['claimed key', 'const r = { a: 1 }; export const f = (w: string) => r[w as keyof typeof r]'],
  ['membership', 'const r = { a: 1 }; export const f = (w: string) => w in r'],
  ['spread', 'export const f = (l: number[]) => Math.max(...l)'],
  ['spread', 'export const f = (l: readonly number[], to: number[]) => to.push(0, ...l)'],
  ['spread', 'export const f = (l: Set<number>) => new Array(...l)'],
  ['spread', 'export const f = (l: number[]) => Math.max.apply(null, l)'],
  ['pattern', 'export const f = (w: string) => new RegExp(w)'],
  ['pattern', 'const g = (w: string) => RegExp(w, "u"); export const f = (w: string) => g(w)'],
  [
    'pattern',
    'function g(w: string) { return new RegExp(w) }\nexport const f = ["a"].map(g)\nexport const h = () => g("b")',
  ],
  [
    null,
    'const r = { a: 1, b: 2 }; export const f = (w: "a" | "b", l: number[], i: number) => [r[w], l[i], ...l]',
  ],
  ['builder', 'declare function lexicon(w: string): RegExp; export const f = (w: string) => lexicon(w)'],
  [null, 'export function lexicon(w: string) { return new RegExp(w) }\nexport const f = lexicon("a")'],
  [null, 'export const f = (l: [number, number]) => Math.max(...l)'],
  [null, 'const g = (w: string) => new RegExp(w); export const f = ["a"].map((w) => g(w))'],
]

describe('what the rules find', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'delrapport-rules-'))
  let found: readonly string[] = []
  beforeAll(() => {
    const config = { extends: path.join(root, 'tsconfig.json'), include: ['src'] }
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config))
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
    mkdirSync(path.join(folder, 'src'))
    for (const [index, [, text]] of samples.entries())
      writeFileSync(path.join(folder, `src/${index}.ts`), `${text}\n`)
    found = breaches(projectIn(folder), `${folder}/src`)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(samples.map(([rule, text], index) => ({ rule, text, index })))(
    '$rule: $text',
    ({ rule, index }) => {
      const here = found.filter((one) => one.startsWith(`src/${index}.ts: `)).map((one) => one.split(': ')[1])
      expect(here).toEqual(rule === null ? [] : [rule])
    },
  )
})
