using System.Globalization;

namespace Uapi.Stress;

/// <summary>What the command line asks for.</summary>
/// <param name="Suite">Which kind of trouble.</param>
/// <param name="Time">How long.</param>
/// <param name="Seed">Where the random numbers start; printed, so that a finding can be made again.</param>
public sealed record StressOptions(IStressSuite Suite, TimeSpan Time, int Seed)
{
    // One line a suite.
    private static readonly IStressSuite[] Suites =
    [
        new Steps.StepSuite(),
        new Faults.FaultSuite(),
        new Threads.ThreadsSuite(),
    ];

    /// <summary>Reads the arguments; null after saying what is wrong with them.</summary>
    public static StressOptions? Parse(string[] arguments, TextWriter errors)
    {
        IStressSuite? suite = arguments.Length == 0 ? null : Array.Find(Suites, candidate => candidate.Name == arguments[0]);
        int seconds = 60;
        // A new one each day.
        int seed = (DateTime.UtcNow - DateTime.UnixEpoch).Days % 2000 * 1_000_000;
        bool understood = suite is not null && arguments.Length % 2 == 1;
        for (int i = 1; understood && i < arguments.Length; i += 2)
        {
            understood = int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int number);
            switch (arguments[i])
            {
                case "--seconds":
                    seconds = number;
                    break;
                case "--seed":
                    seed = number;
                    break;
                default:
                    understood = false;
                    break;
            }
        }
        if (understood)
            return new StressOptions(suite!, TimeSpan.FromSeconds(seconds), seed);
        errors.WriteLine($"usage: stress {string.Join('|', Suites.Select(known => known.Name))} [--seconds N] [--seed N]");
        return null;
    }
}

/// <summary>One kind of trouble that the model is put to.</summary>
public interface IStressSuite
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>Runs until the time is over, or until there is nothing left to run; says on <paramref name="log"/> what was found and how to make it again.</summary>
    StressCount Run(StressOptions options, TextWriter log);
}

/// <summary>How much was tried, and how much of it went wrong.</summary>
public readonly record struct StressCount(long Passed, long Failed);
