using Uapi.Ioctl;
using Uapi.SpaprTce;
using static Uapi.Runtime.Tests.SpaprTce.Calls.Caller;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>Linux in a logical partition: the firmware makes the windows, and is easily cross.</summary>
public sealed class PartitionTests : CallTests
{
    private static readonly SpaprMachineOptions s_partition = new() { Platform = SpaprPlatform.PSeries };

    internal static IReadOnlyList<RefusalCase> Cases { get; } =
    [
        Refused("CREATE-14e", Errno.ENODEV, "a second window at 1 << 59", TwoWindows, c => c.CreateWindow(16, Giga)) with { Side = Side.Documented, Machine = s_partition },
    ];

    public static TheoryData<string, string> Refusals => RowsOf(Cases);

    public static new TheoryData<string> Settings => CallTests.Settings;

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refusal_NamesItsRuleAndChangesNothing(string rule, string setting) => Check(Cases, rule, setting);

    private static void TwoWindows(Caller caller)
    {
        caller.AttachV2();
        caller.Must(caller.RemoveWindow(0));
        caller.Must(caller.CreateWindow(16, Mega));
    }
}
