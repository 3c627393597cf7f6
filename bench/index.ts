/** Lists the benchmarks; each one is a file of its own in this folder. */
export {}
