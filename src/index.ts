/** The public interface: open a workspace, check its reports, build them. */

export { openWorkspace, type Workspace } from './host/workspace.ts'
export { EnvironmentError } from './host/environment-error.ts'
export { buildReport, type BuildOptions, type BuiltReport } from './engine/build.ts'
export { checkReport, type CheckedReport } from './engine/check.ts'
export { placesOf, type Place, type Places, type Thing } from './places/places.ts'
export { openSession, type Session } from './engine/session.ts'
export { createPrinter, type Printer } from './print/printer.ts'
export { ownParts, type Parts } from './engine/parts.ts'
export { describe, type Described } from './diagnostics/describe.ts'
export { hasErrors, type Diagnostic } from './diagnostics/diagnostic.ts'
export type { Report } from './model/report.ts'
export type { Language } from './model/language.ts'
