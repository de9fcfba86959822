using System.Globalization;

namespace Uapi.Stress.Steps;

/// <summary>What holds after every call, by the numbers of the invariants in <c>docs/spapr-tce.md</c>.</summary>
/// <param name="Number">The number; 0 for what has none: the model keeps something twice, and the two differ.</param>
/// <param name="Sentence">What holds.</param>
internal sealed record Invariant(int Number, string Sentence)
{
    internal static readonly Invariant N0Structure = new(0, "What the model keeps twice is the same.");
    internal static readonly Invariant N1LockedIsTheSumOfCharges = new(1, "locked_vm is what was charged for mlock, tables, regions and ENABLE.");
    internal static readonly Invariant N2LastGroupGivesBack = new(2, "When the last group leaves, locked_vm is what the other containers account for.");
    internal static readonly Invariant N3MappedCountsEntries = new(3, "A region's mapped - 1 is the number of v2 TCEs that point into it.");
    internal static readonly Invariant N4UsedCountsHolders = new(4, "A region's used is the number of containers that list it, and at least 1.");
    internal static readonly Invariant N5ViewIffValid = new(5, "v2: an entry has a user address if and only if it is valid.");
    internal static readonly Invariant N6EntryIsTranslation = new(6, "v2: an entry's address is what its user address translates to through the region that contains it.");
    internal static readonly Invariant N7PinsAreEntries = new(7, "v1: as many pins are held as there are valid entries.");
    internal static readonly Invariant N8RegionsApart = new(8, "No two regions of an address space overlap.");
    internal static readonly Invariant N9WindowsApart = new(9, "A container has at most two windows, apart from each other, where the platform puts them.");
    internal static readonly Invariant N10EveryGroupHasEveryWindow = new(10, "Every window is programmed in every attached group, and no group has another.");
    internal static readonly Invariant N11FailureChangesNothing = new(11, "A failed call changes no charge, holder, window or list, but for older entries of a MAP and the promised default window.");
    internal static readonly Invariant N12FailedMapLeavesNothing = new(12, "A failed MAP leaves no entry of its own.");
    internal static readonly Invariant N13MapThenUnmap = new(13, "MAP and UNMAP of the same range come to the range unmapped.");
    internal static readonly Invariant N14UnmapIsIdempotent = new(14, "UNMAP again changes nothing; UNMAP in parts is UNMAP of the whole.");
    internal static readonly Invariant N15RegisterThenUnregister = new(15, "REGISTER and UNREGISTER leave locked_vm as it was, and nothing to be found unless there is another holder.");
    internal static readonly Invariant N16BusyIffSoleHolderAndMapped = new(16, "UNREGISTER is EBUSY if and only if the container is the only holder and TCEs point into the region.");
    internal static readonly Invariant N17EnabledSinceFirstRegister = new(17, "A v2 container is enabled since its first REGISTER that went through, until the last group leaves.");
    internal static readonly Invariant N18CreatedWindowMaps = new(18, "A window that was created takes an aligned MAP of registered memory with pages large enough.");
    internal static readonly Invariant N19RemoveDropsItsEntries = new(19, "REMOVE is not refused for live mappings, and takes from each region's count what the window held.");
    internal static readonly Invariant N20PendingWindowIsFree = new(20, "A promised default window is not charged; cancelling it changes no charge.");
    internal static readonly Invariant N21ChargesKeepTheLimit = new(21, "A charge without CAP_IPC_LOCK ends within the limit; with it the count rises all the same.");
    internal static readonly Invariant N22FirstFailingRow = new(22, "The answer is that of the first row of the decision table that fails.");
    internal static readonly Invariant N23QuestionsChangeNothing = new(23, "GET_INFO, CHECK_EXTENSION, GET_STATUS and GET_STATE of EEH change nothing.");
    internal static readonly Invariant N24OtherAddressSpace = new(24, "A caller with another address space gets EPERM from every guarded call and changes nothing.");
    internal static readonly Invariant N25WriteImpliesRead = new(25, "On bare metal an entry that lets the device write lets it read.");
    internal static readonly Invariant N26ProfilesAgree = new(26, "Plain traces get the same answers from mainline and v4.2.");

    /// <summary>All of them, by number.</summary>
    internal static IReadOnlyList<Invariant> All { get; } =
    [
        N0Structure, N1LockedIsTheSumOfCharges, N2LastGroupGivesBack, N3MappedCountsEntries, N4UsedCountsHolders, N5ViewIffValid, N6EntryIsTranslation,
        N7PinsAreEntries, N8RegionsApart, N9WindowsApart, N10EveryGroupHasEveryWindow, N11FailureChangesNothing, N12FailedMapLeavesNothing, N13MapThenUnmap,
        N14UnmapIsIdempotent, N15RegisterThenUnregister, N16BusyIffSoleHolderAndMapped, N17EnabledSinceFirstRegister, N18CreatedWindowMaps,
        N19RemoveDropsItsEntries, N20PendingWindowIsFree, N21ChargesKeepTheLimit, N22FirstFailingRow, N23QuestionsChangeNothing, N24OtherAddressSpace,
        N25WriteImpliesRead, N26ProfilesAgree,
    ];

    /// <summary>The invariant that a sentence of the consistency check names: its number stands before a colon.</summary>
    internal static Invariant Of(string sentence)
    {
        int colon = sentence.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && int.TryParse(sentence.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < All.Count
            ? All[number]
            : N0Structure;
    }
}

/// <summary>An invariant that does not hold.</summary>
/// <param name="Invariant">Which.</param>
/// <param name="Seen">What was seen instead.</param>
internal sealed record StepFinding(Invariant Invariant, string Seen)
{
    /// <summary>Number, what was seen, and what should be.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"N{Invariant.Number}: {Seen} [{Invariant.Sentence}]");
}
