using Uapi.SpaprTce;

namespace Uapi.Runtime.Tests.SpaprTce.Calls;

/// <summary>What a rule of the model must not depend on, and what it may: page size, quirks, how requests are numbered and how arguments are passed.</summary>
/// <param name="PageSize">System page size in bytes.</param>
/// <param name="Quirks">Which of the kernel's defects are reproduced.</param>
/// <param name="GenericNumbers">Requests are numbered as on x86 and arm, not as on POWER.</param>
/// <param name="ByAddress">Arguments lie in the process's memory and go by address, not as the caller's bytes.</param>
internal sealed record CallSetting(int PageSize, QuirkSet Quirks, bool GenericNumbers = false, bool ByAddress = false)
{
    /// <summary>Both page sizes; both sides of the quirks; both encodings, of which a real kernel knows one.</summary>
    internal static IReadOnlyList<CallSetting> All { get; } =
    [
        .. from pageSize in (int[])[65536, 4096]
           from setting in (CallSetting[])
           [
               new(pageSize, QuirkSet.Documented),
               new(pageSize, QuirkSet.Documented, GenericNumbers: true, ByAddress: true),
               new(pageSize, QuirkSet.AsShipped, ByAddress: true),
           ]
           select setting,
    ];

    internal bool IsAsShipped => Quirks == QuirkSet.AsShipped;

    internal static CallSetting Named(string name) => All.Single(setting => setting.ToString() == name);

    /// <summary>The number of a request in the setting's encoding.</summary>
    internal uint NumberOf(VfioRequest request) => (GenericNumbers ? 0x3b64u : 0x2000_3b64u) + (uint)request;

    public override string ToString() => $"{PageSize >> 10}k {Quirks}{(GenericNumbers ? ", numbers of x86" : "")}{(ByAddress ? ", by address" : "")}";
}
