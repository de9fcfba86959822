using System.Text;
using Uapi.Ioctl;
using Uapi.Runtime.Tests.SpaprTce.Calls;
using Uapi.SpaprTce;
using static Uapi.Runtime.Tests.SpaprTce.Calls.Caller;
using Refusal = Uapi.SpaprTce.Refusal;

namespace Uapi.Runtime.Tests.SpaprTce.Documentation;

/// <summary>Each request of a container in each of its states, as the model answers it: the argument is right, only the state decides.</summary>
internal static class StateTable
{
    private static readonly (string Name, Action<Caller> Reach)[] s_states =
    [
        ("no group", c => { c.OpenContainer(); c.Map(Mega); }),
        ("group, no type", c => { c.OpenContainer(); c.Map(Mega); c.Must(c.Join(c.OpenGroup(0), c.Container)); }),
        ("v1", c => c.AttachV1()),
        ("v1, enabled", c => c.EnabledV1()),
        ("v2", c => c.AttachV2()),
        ("v2, memory registered", c => c.EnabledV2()),
        ("… and the window removed", c => { c.EnabledV2(); c.Must(c.RemoveWindow(0)); }),
        ("… in a forked child", c => c.EnabledV2()),
    ];

    private static readonly (string Name, Func<Caller, IoctlResult> Call)[] s_requests =
    [
        ("`GET_API_VERSION`", c => c.Number(c.Container, VfioRequest.GetApiVersion)),
        ("`CHECK_EXTENSION` 7", c => c.CheckExtension(7)),
        ("`SET_IOMMU` 7", c => c.SetIommu(7)),
        ("`GET_INFO`", c => c.GetInfo(out _)),
        ("`ENABLE`", c => c.Enable()),
        ("`DISABLE`", c => c.Disable()),
        ("`MAP` at 0", c => c.MapDma(0, c.Buffer, 64 * Kilo)),
        ("`UNMAP` at 0", c => c.UnmapDma(0, 64 * Kilo)),
        ("`REGISTER` of another range", c => c.Register(c.Map(Mega), Mega)),
        ("`UNREGISTER`", c => c.Unregister(c.Buffer, Mega)),
        ("`CREATE`", c => c.CreateWindow(16, Giga)),
        ("`REMOVE` of 0", c => c.RemoveWindow(0)),
        ("`EEH_PE_OP` GET_STATE", c => c.Eeh(4)),
        ("number 30", c => c.Number(c.Container, (VfioRequest)30)),
    ];

    public static string Make()
    {
        StringBuilder table = new($"| | {string.Join(" | ", s_states.Select(state => state.Name))} |\n|---{string.Concat(s_states.Select(_ => "|---"))}|\n");
        foreach ((string name, Func<Caller, IoctlResult> call) in s_requests)
        {
            table.Append($"| {name} ");
            foreach ((string state, Action<Caller> reach) in s_states)
            {
                Caller caller = new(CallSetting.All[0]);
                reach(caller);
                if (state.Contains("child", StringComparison.Ordinal))
                    caller = caller.Fork();
                table.Append("| ").Append(Answer(call(caller), caller.LastRefusal)).Append(' ');
            }
            table.Append("|\n");
        }
        return table.ToString();
    }

    private static string Answer(IoctlResult result, Refusal? refusal) =>
        result.IsSuccess ? $"{result.Value}" : $"[`{result.Errno}`](#{refusal!.Rule.Id.ToLowerInvariant()})";
}
