using Uapi.Ioctl;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>The mistakes one can make in a call, in the order in which the driver looks for them.</summary>
/// <remarks>
/// Every set of them is made at once, and the first one of the table has to be named. A mistake may hide the later ones: they are made from the last to the first, so that of two that
/// write the same field the earlier one wins.
/// </remarks>
/// <typeparam name="TAttempt">A call that is right when it is made: what surrounds it, and its argument.</typeparam>
internal sealed class Mistakes<TAttempt>(Func<CallSetting, TAttempt> right, Func<TAttempt, Caller> build, Func<TAttempt, Caller, IoctlResult> send)
{
    private readonly List<(string Rule, Action<TAttempt> Make, Side Side)> _rows = [];
    private readonly List<(string, string)> _exclusive = [];

    /// <summary>The next row of the table.</summary>
    internal Mistakes<TAttempt> Then(string rule, Action<TAttempt> make, Side side = Side.Both)
    {
        _rows.Add((rule, make, side));
        return this;
    }

    /// <summary>Two mistakes that cannot be made in the same call.</summary>
    internal Mistakes<TAttempt> Never(string one, string other)
    {
        _exclusive.Add((one, other));
        return this;
    }

    /// <summary>Without a mistake the call works; with any set of them it meets the first.</summary>
    /// <returns>How many sets were tried.</returns>
    internal int CheckEverySet(CallSetting setting)
    {
        List<(string Rule, Action<TAttempt> Make, Side Side)> rows = [.. _rows.Where(row => row.Side == Side.Both || (row.Side == Side.AsShipped) == setting.IsAsShipped)];
        int tried = 0;
        for (int set = 0; set < 1 << rows.Count; set++)
        {
            List<string> made = [.. rows.Where((_, row) => (set >> row & 1) != 0).Select(row => row.Rule)];
            if (_exclusive.Exists(pair => made.Contains(pair.Item1) && made.Contains(pair.Item2)))
                continue;
            TAttempt attempt = right(setting);
            for (int row = rows.Count - 1; row >= 0; row--)
            {
                if ((set >> row & 1) != 0)
                    rows[row].Make(attempt);
            }
            Caller caller = build(attempt);
            IoctlResult result = send(attempt, caller);
            string met = caller.LastRefusal?.Rule.Id ?? $"nothing ({result})";
            string expected = made.Count == 0 ? "nothing (0)" : made[0];
            Assert.True(met == expected, $"with the mistakes {string.Join(", ", made)}: met {met}, not {expected}");
            tried++;
        }
        return tried;
    }
}
