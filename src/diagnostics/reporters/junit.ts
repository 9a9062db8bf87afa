/**
 * Problems as a JUnit report, which most build servers show: a suite for each file. Errors are failures; what is less does
 * not fail a build, and stands as what its case has printed. A report in which nothing is wrong is a case that passed: servers
 * take a file without any for one of tests that were never run.
 */

import { addTo } from '../../model/add-to.ts'
import { escapeHtml } from '../../model/escape-html.ts'
import { placeText, type Described } from '../describe.ts'
import type { Reporter } from './reporter.ts'

export const junit: Reporter = {
  report(problems, { reports }) {
    const files = new Map<string, Described[]>()
    for (const problem of problems) addTo(files, problem.file, problem)
    const named = [...files.keys()]
    const sound = reports.filter((folder) => !named.some((file) => file.startsWith(`${folder}/`)))
    const suites = [...files].map(([file, own]) => suite(file, own))
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="delrapport" ${counts(problems, sound.length)}>\n${[...suites, ...sound.map(passed)].join('')}</testsuites>\n`
  },
}

const counts = (problems: readonly Described[], passed = 0): string =>
  `tests="${problems.length + passed}" failures="${problems.filter(({ severity }) => severity === 'error').length}" errors="0"`

const passed = (folder: string): string =>
  `<testsuite name="${escaped(folder)}" ${counts([], 1)}>\n<testcase name="check" classname="${escaped(folder)}"/>\n</testsuite>\n`

const suite = (file: string, problems: readonly Described[]): string =>
  `<testsuite name="${escaped(file)}" ${counts(problems)}>\n${problems.map(testCase).join('')}</testsuite>\n`

function testCase(problem: Described): string {
  const { code, severity, file, message, hint } = problem
  const place = placeText(problem)
  const text = escaped([place, message, hint].filter((part) => part !== '').join('\n'))
  const told =
    severity === 'error'
      ? `<failure type="${escaped(code)}" message="${escaped(message)}">${text}</failure>`
      : `<system-out>${text}</system-out>`
  return `<testcase name="${escaped(`${code} ${place.slice(file.length + 1)}`)}" classname="${escaped(file)}">${told}</testcase>\n`
}

/** Control characters have no place in XML, whatever way they are written. */
const escaped = (text: string): string =>
  escapeHtml(text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd'))
