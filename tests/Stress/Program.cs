using Uapi.Stress;

// Drives the model for as long as it is told to: at random, through faults, from many threads. Runtime.Tests does a little of each on every run.
//
//   steps   [--seconds N] [--seed N]    random calls, every invariant checked after each
//   faults  [--seconds N] [--seed N]    every scenario with its n-th allocation, pin, charge or platform call failing, for n = 1, 2, 3 ...
//   threads [--seconds N] [--seed N]    many threads on one and on several containers, against whatever takes the ground from under them
//
// The last line is "N passed, N failed"; the exit code is 0 only if nothing failed and something ran.
StressOptions? options = StressOptions.Parse(args, Console.Error);
if (options is null)
    return 2;
StressCount count = options.Suite.Run(options, Console.Out);
Console.WriteLine($"{count.Passed} passed, {count.Failed} failed");
return count is { Failed: 0, Passed: > 0 } ? 0 : 1;
