using System.Text;
using Uapi.Ioctl;
using Uapi.Runtime.Tests.SpaprTce.Calls;
using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Documentation;

/// <summary>Kernels and machines side by side, as the model answers.</summary>
internal static class MachinePage
{
    /// <summary>What a profile is called in <c>uapi replay</c>.</summary>
    public static string NameOf(SpaprProfile profile) => profile switch
    {
        SpaprProfile.Mainline => "mainline",
        SpaprProfile.V5_10 => "v5.10",
        SpaprProfile.V4_2 => "v4.2",
        SpaprProfile.PatchV11 => "patch-v11",
        _ => throw new ArgumentOutOfRangeException(nameof(profile), profile, null),
    };

    public static string Make()
    {
        StringBuilder table = new(
            "| Profile | Platform | `SET_IOMMU` v1 | `SET_IOMMU` v2 | table charged by it (v2) | … after the first `MAP` | `CREATE` | `REGISTER` twice | two groups on v2 |\n"
            + "|---|---|---|---|---|---|---|---|---|\n");
        foreach (SpaprProfile profile in Enum.GetValues<SpaprProfile>())
        {
            foreach (SpaprPlatform platform in (SpaprPlatform[])[SpaprPlatform.PowerNV9, SpaprPlatform.PowerNV8, SpaprPlatform.PSeries])
                table.Append(Row(new SpaprMachineOptions { Profile = profile, Platform = platform }));
        }
        return table.ToString();
    }

    private static string Row(SpaprMachineOptions machine)
    {
        Caller v1 = Typed(machine, 2, out IoctlResult first);
        Caller v2 = Typed(machine, 7, out IoctlResult second);
        string rest = "| – | – | – | – | – |";
        if (second.IsSuccess)
        {
            ulong attached = v2.Locked << 6;
            v2.Must(v2.Register(v2.Buffer, Caller.Mega));
            string twice = Answer(v2.Register(v2.Buffer, Caller.Mega), v2);
            v2.Must(v2.MapDma(0, v2.Buffer, 64 * Caller.Kilo));
            ulong mapped = (v2.Locked << 6) - (Caller.Mega >> 10);
            string create = Answer(v2.CreateWindow(16, Caller.Giga, 1, out ulong start), v2);
            string two = Answer(v2.Join(v2.OpenGroup(1), v2.Container), v2);
            rest = $"| {attached} | {mapped} | {(create == "0" ? $"at 0x{start:x}" : create)} | {twice} | {two} |";
        }
        return $"| `{NameOf(machine.Profile)}` | `{machine.Platform}` | {Answer(first, v1)} | {Answer(second, v2)} {rest}\n";
    }

    private static Caller Typed(SpaprMachineOptions machine, ulong type, out IoctlResult result)
    {
        Caller caller = new(CallSetting.All[0], machine);
        caller.OpenContainer();
        caller.Map(Caller.Mega);
        caller.Must(caller.Join(caller.OpenGroup(0), caller.Container));
        result = caller.SetIommu(type);
        return caller;
    }

    private static string Answer(IoctlResult result, Caller caller) => result.IsSuccess ? $"{result.Value}" : $"[`{result.Errno}`](#{caller.LastRefusal!.Rule.Id.ToLowerInvariant()})";
}
