using Uapi.Ioctl;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>What the tests of one call bring along.</summary>
internal interface ICallTests
{
    /// <summary>At least one case for every rule of the call.</summary>
    static abstract IEnumerable<RefusalCase> Cases { get; }
}

/// <summary>The tests that every call has: each of its rules on each side, with both page sizes, both encodings, both ways to pass an argument.</summary>
public abstract class CallTests
{
    private protected static TheoryData<string, string> RowsOf(IEnumerable<RefusalCase> cases)
    {
        TheoryData<string, string> rows = [];
        foreach (RefusalCase refusal in cases)
        {
            foreach (CallSetting setting in CallSetting.All.Where(refusal.AppliesTo))
                rows.Add(refusal.Name, setting.ToString());
        }
        return rows;
    }

    private protected static TheoryData<string> Settings
    {
        get
        {
            TheoryData<string> rows = [];
            foreach (CallSetting setting in CallSetting.All)
                rows.Add(setting.ToString());
            return rows;
        }
    }

    private protected static void Check(IEnumerable<RefusalCase> cases, string name, string setting) =>
        cases.Single(refusal => refusal.Name == name).Check(CallSetting.Named(setting));

    private protected static RefusalCase Refused(string rule, Errno errno, string when, Action<Caller> given, Func<Caller, IoctlResult> call) =>
        new(rule, errno, when, given, call);

    private protected static RefusalCase Surprised(string rule, int value, string when, Action<Caller> given, Func<Caller, IoctlResult> call) =>
        new(rule, Errno.None, when, given, call) { Value = value };
}
