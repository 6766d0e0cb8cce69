const SIGNALS = ['SIGTERM', 'SIGINT'] as const

/**
 * The next signal to stop. Another one after that, of either name, ends the process at once.
 *
 * @param process what signals come to
 * @returns the signal's name
 */
export function nextSignal(process: NodeJS.EventEmitter): Promise<string> {
  return new Promise((resolve) => {
    const stop = (name: string): void => {
      // Where nobody listens, Node ends the process.
      for (const each of SIGNALS) process.off(each, stop)
      resolve(name)
    }
    for (const name of SIGNALS) process.on(name, stop)
  })
}
