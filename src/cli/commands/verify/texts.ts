import type { DifferingFile } from '../../../model/differing-file.ts'
import type { Localized } from '../../../model/language.ts'

export interface VerifyTexts {
  readonly about: string
  readonly folder: string
  readonly whichFolder: string
  readonly nothing: (given: string) => string
  readonly unreadable: (file: string) => string
  readonly notOurs: (file: string) => string
  readonly changedList: (file: string) => string
  /** Neither what was built nor its sources are there. */
  readonly nowhere: (list: string, report: string) => string
  readonly differences: Readonly<Record<DifferingFile['difference'], string>>
  /** Null where they were not looked at. */
  readonly same: (list: string, outputs: number | null, sources: number | null) => string
  readonly differ: (list: string, count: number) => string
  readonly withoutSources: (report: string) => string
  readonly withoutOutputs: (report: string) => string
  readonly otherProgram: string
}

const counted = (count: number | null, one: string, more: string): string =>
  count === null ? '' : `${count} ${count === 1 ? one : more}`

const both = (and: string, ...told: readonly string[]): string => told.filter(Boolean).join(and)

export const verifyTexts: Localized<VerifyTexts> = {
  sv: {
    about:
      'visa om en rapports filer och källor är som när kontrollprotokollet skrevs, eller rapporten antogs',
    folder:
      'mappen med protokollet, som out/2021-08, eller en rapports mapp; också en ….record.json eller adopted.yaml',
    whichFolder: 'Ange mappen som protokollet ligger i: npx delrapport verify out/2021-08',
    nothing: (given) =>
      `I ${given} finns varken ett kontrollprotokoll (….record.json) eller en antagen rapport (adopted.yaml). Protokollet skrivs av npx delrapport record.`,
    unreadable: (file) => `${file} finns inte eller går inte att läsa.`,
    notOurs: (file) =>
      `${file} är ingen lista från ett kontrollprotokoll som den här versionen av programmet kan läsa.`,
    changedList: (file) =>
      `${file}: själva listan är ändrad eller går inte att läsa, så filerna kan inte jämföras med den. Hämta den som den var.`,
    nowhere: (list, report) =>
      `${list}: varken källorna eller de färdiga filerna till ${report} finns här, så ingenting är jämfört. Kör kommandot i arbetsmappen.`,
    differences: { changed: 'ändrad', missing: 'saknas', added: 'tillagd' },
    same: (list, outputs, sources) =>
      `${list}: oförändrat. ${both(' och ', counted(outputs, 'fil', 'filer'), counted(sources, 'källa', 'källor'))} är som de var.`,
    differ: (list, count) => `${list}: ${count} ${count === 1 ? 'fil skiljer' : 'filer skiljer'} sig.`,
    withoutSources: (report) =>
      `Källorna till ${report} finns inte här, så bara rapportens färdiga filer är jämförda.`,
    withoutOutputs: (report) =>
      `De färdiga filerna till ${report} finns inte här, så bara källorna är jämförda.`,
    otherProgram: 'Det gjordes med en annan version av programmet, som kan ha läst andra filer än den här.',
  },
  en: {
    about:
      'show whether a report’s files and sources are what they were when its record was written, or it was adopted',
    folder:
      'the folder of the record, such as out/2021-08, or that of a report; also a ….record.json or adopted.yaml',
    whichFolder: 'Name the folder that the record lies in: npx delrapport verify out/2021-08',
    nothing: (given) =>
      `${given} holds neither a control record (….record.json) nor an adopted report (adopted.yaml). npx delrapport record writes the record.`,
    unreadable: (file) => `${file} is not there or cannot be read.`,
    notOurs: (file) => `${file} is no list of a control record that this version of the program can read.`,
    changedList: (file) =>
      `${file}: the list itself is changed or cannot be read, so that the files cannot be compared with it. Get it as it was.`,
    nowhere: (list, report) =>
      `${list}: neither the sources nor the finished files of ${report} are here, so nothing was compared. Run the command in the workspace.`,
    differences: { changed: 'changed', missing: 'missing', added: 'added' },
    same: (list, outputs, sources) =>
      `${list}: unchanged. ${both(' and ', counted(outputs, 'file', 'files'), counted(sources, 'source', 'sources'))} as they were.`,
    differ: (list, count) => `${list}: ${count} ${count === 1 ? 'file differs' : 'files differ'}.`,
    withoutSources: (report) =>
      `The sources of ${report} are not here, so that only its finished files were compared.`,
    withoutOutputs: (report) =>
      `The finished files of ${report} are not here, so that only its sources were compared.`,
    otherProgram:
      'It was made with another version of the program, which may have read other files than this one.',
  },
}
