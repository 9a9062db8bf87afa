/** Checking and building as tasks: what is told is listed among the editor's problems. */

import {
  ProcessExecution,
  Task,
  TaskGroup,
  tasks,
  TaskScope,
  type Disposable,
  type TaskDefinition,
} from 'vscode'
import { environmentFor, wordsFor, type Context, type Running } from './running.ts'
import { say } from './texts.ts'

const names = ['check', 'build'] as const
type Name = (typeof names)[number]

const words = { check: ['check', '--no-color'], build: ['build', '--all', '--no-color'] }
const definitionOf = (task: Name): TaskDefinition => ({ type: 'delrapport', task })

const matchers = ['$delrapport-error', '$delrapport-warning', '$delrapport-note']

export const provideTasks = (context: Context, isReady: () => boolean): Disposable =>
  tasks.registerTaskProvider('delrapport', {
    // Whoever only looks at the list of tasks is not told what is missing.
    async provideTasks() {
      const running = isReady() ? await context.running() : null
      return running ? names.map((name) => taskOf(name, running, definitionOf(name))) : []
    },
    async resolveTask({ definition }) {
      const name = names.find((one) => one === definition.task)
      const running = name === undefined ? null : await context.running()
      // The task that is given back is known by the definition that was asked with.
      return name !== undefined && running ? taskOf(name, running, definition) : undefined
    },
  })

export async function runTask(name: Name, context: Context): Promise<void> {
  const running = await context.running()
  if (running) await tasks.executeTask(taskOf(name, running, definitionOf(name)))
}

function taskOf(name: Name, { program, root }: Running, definition: TaskDefinition): Task {
  const execution = new ProcessExecution(program.command, wordsFor(program, words[name]), {
    cwd: root,
    env: environmentFor(program),
  })
  const task = new Task(definition, TaskScope.Workspace, say()[name], 'delrapport', execution, matchers)
  task.group = name === 'build' ? TaskGroup.Build : TaskGroup.Test
  return task
}
