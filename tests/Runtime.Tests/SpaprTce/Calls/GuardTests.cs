using Uapi.Ioctl;
using Uapi.SpaprTce;
using static Uapi.Runtime.Tests.SpaprTce.Calls.Caller;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>Whose container it is: row 0 of every driver call (since 4.10).</summary>
public sealed class GuardTests : CallTests
{
    internal static IReadOnlyList<RefusalCase> Cases { get; } =
    [
        Refused("CALL-3", Errno.EPERM, "GET_INFO by a child", V2WithChild, c => OfChild(c, child => child.GetInfo(out _))),
        Refused("CALL-3", Errno.EPERM, "MAP by a child", V2WithChild, c => OfChild(c, child => child.MapDma(0, c.Buffer, c.Page))),
        Refused("CALL-3", Errno.EPERM, "UNMAP by a child", V2WithChild, c => OfChild(c, child => child.UnmapDma(0, c.Page))),
        Refused("CALL-3", Errno.EPERM, "REGISTER by a child", V2WithChild, c => OfChild(c, child => child.Register(c.Buffer, Mega))),
        Refused("CALL-3", Errno.EPERM, "UNREGISTER by a child", V2WithChild, c => OfChild(c, child => child.Unregister(c.Buffer, Mega))),
        Refused("CALL-3", Errno.EPERM, "CREATE by a child", V2WithChild, c => OfChild(c, child => child.CreateWindow(16, Mega))),
        Refused("CALL-3", Errno.EPERM, "REMOVE by a child", V2WithChild, c => OfChild(c, child => child.RemoveWindow(0))),
        Refused("CALL-3", Errno.EPERM, "EEH by a child", V2WithChild, c => OfChild(c, child => child.Eeh(4))),
        Refused("CALL-3", Errno.EPERM, "ENABLE on v2 by a child, before ENOTTY", V2WithChild, c => OfChild(c, child => child.Enable())),
        Refused("CALL-3", Errno.EPERM, "DISABLE by a child", V1WithChild, c => OfChild(c, child => child.Disable())),
        Refused("CALL-3", Errno.EPERM, "MAP on v1 by a child", V1WithChild, c => OfChild(c, child => child.MapDma(0, c.Buffer, c.Page))),
        Refused("CALL-3", Errno.EPERM, "an unreadable argument by a child", V2WithChild, c => OfChild(c, child => child.Number(c.Container, VfioRequest.MapDma, Nowhere))),
        Refused("CALL-3", Errno.EPERM, "a request that nobody knows, by a child", V2WithChild, c => OfChild(c, child => child.Raw(c.Container, 0x2000_3bff))),
        Refused("CALL-3", Errno.EPERM, "the process whose child was faster", ChildFirst, c => c.Register(c.Buffer, Mega)),
    ];

    public static TheoryData<string, string> Refusals => RowsOf(Cases);

    public static new TheoryData<string> Settings => CallTests.Settings;

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refusal_NamesItsRuleAndChangesNothing(string rule, string setting) => Check(Cases, rule, setting);

    /// <summary>Calls that settle whose the container is, though all but the first are refused.</summary>
    public static TheoryData<string, bool> FirstCalls => new()
    {
        { "REGISTER", true }, { "CREATE", true }, { "REMOVE", true }, { "ENABLE", true },
        { "GET_INFO", false }, { "MAP", false }, { "UNMAP", false }, { "UNREGISTER", false }, { "EEH", false }, { "DISABLE", false },
    };

    [Theory]
    [MemberData(nameof(FirstCalls))]
    public void FirstCall_MakesItsProcessTheOwner(string call, bool owns)
    {
        Caller parent = new(CallSetting.All[0]);
        if (call is "ENABLE" or "DISABLE")
            parent.AttachV1();
        else
            parent.AttachV2();
        Caller child = parent.Fork();
        parent.Exhaust();
        IoctlResult result = call switch
        {
            "REGISTER" => parent.Number(parent.Container, VfioRequest.RegisterMemory, Nowhere),
            "CREATE" => parent.Number(parent.Container, VfioRequest.TceCreate, Nowhere),
            "REMOVE" => parent.Number(parent.Container, VfioRequest.TceRemove, Nowhere),
            "ENABLE" => parent.Enable(),
            "GET_INFO" => parent.GetInfo(out _),
            "MAP" => parent.MapDma(0, parent.Buffer, parent.Page),
            "UNMAP" => parent.UnmapDma(0, parent.Page),
            "UNREGISTER" => parent.Unregister(parent.Buffer, Mega),
            "EEH" => parent.Eeh(4),
            _ => parent.Disable(),
        };
        Assert.Equal(call is "GET_INFO" or "EEH" or "DISABLE", result.IsSuccess);

        Assert.Equal(owns ? Errno.EPERM : Errno.None, child.GetInfo(out _).Errno);
        Assert.Equal(Errno.None, parent.GetInfo(out _).Errno);
        // Asking for an extension is nobody's right.
        Assert.Equal(1, child.Must(child.CheckExtension(7)));
        Assert.Equal(0, child.Must(child.Number(child.Container, VfioRequest.GetApiVersion)));
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void OwnerThatIsGone_StaysTheOwnerUntilTheLastGroupLeaves(string setting)
    {
        Caller parent = new(CallSetting.Named(setting));
        parent.EnabledV2();
        Caller child = parent.Fork();
        parent.Process.Exit();

        Assert.Equal(Errno.EPERM, child.MapDma(0, child.Buffer, child.Page).Errno);
        child.Must(child.Unset());
        // Everything was given back to the process that paid, though it is gone.
        Assert.Equal(0ul, parent.Locked);

        child.Must(child.Join(child.Group, child.Container));
        child.Must(child.SetIommu(7));
        child.Must(child.Register(child.Buffer, Mega));
        child.Must(child.MapDma(0, child.Buffer, child.Page));
        Assert.Equal(0ul, parent.Locked);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void ChildThatClosesEverything_UndoesNothing(string setting)
    {
        Caller parent = new(CallSetting.Named(setting));
        parent.EnabledV2();
        parent.Must(parent.MapDma(0, parent.Buffer, parent.Page));
        string before = MachineState.Of(parent);
        parent.Fork().Process.Exit();

        Assert.Equal(before, MachineState.Of(parent));
        Assert.Equal(0, parent.Must(parent.MapDma(0, parent.Buffer, parent.Page)));
    }

    private static void V2WithChild(Caller caller)
    {
        caller.EnabledV2();
        caller.Fork();
    }

    private static void V1WithChild(Caller caller)
    {
        caller.EnabledV1();
        caller.Fork();
    }

    private static void ChildFirst(Caller caller)
    {
        caller.AttachV2();
        Caller child = caller.Fork();
        child.Must(child.Register(child.Buffer, Mega));
    }

    private static IoctlResult OfChild(Caller caller, Func<Caller, IoctlResult> call) => call(caller.Child!);
}
