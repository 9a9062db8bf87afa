/** What must be ended before the process is, when it is interrupted. */

type Task = () => Promise<void>

const tasks = new Set<Task>()

/** Returns the function that takes the task off the list again. */
export function onShutdown(task: Task): () => void {
  tasks.add(task)
  return () => tasks.delete(task)
}

/** Runs all tasks at once and waits for them, but no longer than a person would. */
export async function shutDown(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, 1000).unref())
  await Promise.race([Promise.allSettled([...tasks].map((task) => task())), patience])
}
