/** Builds that run at the same time, of the same report into the same folder. */

export const together = {
  title: 'two builds of one report at once',
  async *inject({ openStage, tries }) {
    for (let time = 0; time < tries(10); time++) {
      const stage = openStage()
      const outcomes = await Promise.all([
        stage.run(['build', '--no-cache']),
        stage.run(['build', '--no-cache', '--jobs', '1']),
      ])
      for (const outcome of outcomes) yield stage.faults(outcome, { codes: [0] })
      stage.close()
    }
  },
}
