export function writeLongReport(workspace: string, pages: number): void
