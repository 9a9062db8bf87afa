import type { Loss } from '../documents/document.ts'
import type { Localized } from '../model/language.ts'

interface AuditTexts {
  readonly unrelated: string
  readonly unheaded: string
  readonly unread: string
  readonly unreadText: string
  readonly lost: Readonly<Record<Loss['what'], (count: number) => string>>
}

const counted = (one: string, many: (count: number) => string) => (count: number) =>
  count === 1 ? one : many(count)

export const auditTexts: Localized<AuditTexts> = {
  sv: {
    unrelated:
      'Inga summor eller andra samband som stämmer hittades, så talen är inte kontrollerade mot varandra.',
    unheaded: 'Tabellen har ingen rubrikrad, så det går inte att veta vad talen är.',
    unreadText: 'Texten är för lång eller för djupt uppbyggd för att läsas, så den är inte kontrollerad.',
    unread: 'Tabellen är för stor eller går inte att läsa, så den är inte kontrollerad.',
    lost: {
      chart: counted('Ett diagram är inte med.', (n) => `${n} diagram är inte med.`),
      drawing: counted('En ritad figur är inte med.', (n) => `${n} ritade figurer är inte med.`),
      formula: counted(
        'En matematisk formel är bara med som text.',
        (n) => `${n} matematiska formler är bara med som text.`,
      ),
      image: counted('En bild är inte med.', (n) => `${n} bilder är inte med.`),
      embedded: counted('Ett inbäddat objekt är inte med.', (n) => `${n} inbäddade objekt är inte med.`),
      hidden: counted(
        'En del som är dold i filen är inte med.',
        (n) => `${n} delar som är dolda i filen är inte med.`,
      ),
      struck: counted('En överstruken text är inte med.', (n) => `${n} överstrukna texter är inte med.`),
      nestedTable: counted(
        'En tabell inne i en annan tabells cell är bara med som text.',
        (n) => `${n} tabeller inne i andra tabellers celler är bara med som text.`,
      ),
      field: counted(
        'Ett fält som aldrig har räknats ut är inte med.',
        (n) => `${n} fält som aldrig har räknats ut är inte med.`,
      ),
      script: counted('Ett skript är inte med.', (n) => `${n} skript är inte med.`),
      comment: counted(
        'En kommentar i marginalen är inte med.',
        (n) => `${n} kommentarer i marginalen är inte med.`,
      ),
      noValue: counted(
        'En formel har inget uträknat värde.',
        (n) => `${n} formler har inget uträknat värde.`,
      ),
    },
  },
  en: {
    unrelated:
      'No sums or other relations that hold were found, so the figures were not held against each other.',
    unheaded: 'The table has no heading row, so there is no telling what the figures are.',
    unreadText: 'The text is too long or too deeply nested to be read, so it was not checked.',
    unread: 'The table is too large or cannot be read, so it was not checked.',
    lost: {
      chart: counted('A chart was left out.', (n) => `${n} charts were left out.`),
      drawing: counted('A drawing was left out.', (n) => `${n} drawings were left out.`),
      formula: counted(
        'A mathematical formula is there as text alone.',
        (n) => `${n} mathematical formulas are there as text alone.`,
      ),
      image: counted('An image was left out.', (n) => `${n} images were left out.`),
      embedded: counted('An embedded object was left out.', (n) => `${n} embedded objects were left out.`),
      hidden: counted(
        'A part that is hidden in the file was left out.',
        (n) => `${n} parts that are hidden in the file were left out.`,
      ),
      struck: counted(
        'A text that is struck through was left out.',
        (n) => `${n} texts that are struck through were left out.`,
      ),
      nestedTable: counted(
        'A table within a cell of another is there as text alone.',
        (n) => `${n} tables within cells of others are there as text alone.`,
      ),
      field: counted(
        'A field that was never computed was left out.',
        (n) => `${n} fields that were never computed were left out.`,
      ),
      script: counted('A script was left out.', (n) => `${n} scripts were left out.`),
      comment: counted(
        'A comment in the margin was left out.',
        (n) => `${n} comments in the margin were left out.`,
      ),
      noValue: counted('A formula has no computed value.', (n) => `${n} formulas have no computed value.`),
    },
  },
}
