/** What a tool is that other programs call: what it takes, what it answers, and how. All of them only read. */

import type { z } from 'zod'
import type { Parts } from '../engine/parts.ts'
import type { Workspace } from '../host/workspace.ts'
import type { Language } from '../model/language.ts'

export interface ToolContext {
  readonly workspace: Workspace
  readonly parts: Parts
  readonly language: Language
}

export interface Tool {
  readonly name: string
  /** For people who choose among tools. */
  readonly title: string
  /** For the program that decides when to call it. */
  readonly about: string
  readonly input: z.ZodObject
  readonly output: z.ZodObject
  /**
   * What authors have done wrong is an answer. Throws {@link Refusal} for what the caller asks for and is not there, and
   * `EnvironmentError` for what the machine gets in the way with.
   */
  answer(input: Record<string, unknown>, context: ToolContext): Promise<Record<string, unknown>>
}

/** In the language that its texts and answers are to have. */
export type ToolIn = (language: Language) => Tool

/** What was asked for is not there; the message says what is. */
export class Refusal extends Error {}

interface Definition<Input extends z.ZodObject, Output extends z.ZodObject> extends Omit<Tool, 'answer'> {
  readonly input: Input
  readonly output: Output
  answer(input: z.output<Input>, context: ToolContext): Promise<z.output<Output>>
}

/** A tool among others: the protocol holds what comes in to the schema before it is answered. */
export const defineTool = <Input extends z.ZodObject, Output extends z.ZodObject>(
  tool: Definition<Input, Output>,
): Tool => tool as unknown as Tool
