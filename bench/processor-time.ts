/** The processor's time of a call, ms: what other programs take is not in it. */
export function processorTime(call: () => void): number {
  const start = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
