import { describe, expect, it, vi } from 'vitest'
import { timeTogether } from '../../../bench/speed/rounds.js'

const effort = { rounds: 6, roundMs: 0, warmUpMs: 0 }

describe('timing tasks together', () => {
  it('runs each task in every round, taking turns to be first', () => {
    const order: string[] = []
    const task = (name: string) => ({ run: () => order.push(name) })
    timeTogether([task('a'), task('b'), task('c')], effort)
    const rounds = order.slice(3).join('').match(/.{3}/g)
    expect(order.slice(0, 3)).toEqual(['a', 'b', 'c'])
    expect(rounds).toEqual(['abc', 'bca', 'cab', 'abc', 'bca', 'cab'])
  })

  it('gives the median, the fastest and the spread of the rounds, per run', () => {
    let user = 0
    const clock = vi.spyOn(process, 'cpuUsage').mockImplementation(() => ({ user, system: 0 }))
    const milliseconds = [7, 10, 30, 10, 50, 10]
    let runs = 0
    // The first run is the warm-up.
    const run = () => (user += 1000 * (milliseconds[runs++] ?? 10))
    expect(timeTogether([{ run }], { ...effort, rounds: 5 })).toEqual([
      { median: 10, fastest: 10, spread: 1 },
    ])
    clock.mockRestore()
  })

  it('repeats a quick task until a round takes long enough', () => {
    let user = 0
    const clock = vi.spyOn(process, 'cpuUsage').mockImplementation(() => ({ user, system: 0 }))
    let runs = 0
    const run = () => {
      runs++
      return (user += 1000)
    }
    expect(timeTogether([{ run }], { rounds: 3, roundMs: 20, warmUpMs: 0 })[0]?.median).toBe(1)
    expect(runs).toBe(1 + 3 * 20)
    clock.mockRestore()
  })
})
