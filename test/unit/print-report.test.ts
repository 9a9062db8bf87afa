import { expect, test } from 'vitest'
import type { FinishedPart } from '../../src/print/finish/part.ts'
import { printReport, type ReportToPrint } from '../../src/print/print-report.ts'
import type { Printer } from '../../src/print/printer.ts'

const chapter = (id: string) => ({ id, beginsPage: true, length: 300 * 1024 })

const report: ReportToPrint = {
  print: {
    styles: '',
    ownStyles: '',
    isOwn: true,
    pageLine: '',
    chapters: ['ett', 'tva', 'tre'].map(chapter),
    part: ({ from }) => `<body>${from}</body>`,
  },
  language: 'sv',
  standard: 'ua-1',
  tables: [],
  continuations: [],
  legibleSize: () => 9,
}

/** One whose parts have that many objects. */
const printerOf = (objects: number) =>
  ({
    jobs: 2,
    kept: null,
    prepareFinish: () => undefined,
    standIn: () => null,
    print: async () => ({ pdf: new Uint8Array(), measures: { said: [] }, fitted: [] }),
    finish: async (_: Uint8Array, { first }: { first: number }) =>
      ({
        first,
        next: first + objects,
        told: { spoken: [], layout: { scale: 1 } },
      }) as unknown as FinishedPart,
  }) as unknown as Printer

test('the numbers of parts do not overlap, however many objects a short text becomes', async () => {
  for (const objects of [10, 100_000]) {
    const parts = (await printReport(report, { printer: printerOf(objects), isLast: false })).map(
      ({ part }) => part,
    )
    expect(parts).toHaveLength(4)
    parts.slice(1).forEach(({ first }, index) => {
      expect(first).toBeGreaterThanOrEqual(parts[index]!.next)
    })
  }
})
