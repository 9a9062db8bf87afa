/** The Model Context Protocol: programs that write and proofread ask about the reports of a workspace, and nothing is written. */

import type { Readable } from 'node:stream'
import { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { atMost } from '../host/at-most.ts'
import { EnvironmentError } from '../host/environment-error.ts'
import { Refusal, type Tool, type ToolContext } from './tool.ts'
import { tools } from './tools/index.ts'

export interface Served extends ToolContext {
  readonly version: string
  readonly input: Readable
  /** Is given whole messages. */
  write(text: string): unknown
}

/** Answers until there is nothing more to be asked. */
export async function serveTools({ version, input, write, ...context }: Served): Promise<void> {
  const server = new McpServer({ name: 'delrapport', version })
  // Each takes a report's memory: what is asked at once is answered one after the other.
  const inTurn = atMost(1)
  for (const toolIn of tools) {
    const tool = toolIn(context.language)
    server.registerTool(
      tool.name,
      {
        title: tool.title,
        description: tool.about,
        inputSchema: tool.input,
        outputSchema: tool.output,
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      },
      (asked: Record<string, unknown>) => inTurn(() => answer(tool, asked, context)),
    )
  }
  const ended = new Promise<void>((resolve) => {
    input.once('close', resolve).once('end', resolve)
    // A message without end is not read to its end.
    Object.assign(server.server, { onclose: resolve })
  })
  const output = new Writable({
    write(chunk: Buffer, _, done) {
      write(chunk.toString())
      done()
    },
  })
  await server.connect(new StdioServerTransport(input, output))
  await ended
  // What has been asked is answered, though nobody can ask any more.
  await setImmediate()
  await inTurn(() => Promise.resolve())
  await setImmediate()
  await server.close()
  // What has come and nobody reads would keep it from ending.
  input.resume()
}

/** Data, and the same as text for programs that read nothing else. */
async function answer(tool: Tool, asked: Record<string, unknown>, context: ToolContext) {
  try {
    const data = await tool.answer(asked, context)
    return { structuredContent: data, content: [textOf(JSON.stringify(data))] }
  } catch (error) {
    if (error instanceof Refusal) return { isError: true, content: [textOf(error.message)] }
    if (!(error instanceof EnvironmentError)) throw error
    const { message, hint } = error.in(context.language)
    return { isError: true, content: [textOf(`${message}\n${hint}`)] }
  }
}

const textOf = (text: string) => ({ type: 'text' as const, text })
