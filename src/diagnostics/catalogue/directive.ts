import type { Localized } from '../../model/language.ts'
import { didYouMean, entry, listed, listedIn } from '../entry.ts'

/** What is wrong with what stands in a block. */
export type BodyProblem = 'empty' | 'within' | 'list' | 'name' | 'label' | 'figure' | 'below' | 'meaning'

export const directiveCodes = {
  'directive/unknown': entry<{ written: string; nearest: string | null; known: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ written }) => `Blocket ${written} finns inte.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Block som finns: ${listed(known)}.`),
    },
    en: {
      message: ({ written }) => `There is no block ${written}.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Blocks that exist: ${listed(known)}.`),
    },
  }),

  'directive/attribute': entry<{
    directive: string
    attribute: string
    problem: 'unknown' | 'invalid' | 'empty' | 'label' | 'missing' | 'quotes' | 'form'
    nearest: string | null
    /** As the author wrote it; for an attribute of the block's other form, that form. */
    value: string
    /** Attributes that exist, or the values of one. */
    known: readonly Localized<string>[]
  }>({
    severity: 'error',
    sv: {
      message: ({ directive, attribute, problem, value }) =>
        ({
          unknown: `Egenskapen ”${attribute}” finns inte för ${directive}.`,
          invalid: `Egenskapen ”${attribute}” för ${directive} har ett värde som inte går att använda.`,
          empty: `Egenskapen ”${attribute}” för ${directive} har inget värde.`,
          label: `Blocket ${directive} tar ingen text inom hakparenteser.`,
          missing: `Blocket ${directive} saknar egenskapen ”${attribute}”.`,
          quotes: `Värdet ”${value}” för ”${attribute}” har ett blanksteg men inga citattecken.`,
          form: `Egenskapen ”${attribute}” finns inte för ${directive}, men för ${value}.`,
        })[problem],
      hint: ({ directive, attribute, problem, nearest, value, known }) =>
        ({
          unknown: didYouMean.sv(
            nearest,
            known.length > 0 ? `Egenskaper som finns: ${listedIn('sv', known)}.` : 'Den har inga egenskaper.',
          ),
          invalid: didYouMean.sv(nearest, `Värden som går bra: ${listedIn('sv', known)}.`),
          empty: 'Skriv ett värde efter likhetstecknet, eller ta bort egenskapen.',
          label: 'Ta bort hakparenteserna och texten i dem.',
          missing: `Skriv ${attribute}=… inom klammerparenteserna.`,
          quotes: `Skriv ${attribute}="${value}" med raka citattecken.`,
          form: `Skriv ${value} i stället för ${directive}${value.startsWith(':::') ? ', och ::: på en egen rad efter blocket' : ', utan raden ::: efter'}.`,
        })[problem],
    },
    en: {
      message: ({ directive, attribute, problem, value }) =>
        ({
          unknown: `The block ${directive} has no attribute “${attribute}”.`,
          invalid: `The attribute “${attribute}” of ${directive} has a value that cannot be used.`,
          empty: `The attribute “${attribute}” of ${directive} has no value.`,
          label: `The block ${directive} takes no text in square brackets.`,
          missing: `The block ${directive} lacks the attribute “${attribute}”.`,
          quotes: `The value “${value}” of “${attribute}” has a space but no quotation marks.`,
          form: `The block ${directive} has no attribute “${attribute}”, but ${value} has.`,
        })[problem],
      hint: ({ directive, attribute, problem, nearest, value, known }) =>
        ({
          unknown: didYouMean.en(
            nearest,
            known.length > 0 ? `Attributes that exist: ${listedIn('en', known)}.` : 'It has no attributes.',
          ),
          invalid: didYouMean.en(nearest, `Values that can be used: ${listedIn('en', known)}.`),
          empty: 'Write a value behind the equals sign, or remove the attribute.',
          label: 'Remove the brackets and the text in them.',
          missing: `Write ${attribute}=… in the braces.`,
          quotes: `Write ${attribute}="${value}" with straight quotation marks.`,
          form: `Write ${value} instead of ${directive}${value.startsWith(':::') ? ', and ::: on a line of its own after the block' : ', without the line ::: after it'}.`,
        })[problem],
    },
  }),

  'directive/body': entry<{ directive: string; problem: BodyProblem; found: string }>({
    severity: 'error',
    sv: {
      message: ({ directive, problem, found }) =>
        ({
          empty: `Blocket ${directive} är tomt.`,
          within: `Blocket ${found} kan inte stå i ${directive}.`,
          list: `I ${directive} ska en punktlista stå, och bara den.`,
          name: 'Punkten har inget namn, så raden att skriva under på är ingens.',
          label: 'Punkten säger inte vad talet är: den saknar text med kolon före talet.',
          figure: 'Punkten har inget tal efter kolonet.',
          below: 'Under talet kan bara korta texter stå: vad det jämförs med.',
          meaning: 'Det går inte att förstå om mer är bättre eller sämre.',
        })[problem],
      hint: ({ directive, problem, found }) =>
        ({
          list: 'Skriv en punkt för varje rad, med - först. Text kan stå före eller efter blocket.',
          name: 'Skriv namnet, med titeln efter ett komma: - Eva Ek, ordförande. Ta annars bort punkten.',
          label: 'Skriv vad talet är, kolon och talet: - Sjukfrånvaro: {{personal.sjukfranvaro.utfall}}',
          figure: 'Skriv talet, eller tabellens namn på det inom dubbla klamrar: {{resultat.summa.utfall}}',
          below:
            'Skriv en punkt under talet, till exempel - mot {{resultat.summa.budget}} i budget. Ta bort det andra.',
          meaning: 'Skriv högre är bättre, högre är sämre, lägre är bättre eller lägre är sämre.',
          within: `Avsluta ${directive} med sina kolon före ${found}, och börja ett nytt efter.`,
          empty: `Skriv det som ska stå i blocket mellan ${directive} och raden ::: efter, eller ta bort blocket.`,
        })[problem],
    },
    en: {
      message: ({ directive, problem, found }) =>
        ({
          within: `The block ${found} cannot stand in ${directive}.`,
          list: `In ${directive} a list with bullets should stand, and nothing else.`,
          name: 'The item has no name, so the line to sign on is nobody’s.',
          label: 'The item does not say what the figure is: it has no text with a colon before the figure.',
          figure: 'The item has no figure behind the colon.',
          below: 'Below a figure only short texts can stand: what it is compared with.',
          meaning: 'It cannot be understood whether more is better or worse.',
          empty: `The block ${directive} is empty.`,
        })[problem],
      hint: ({ directive, problem, found }) =>
        ({
          list: 'Write an item for each line, beginning with -. Text may stand before or behind the block.',
          name: 'Write the name, with a title behind a comma: - Eva Ek, chair. Otherwise remove the item.',
          label:
            'Write what the figure is, a colon and the figure: - Sick leave: {{staff.sick-leave.outcome}}',
          figure: 'Write the figure, or its name in a table in double braces: {{result.total.outcome}}',
          below:
            'Write an item below the figure, for instance - against {{result.total.budget}} in the budget. Remove the rest.',
          meaning: 'Write higher is better, higher is worse, lower is better or lower is worse.',
          within: `Close ${directive} with its colons before ${found}, and begin a new one behind.`,
          empty: `Write what is to stand in the block between ${directive} and the line ::: behind it, or remove the block.`,
        })[problem],
    },
  }),

  'directive/fence': entry<{
    problem: 'unclosed' | 'nested' | 'short' | 'text' | 'stray' | 'opening'
    /** The block, or for a line that cannot be read, the line as it should be; empty where that cannot be told. */
    written: string
    /** As many as the block begins with. */
    colons: string
    /** What stands in the way, and its line. */
    other: string
    line: number
  }>({
    severity: 'error',
    fix: ({ problem, colons }) => (problem === 'short' ? colons : null),
    sv: {
      message: ({ problem, written, other, line }) =>
        ({
          unclosed: `Blocket ${written} avslutas aldrig; allt därefter i filen hamnar i det.`,
          nested: `Blocket ${written} har lika många kolon som ${other} på rad ${line}, så det slutar redan där det inre slutar.`,
          short: `Raden ${other} avslutar inte blocket ${written} på rad ${line}, som börjar med fler kolon.`,
          text: `Raden börjar med kolon men har text efter, så den avslutar inte blocket ${written} på rad ${line}.`,
          stray: `Raden ${written} avslutar inget block.`,
          opening: 'Raden börjar som ett block men går inte att läsa som ett, så den trycks som text.',
        })[problem],
      hint: ({ problem, written, colons, other, line }) =>
        ({
          unclosed:
            other === ''
              ? `Sätt en rad med bara ${colons} efter det sista som ska stå i blocket.`
              : `Sätt en rad med bara ${colons} där det ska sluta, före ${other} på rad ${line}.`,
          nested: `Ska det sluta före det andra, sätt en rad med bara ${colons} där. Ska det andra stå inne i det, skriv ett kolon till både först och sist: :${written} och :${colons}.`,
          short: `Skriv ${colons}`,
          text: `Skriv ${colons} ensamt på raden, och texten på nästa rad.`,
          stray: 'Ta bort raden. Alla block ovanför är redan avslutade.',
          opening:
            written === ''
              ? 'Skriv utan blanksteg mellan delarna, som :::note[Rubrik], och ::: på en egen rad efter blocket.'
              : `Skriv ${written}${written.startsWith(':::') ? ', och ::: på en egen rad efter blocket.' : ''}`,
        })[problem],
      related: () => 'det inre börjar här',
    },
    en: {
      message: ({ problem, written, other, line }) =>
        ({
          unclosed: `The block ${written} never ends; all that follows in the file falls into it.`,
          nested: `The block ${written} has as many colons as ${other} on line ${line}, so it ends where the inner one does.`,
          short: `The line ${other} does not end the block ${written} on line ${line}, which begins with more colons.`,
          text: `The line begins with colons but has text behind them, so it does not end the block ${written} on line ${line}.`,
          stray: `The line ${written} ends no block.`,
          opening: 'The line begins like a block but cannot be read as one, so it is printed as text.',
        })[problem],
      hint: ({ problem, written, colons, other, line }) =>
        ({
          unclosed:
            other === ''
              ? `Put a line with only ${colons} after the last thing that belongs in the block.`
              : `Put a line with only ${colons} where it is to end, before ${other} on line ${line}.`,
          nested: `If it is to end before the other one, put a line with only ${colons} there. If the other one is to stand inside it, write one colon more both first and last: :${written} and :${colons}.`,
          short: `Write ${colons}`,
          text: `Write ${colons} alone on the line, and the text on the next.`,
          stray: 'Remove the line. All blocks above have ended already.',
          opening:
            written === ''
              ? 'Write its parts without spaces between them, as in :::note[Title], and ::: on a line of its own after the block.'
              : `Write ${written}${written.startsWith(':::') ? ', and ::: on a line of its own after the block.' : ''}`,
        })[problem],
      related: () => 'the inner one begins here',
    },
  }),
}
