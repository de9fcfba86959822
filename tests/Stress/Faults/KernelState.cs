using System.Globalization;
using Uapi.SpaprTce;

namespace Uapi.Stress.Faults;

/// <summary>What a kernel keeps, by name, so that one can say what a refused call changed; and every mapping.</summary>
/// <remarks>Whose container it is, is not here: a call may bind a container and then fail. Neither is which memory was brought in.</remarks>
internal sealed class KernelState
{
    private readonly Dictionary<string, string> _facts = [];
    private readonly Dictionary<(int Group, ulong Iova), (ulong Entry, ulong View)> _mappings = [];

    private KernelState()
    {
    }

    /// <summary>The machine as it is now, between two calls.</summary>
    internal static KernelState Of(SpaprMachine machine)
    {
        KernelState state = new();
        foreach (AddressSpace space in machine.AddressSpaces())
        {
            // A child that begins in the same step has nothing, as if it were not there.
            if (space.Locked.Pages != 0)
                state.Note($"process {space.Number} locked", space.Locked.Pages);
            if (space.LeakedPages != 0)
                state.Note($"process {space.Number} leaked", space.LeakedPages);
            foreach (RegisteredRegion region in space.Regions.All)
                state.Note($"process {space.Number} region {region.Start:x}+{region.Length:x}", $"{region.Used} holders, {region.Orphans} orphans, {region.GoesWithLastMapping}");
        }
        foreach (IommuGroup group in machine.Groups)
            state.AddGroup(group);
        return state;
    }

    private void AddGroup(IommuGroup group)
    {
        Note($"group {group.Number} open", group.File is not null);
        Note($"group {group.Number} eeh", group.Eeh.Current);
        Note($"group {group.Number} in a container", group.File?.Container is not null);
        for (int slot = 0; slot < IommuGroup.Windows; slot++)
            Note($"group {group.Number} window {slot}", group.Programmed(slot) is { } window ? Describe(window) : "none");
        if (group.File?.Container?.Driver is not { } driver)
            return;
        Note($"container of group {group.Number}", $"v{(driver.IsV2 ? 2 : 1)}, enabled {driver.IsEnabled}, {driver.EnablePages} pages, groups {string.Join(' ', driver.Groups.Select(other => other.Number))}");
        Note($"container of group {group.Number} pending", driver.IsDefaultWindowPending);
        Note($"container of group {group.Number} regions", string.Join(' ', driver.Registered.Select(region => region.Start + region.Length).Order()));
        for (int slot = 0; slot < IommuGroup.Windows; slot++)
        {
            TceTable? table = driver.Table(slot);
            Note($"container of group {group.Number} window {slot}", table is null ? "none" : Describe(table));
            ulong index = 0;
            while (table?.NextLeaf(ref index, table.Length) is { } leaf)
            {
                ulong first = index & ~(ulong)(TceLeaf.Length - 1);
                for (int entry = 0; leaf.Live != 0 && entry < TceLeaf.Length; entry++)
                {
                    if (leaf.Entries[entry] != 0)
                        _mappings[(group.Number, table.Start + ((first + (ulong)entry) << table.PageShift))] = (leaf.Entries[entry], leaf.View[entry]);
                }
                index = first + TceLeaf.Length;
            }
        }
    }

    /// <summary>What the refused call changed and must not have.</summary>
    /// <param name="before">The state before the call.</param>
    /// <param name="refusal">Why it was refused.</param>
    /// <param name="quirks">Which defects are reproduced.</param>
    internal IEnumerable<string> ChangesSince(KernelState before, Refusal refusal, QuirkSet quirks)
    {
        // Specification section 9, invariant 11: a MAP that fails may have removed older mappings, and what needed the default window keeps it.
        bool isMap = refusal.Rule.Id.StartsWith("MAP-", StringComparison.Ordinal);
        string[] built = [.. Changed(before).Where(fact => fact.EndsWith(" pending", StringComparison.Ordinal))];
        bool keepsWindow = built.Length != 0 || refusal.Rule.Id == "CREATE-16";
        bool keepsCharge = keepsWindow || (refusal.Rule.Quirk is Quirk.FailedCreateKeepsCharge or Quirk.ViewLeak && quirks.Has(refusal.Rule.Quirk.Value));
        foreach (string fact in Changed(before))
        {
            bool isAllowed = (keepsWindow && (built.Contains(fact) || fact.Contains(" window ", StringComparison.Ordinal)))
                || (keepsCharge && (fact.EndsWith(" locked", StringComparison.Ordinal) || fact.EndsWith(" leaked", StringComparison.Ordinal)))
                || (refusal.Rule.Id == "EEH-6" && fact.EndsWith(" eeh", StringComparison.Ordinal));
            if (!isAllowed)
                yield return $"{fact}: {before._facts.GetValueOrDefault(fact, "nothing")} became {_facts.GetValueOrDefault(fact, "nothing")}";
        }
        foreach (((int group, ulong iova), (ulong entry, ulong view)) in _mappings)
        {
            if (!before._mappings.TryGetValue((group, iova), out (ulong Entry, ulong View) old) || old != (entry, view))
                yield return $"iova 0x{iova:x} of group {group} is mapped, and was not or otherwise";
        }
        if (!isMap && _mappings.Count < before._mappings.Count)
            yield return $"{before._mappings.Count - _mappings.Count} mappings are gone";
    }

    private string[] Changed(KernelState before) =>
        [.. _facts.Keys.Union(before._facts.Keys).Where(fact => _facts.GetValueOrDefault(fact) != before._facts.GetValueOrDefault(fact)).Order(StringComparer.Ordinal)];

    private static string Describe(TceTable table) =>
        FormattableString.Invariant($"{table.Start:x}, {table.Length} pages of {table.PageShift} bits, {table.Levels} levels, {table.ChargedPages} charged");

    private void Note(FormattableString name, object value) => _facts[name.ToString(CultureInfo.InvariantCulture)] = Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
