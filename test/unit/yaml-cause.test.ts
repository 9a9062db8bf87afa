/** What is said of YAML that cannot be read, and of what can be read but hardly as it is meant: the cause, where it stands. */

import { describe, expect, test } from 'vitest'
import { readYaml } from '../../src/source/yaml-source.ts'

function told(text: string) {
  const { problems, slips } = readYaml({ file: 'report.yaml', text })
  return [
    ...problems.map(({ problem, span }) => ({
      at: text.slice(span.start, span.end),
      ...(problem.type === 'syntax' ? problem.fault : problem),
    })),
    ...slips.map(({ slip, span }) => ({ at: text.slice(span.start, span.end), ...slip })),
  ]
}

describe('the cause, not the place where reading stopped', () => {
  test.each([
    ['title: A\norganisation: B\n unit: tkr\n', { type: 'indent', at: 'unit', like: 'organisation' }],
    [' title: A\norganisation: B\n', { type: 'indent', at: 'title', like: 'organisation' }],
    ['theme:\n  name: x\n   accent: y\n', { type: 'indent', at: 'accent', like: 'name' }],
    ['theme:\n  name: x\n accent: y\n', { type: 'indent', at: 'accent', like: 'name' }],
    ['theme:\n\tname: x\n', { type: 'tab' }],
    ['theme:\n\u00a0\u00a0name: x\n', { type: 'noBreak' }],
    ['title: Delår: x\nunit: tkr\n', { type: 'colon', proposed: 'title: "Delår: x"' }],
    ['title: “Delår: x”\n', { type: 'curly', at: '“Delår: x”', proposed: 'title: "Delår: x"' }],
    ['title:A\norganisation: B\n', { type: 'space', at: 'title:', proposed: 'title: A' }],
    ['title: A\norganisation:B\nunit: tkr\n', { type: 'space', at: 'organisation:' }],
    ['title:\u00a0A\norganisation: B\n', { type: 'space', at: 'title:' }],
    ['period: { start:2026-01-01, end: 2026-12-31 }\n', { type: 'space', proposed: 'start: 2026-01-01' }],
    ['period: { start: 2026-01-01 end: 2026-12-31 }\n', { type: 'comma' }],
    ['theme: { accent: #1d4f7c }\nunit: tkr\n', { type: 'hash', proposed: 'accent: "#1d4f7c"' }],
    ['keywords: [a, b\nunit: tkr\n', { type: 'bracket', at: '[a, b' }],
    ['title: "A\nunit: tkr\n', { type: 'quote', at: '"A', proposed: 'title: "A"' }],
    ['title: "A" B\nunit: tkr\n', { type: 'tail', proposed: `title: '"A" B'` }],
    ['title: "Mål \\d"\n', { type: 'escape' }],
    ['title: @x\n', { type: 'sign', sign: '@', proposed: 'title: "@x"' }],
    ['title: !Viktigt\nunit: tkr\n', { type: 'sign', sign: '!', proposed: 'title: "!Viktigt"' }],
    ['t:\n  - { Post: Lön, Budget: -, Utfall: 2 }\n', { type: 'sign', proposed: 'Budget: "-"' }],
    ['unit = tkr\nsigns: x\n', { type: 'equals', proposed: 'unit: tkr' }],
    ['- title: A\nunit: tkr\n', { type: 'dash' }],
    ['title: A\n---\nunit: tkr\n', { type: 'documents', at: '---' }],
    ['title: [A] B\nunit: tkr\n', { type: 'braces' }],
    ['title: A\nhej hopp\nunit: tkr\n', { type: 'other', at: 'hej hopp' }],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual([expect.objectContaining(expected)])
  })
})

describe('what can be read, but hardly as it is meant', () => {
  test.each([
    ['title: Delårsrapport #2 2026\n', { type: 'hash', proposed: 'title: "Delårsrapport #2 2026"' }],
    ['organisation: Nämnden # 1\n', { type: 'hash', written: 'Nämnden' }],
    ['theme:\n  accent: #aa0000\n  name: default\n', { type: 'hash', written: '', at: '#aa0000' }],
    ['t:\n  - Post: Lön #2\n    Budget: 5\n', { type: 'hash', proposed: 'Post: "Lön #2"' }],
    ['title: ”Delårsrapport”\n', { type: 'curly', proposed: 'title: "Delårsrapport"' }],
    ['keywords: [“ekonomi”, mål]\n', { type: 'curly', proposed: '"ekonomi"' }],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual([expect.objectContaining(expected)])
  })

  test.each([
    'title: Delårsrapport # måste finnas\n',
    'unit: tkr #tusental\n',
    'date: # dokumentets datum\n',
    'registration: "IT #2"\n',
    'title: ”Vi” och ”dom”\n',
    't:\n  - [”Lön”, 5]\n  - { Post: ”Lön”, Budget: 5 }\n',
    'url: https://example.se/#2\n',
    'text: |\n  rad:ett\n  ”b: c”\ntitle: x\n',
  ])('%j is as it is meant', (text) => {
    expect(told(text)).toEqual([])
  })
})

test.each([
  ['lines', `${'  rad: text\n'.repeat(30_000)} x: y: z\n`],
  ['blanks', `title: a${' '.repeat(200_000)}b: c\n`],
  ['items', `a: { ${'b c, '.repeat(40_000)} d: e f: g }\n`],
  ['quotes', `a: "${"'".repeat(200_000)}\n`],
])('the cause is found in linear time: %s', (_, text) => {
  expect(told(text)).toHaveLength(1)
})
