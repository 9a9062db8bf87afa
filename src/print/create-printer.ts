import type { Environment } from '../host/environment.ts'
import { pressOn } from './press.ts'
import { printerOn, type Printer, type PrinterOptions } from './printer.ts'
import { createSheets } from './sheets.ts'

/** One with a browser of this thread's own. */
export const createPrinter = (env: Environment, options: PrinterOptions = {}): Printer =>
  printerOn(pressOn(createSheets(env, options.jobs ?? 1)), options)
