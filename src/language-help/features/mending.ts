import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver/node.js'
import { linkFigure } from '../mending/link-figure.ts'
import { mendAll, mendProblems } from '../mending/mend-problems.ts'
import type { Mending } from '../mending/mending.ts'
import type { Feature } from '../server/feature.ts'
import type { Question } from '../server/question.ts'

const fixAll = `${CodeActionKind.SourceFixAll}.delrapport`

export const mending: Feature = {
  capabilities: {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAll],
    },
  },
  listen: (connection, answering) => connection.onCodeAction(answering(actionsFor)),
}

function actionsFor(question: Question, { range, context }: CodeActionParams): CodeAction[] {
  const { asked } = question
  const span = question.spanOf(range)
  const isWanted = (kind: string) =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`))
  const actions = (kind: string, find: () => readonly Mending[]): CodeAction[] =>
    isWanted(kind) ? find().map((found) => actionOf(found, kind, question, context.diagnostics)) : []
  return once([
    ...actions(CodeActionKind.QuickFix, () => {
      const here = mendProblems(asked, span)
      const all = here.length > 0 ? mendAll(asked) : null
      return all && all.edits.length > 1 ? [...here, all] : here
    }),
    ...actions(CodeActionKind.RefactorRewrite, () => linkFigure(asked, span)),
    // Among all that there is to do it has been said already, and is asked for by name when a file is saved.
    ...(context.only ? actions(fixAll, () => [mendAll(asked)].filter((found) => found !== null)) : []),
  ])
}

function actionOf(
  { title, edits, problem }: Mending,
  kind: string,
  { rangeOf, workspaceEdit }: Question,
  shown: CodeActionParams['context']['diagnostics'],
): CodeAction {
  const start = problem && rangeOf(problem.span).start
  const mended = shown.filter(
    ({ code, range }) =>
      problem !== null &&
      code === problem.code &&
      range.start.line === start?.line &&
      range.start.character === start.character,
  )
  return {
    title,
    kind,
    ...(mended.length > 0 && { diagnostics: mended, isPreferred: true }),
    edit: workspaceEdit(edits),
  }
}

/** Several versions of a report have the same to mend. */
const once = (actions: readonly CodeAction[]): CodeAction[] => [
  ...new Map(actions.map((action) => [JSON.stringify(action), action])).values(),
]
