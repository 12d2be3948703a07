/** Processor time that something takes, in milliseconds. Unlike a clock it does not count what others do. */
export function effortMs(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
