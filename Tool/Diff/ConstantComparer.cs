using System.Globalization;
using Uapi.Model;
using Uapi.Surfaces;
using Uapi.Tool.Rendering;

namespace Uapi.Tool.Diff;

/// <summary>Compares the numbers of two versions of a header by name and by value: constants, flags, enumerators and requests.</summary>
internal sealed class ConstantComparer(
    Surface old, Surface @new, DiffOptions options, bool isVfio, ChangeList changes, Surroundings surroundings, Action<Rule, string, string, string, Fact, string, string?, string?> removed)
{
    private static readonly char[] WordEnds = [' ', '(', ')', '|', '+', '-', '*', ',', '<', '>', '&', '~'];

    // Names are compared letter by letter, and a hostile header has thousands of the same number.
    private const int MaxComparisons = 100_000;
    private const int MaxTwins = 1000;

    private readonly ILookup<ulong, Constant> _livingByValue = @new.Constants.Values.Where(constant => old.Constants.ContainsKey(constant.Name)).ToLookup(constant => constant.Value.Bits);
    private readonly Dictionary<string, (int Count, bool AreBits, bool AnySpelled)> _families = new(StringComparer.Ordinal);
    private readonly List<Constant> _gone = [];
    private readonly List<Constant> _added = [];
    private ILookup<ulong, Constant> _goneByValue = Enumerable.Empty<Constant>().ToLookup(constant => constant.Value.Bits);

    /// <summary>Finds what changed.</summary>
    public void Compare()
    {
        foreach (Constant before in old.Constants.Values)
        {
            if (@new.Constants.TryGetValue(before.Name, out Constant? after))
                CompareKept(before, after);
            else if (@new.FunctionMacros.ContainsKey(before.Name))
                continue; // said by the macro
            else if (@new.OtherMacros.ContainsKey(before.Name) || @new.Strings.ContainsKey(before.Name))
                changes.Add(Rules.AttributeMacroChanged, before.Name, "macro", ToFact(before), null, "It is no integer any more.", condition: "No program computes with it.");
            else if (surroundings.Declare(before.Name))
                changes.Add(Rules.DeclarationMoved, before.Name, "constant", ToFact(before), null, "It left this header and is declared by one that it includes.");
            else
                _gone.Add(before);
        }
        _added.AddRange(@new.Constants.Values.Where(constant => !old.Constants.ContainsKey(constant.Name) && !old.FunctionMacros.ContainsKey(constant.Name)));
        MatchRenamed();
        CompareGone();
        CompareAdded();
    }

    // ---- Kept ----

    private void CompareKept(Constant before, Constant after)
    {
        if (before.IsEnumerator != after.IsEnumerator)
        {
            // A macro that names its enumerator is found by #ifdef as before.
            Level? api = before.IsEnumerator ? null : @new.Named.Contains(after.Name) ? Level.Compatible : null;
            changes.Add(Rules.ConstantKindChanged, before.Name, "constant", ToFact(before), ToFact(after),
                after.IsEnumerator ? "A macro became an enumerator: #ifdef no longer finds it." : "An enumerator became a macro.", api: api,
                fix: after.IsEnumerator && api is null ? $"Add #define {after.Name} {after.Name}." : null);
        }
        if (before.Request is not null && after.Request is not null)
            CompareRequest(before, after);
        else if (before.Request?.Argument is RecordReference argument && @new.Records.GetValueOrDefault(argument.Name) is { } record && record.Size > SizeLimit)
            AddOverflow(before, after, record.Size, changes.GrownRecords.GetValueOrDefault(record.Name));
        else if (!before.Value.SameNumber(after.Value) && !IsSameBits(before, after))
            CompareValue(before, after);
        else if (before.Type is { } a && after.Type is { } b && (a.Size != b.Size || a.IsSigned != b.IsSigned))
            changes.Add(Rules.ConstantTypeChanged, before.Name, "constant", ToFact(before), ToFact(after), $"The same number, of another type ({TypeDescriptor.Of(a)} → {TypeDescriptor.Of(b)}): comparisons and shifts may change with the next build.",
                condition: "Nobody shifts, compares or passes it where width or sign matter.");
        else if (!before.IsEnumerator && !after.IsEnumerator && !MacroText.AreSame(before.Spelling, after.Spelling))
            CompareSpelling(before, after);
    }

    // (1 << 31) and (1U << 31), -1 and -1ULL: what is stored is the same, whatever the number is called.
    private static bool IsSameBits(Constant before, Constant after) => (before.Type is not null && after.Type is not null && before.Value.Bits == after.Value.Bits) || before.Type is { Size: var size and < 8 } && after.Type?.Size == size
        && ((before.Value.Bits ^ after.Value.Bits) & ((1UL << (int)(8 * size)) - 1)) == 0;

    private void CompareSpelling(Constant before, Constant after)
    {
        bool isAlias = after.Spelling.Trim('(', ')', ' ') is { } word && word != after.Name && @new.Constants.ContainsKey(word);
        bool wasAlias = old.Constants.ContainsKey(before.Spelling.Trim('(', ')', ' '));
        changes.Add(isAlias && !wasAlias ? Rules.ConstantAliased : Rules.ConstantRespelled, before.Name, "constant", ToFact(before), ToFact(after),
            isAlias ? $"It stands for {after.Spelling.Trim('(', ')', ' ')} now, which is the same number." : $"{before.Spelling} → {after.Spelling}, the same number.");
    }

    private void CompareValue(Constant before, Constant after)
    {
        string numbers = $"{Show(before)} → {Show(after)}";
        string? cause = CauseOf(before, after) ?? FirstOfEnum(before, after);
        if (before.Request is not null)
        {
            changes.Add(Rules.IoctlNumberChanged, before.Name, "ioctl", ToFact(before), ToFact(after), $"{Hex(before)} → {Hex(after)}: it is no request any more.", fix: "Keep the number.", cause: cause);
            return;
        }
        bool isRaised = after.Value.CompareTo(before.Value) > 0;
        if (isRaised && IsSentinel(before, after))
        {
            changes.Add(Rules.EnumSentinelMoved, before.Name, "constant", ToFact(before), ToFact(after), $"{numbers}: something was added before it, as it is meant to be.", cause: cause);
        }
        else if (!before.Value.IsNegative && (before.Value.Bits & after.Value.Bits) == before.Value.Bits && (IsSet(before, after) || IsWideMask(before)))
        {
            changes.Add(Rules.MaskWidened, before.Name, "constant", ToFact(before), ToFact(after), $"{Hex(before)} → {Hex(after)}: bits were added, none taken away.", cause: cause);
        }
        else if (before.Spelling.StartsWith('~') && after.Spelling.StartsWith('~') && (before.Value.Bits & after.Value.Bits) == after.Value.Bits)
        {
            changes.Add(Rules.MaskWidened, before.Name, "constant", ToFact(before), ToFact(after), $"{Hex(before)} → {Hex(after)}: what it leaves out gained bits, and lost none.", cause: cause);
        }
        else if (before.Name.StartsWith("LINUX_VERSION_", StringComparison.Ordinal))
        {
            changes.Add(Rules.VersionConstantChanged, before.Name, "constant", ToFact(before), ToFact(after), $"{numbers}: the release of the kernel, not the version of an interface.", abi: Level.Compatible, api: Level.Compatible);
        }
        else if (NameKind.IsVersion(before.Name) && !before.IsEnumerator)
        {
            bool isMinor = isRaised && IsMinor(before, after);
            changes.Add(Rules.VersionConstantChanged, before.Name, "constant", ToFact(before), ToFact(after), $"{numbers}: programs that test for equality turn away.", abi: isMinor ? Level.Conditional : null, api: isMinor ? Level.Compatible : null,
                condition: isMinor ? "Programs negotiate the minor number." : null, cause: cause);
        }
        else if (NameKind.IsRetired(before.Name) && (before.Value.Bits & after.Value.Bits) == after.Value.Bits)
        {
            changes.Add(Rules.ConstantValueChanged, before.Name, "constant", ToFact(before), ToFact(after), $"{Hex(before)} → {Hex(after)}: what is reserved shrank.", abi: Level.Compatible, api: Level.Compatible);
        }
        else if ((NameKind.IsLimit(before.Name) || options.IsSentinel(before.Name)) && !before.IsEnumerator)
        {
            changes.Add(Rules.LimitChanged, before.Name, "constant", ToFact(before), ToFact(after), $"{numbers}: programs size buffers by it. {(isRaised ? "Installed ones may receive more than they have room for." : "Installed ones may send more than is taken.")}",
                condition: isRaised ? "Nothing longer is ever sent to a program that does not ask for it." : "Nobody used the whole length.", cause: cause);
        }
        else if (before.IsEnumerator && after.IsEnumerator)
        {
            changes.Add(Rules.EnumConstantValueChanged, before.Name, "constant", ToFact(before), ToFact(after), $"{numbers}. Installed programs and the kernel disagree about it, and a rebuild hides that.", fix: "Append the new enumerator.", cause: cause);
        }
        else
        {
            string meaning = OldOwner(after) is { } owner ? $" An installed program that means {before.Name} now says {owner}; a rebuilt one silently sends the new number." : " Installed programs send the old number.";
            changes.Add(Rules.ConstantValueChanged, before.Name, "constant", ToFact(before), ToFact(after), numbers + "." + meaning, fix: "Leave the number and give the new meaning a new name.", cause: cause);
        }

        // What the old number means now.
        string? OldOwner(Constant now) => @new.Constants.Values.FirstOrDefault(other => other.Name != now.Name && other.Value.SameNumber(before.Value)
            && NameLikeness.CommonWords(other.Name, now.Name) >= 2)?.Name;
    }

    // One insertion renumbers all that follow: those behind the first follow from it.
    private string? FirstOfEnum(Constant before, Constant after)
    {
        if (before.Enum is not { } enumeration || after.Enum is null)
            return null;
        EnumeratorFacts? first = enumeration.Values.FirstOrDefault(value => !options.IsSentinel(value.Name)
            && @new.Constants.TryGetValue(value.Name, out Constant? now) && now.IsEnumerator && !now.Value.SameNumber(value.Value));
        return first is null || first.Name == before.Name ? null : first.Name;
    }

    // A minor number, or a version made of numbers in which the first stayed: X_VERSION(2, 0, 15).
    private bool IsMinor(Constant before, Constant after)
    {
        if (IsMinorName(before.Name))
            return true;
        string[] a = Parts(before.Spelling);
        string[] b = Parts(after.Spelling);
        if (a.Length < 3 || a.Length != b.Length || a[0] != b[0] || a[1] != b[1])
            return false;
        return a.Zip(b).All(pair => pair.First == pair.Second && (!@new.Constants.TryGetValue(pair.Second, out Constant? part) || !old.Constants.TryGetValue(part.Name, out Constant? was) || was.Value.SameNumber(part.Value) || IsMinorName(part.Name)))
            || a.All(part => part.Length > 0 && !old.Constants.ContainsKey(part));

        static bool IsMinorName(string name) => name.Contains("MINOR", StringComparison.OrdinalIgnoreCase) || name.Contains("PATCH", StringComparison.OrdinalIgnoreCase) || name.Contains("MICRO", StringComparison.OrdinalIgnoreCase);

        static string[] Parts(string spelling) => spelling.Split(['(', ')', ',', ' '], StringSplitOptions.RemoveEmptyEntries);
    }

    // Spelled the same: something that it is computed from changed.
    private string? CauseOf(Constant before, Constant after)
    {
        if (before.Spelling.Length == 0 || !MacroText.AreSame(before.Spelling, after.Spelling))
            return null;
        foreach (string word in before.Spelling.Split(WordEnds, StringSplitOptions.RemoveEmptyEntries))
        {
            if (changes.GrownRecords.TryGetValue(word, out string? grown))
                return grown;
            if (word != before.Name && old.Constants.TryGetValue(word, out Constant? was) && @new.Constants.TryGetValue(word, out Constant? now) && !was.Value.SameNumber(now.Value))
                return word;
        }
        return null;
    }

    // What closes a list, and moved because the list grew: the last of an enumeration, a count, or a macro made from one: (__X_MAX - 1).
    private bool IsSentinel(Constant before, Constant after)
    {
        if (before.IsEnumerator && after.IsEnumerator)
        {
            bool isNamed = options.IsSentinel(before.Name) || before.Name.StartsWith("__", StringComparison.Ordinal);
            return isNamed && ((IsLast(before) && IsLast(after)) || HasGrownBelow(before, after));
        }
        if (options.IsSentinel(before.Name) && HasGrownBelow(before, after))
            return true;
        return !after.IsEnumerator && after.Spelling.Split([' ', '(', ')', '-', '+'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => @new.Constants.TryGetValue(word, out Constant? source) && source.IsEnumerator && options.IsSentinel(source.Name));

        bool IsLast(Constant constant) => constant.Enum!.Values.All(value => options.IsSentinel(value.Name) || value.Value.CompareTo(constant.Value) <= 0);
    }

    // Whether something new of the same family lies where the sentinel was or between there and where it is.
    private bool HasGrownBelow(Constant before, Constant after) => @new.Constants.Values.Any(other => !old.Constants.ContainsKey(other.Name) && other.Name != after.Name
        && (after.IsEnumerator ? ReferenceEquals(other.Enum, after.Enum) : NameLikeness.CommonWords(other.Name, after.Name) >= 1)
        && other.Value.CompareTo(before.Value) >= 0 && other.Value.CompareTo(after.Value) <= 0);

    // A run of bits in hexadecimal digits.
    private static bool IsWideMask(Constant constant) =>
        !constant.IsEnumerator && System.Numerics.BitOperations.PopCount(constant.Value.Bits) >= 4 && constant.Spelling.TrimStart('(').StartsWith("0x", StringComparison.OrdinalIgnoreCase);

    // By its name, or because it is written as bits put together. A single flag is none, even if it is called ALL.
    private static bool IsSet(Constant before, Constant after) => NameKind.IsMask(before.Name) || (NameKind.MayBeMask(before.Name) && !before.IsSingleBit) || (before.Spelling.Contains('|', StringComparison.Ordinal) && after.Spelling.Contains('|', StringComparison.Ordinal));

    // ---- Requests ----

    private void CompareRequest(Constant before, Constant after)
    {
        IoctlRequest a = before.Request!;
        IoctlRequest b = after.Request!;
        string? cause = CauseOf(before, after);
        if (a.Type != b.Type || a.Number != b.Number)
        {
            changes.Add(Rules.IoctlNumberChanged, before.Name, "ioctl", ToFact(before), ToFact(after), $"{Hex(before)} → {Hex(after)}: installed programs call something else, or nothing.", fix: "Keep the number.", cause: cause);
        }
        else if (a.Direction != b.Direction)
        {
            changes.Add(Rules.IoctlDirectionChanged, before.Name, "ioctl", ToFact(before), ToFact(after), $"{a.Direction} → {b.Direction}, which is part of the number ({Hex(before)} → {Hex(after)}).", fix: "Keep the old request and add one.");
        }
        else if (a.Size != b.Size || !before.Value.SameNumber(after.Value))
        {
            changes.Add(Rules.IoctlSizeChanged, before.Name, "ioctl", ToFact(before), ToFact(after), string.Create(CultureInfo.InvariantCulture, $"Its argument is {a.Size} → {b.Size} bytes, which is part of the number ({Hex(before)} → {Hex(after)}): installed programs send the old one."),
                fix: "Keep the old request and add one, or let the kernel decode by index and copy the size that it is given.",
                cause: a.ArgumentSpelling == b.ArgumentSpelling ? CauseOfArgument(b) : null);
        }
        else if (a.ArgumentSpelling != b.ArgumentSpelling && !IsRenamedArgument(a, b))
        {
            changes.Add(Rules.IoctlArgumentChanged, before.Name, "ioctl", ToFact(before), ToFact(after), $"{a.ArgumentSpelling} → {b.ArgumentSpelling}, of the same size: the number stays, and the kernel cannot tell old from new.", condition: "Both types mean the same bytes.");
        }
        else if (!MacroText.AreSame(before.Spelling, after.Spelling))
        {
            changes.Add(Rules.ConstantRespelled, before.Name, "constant", ToFact(before), ToFact(after), $"{before.Spelling} → {after.Spelling}, the same number.");
        }
    }

    // What fits into the size bits of a number.
    private long SizeLimit => surroundings.RequestSizeLimit;

    // The front end does not take such a number for a request: its direction is not what the header says.
    private void AddOverflow(Constant before, Constant after, long size, string? cause) => changes.Add(Rules.IoctlSizeOverflow, before.Name, "ioctl", ToFact(before), ToFact(after),
        string.Create(CultureInfo.InvariantCulture, $"Its argument is {size} bytes and the number has room for {SizeLimit}: the size spills into the direction."), fix: "Pass a pointer to the larger structure inside a small one.", cause: cause);

    private bool IsRenamedArgument(IoctlRequest a, IoctlRequest b) =>
        a.Argument is RecordReference before && b.Argument is RecordReference after && (before.Name == after.Name || changes.RenamedRecords.GetValueOrDefault(before.Name) == after.Name);

    private string? CauseOfArgument(IoctlRequest request) => request.Argument is RecordReference record ? changes.GrownRecords.GetValueOrDefault(record.Name) : null;

    // ---- Gone and new ----

    // The same number under a name that reads alike; the most alike pairs first.
    private void MatchRenamed()
    {
        List<(double Likeness, Constant Old, Constant New)> pairs = [];
        ILookup<ulong, Constant> byValue = _added.ToLookup(constant => constant.Value.Bits);
        int comparisons = 0;
        foreach (Constant gone in _gone)
        {
            foreach (Constant candidate in byValue[gone.Value.Bits].Where(candidate => candidate.Value.SameNumber(gone.Value)))
            {
                if (++comparisons > MaxComparisons)
                    break;
                if ((gone.Request is null) != (candidate.Request is null))
                    continue;
                double likeness = IsRetirement(gone, candidate) ? 2 : NameLikeness.CommonWords(gone.Name, candidate.Name) > 0 ? NameLikeness.Measure(gone.Name, candidate.Name) : 0;
                if (likeness >= 0.5)
                    pairs.Add((likeness, gone, candidate));
            }
        }
        HashSet<Constant> taken = new(ReferenceEqualityComparer.Instance);
        foreach ((double likeness, Constant gone, Constant candidate) in pairs.OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Old.Line))
        {
            if (taken.Contains(gone) || taken.Contains(candidate))
                continue;
            taken.Add(gone);
            taken.Add(candidate);
            if (likeness > 1)
            {
                changes.Add(Rules.ConstantRetired, gone.Name, "constant", ToFact(gone), ToFact(candidate), $"Withdrawn; {candidate.Name} keeps its number from being handed out again.", condition: "The kernel still answers programs that send it as they expect.");
                continue;
            }
            Rule rule = gone.Request is not null ? Rules.IoctlRenamed : gone.IsEnumerator && candidate.IsEnumerator ? Rules.EnumConstantRenamed : Rules.ConstantRenamed;
            changes.Add(rule, gone.Name, gone.Request is not null ? "ioctl" : "constant", ToFact(gone), ToFact(candidate), $"It is {candidate.Name} now, the same number {Show(candidate)}; sources need the new name.", fix: $"Add #define {gone.Name} {candidate.Name}.");
        }
        _gone.RemoveAll(taken.Contains);
        _added.RemoveAll(taken.Contains);
        _goneByValue = _gone.ToLookup(constant => constant.Value.Bits);
    }

    private static bool IsRetirement(Constant gone, Constant candidate)
    {
        if (!NameKind.IsRetired(candidate.Name) || NameKind.IsRetired(gone.Name))
            return false;
        HashSet<string> words = [.. candidate.Name.ToUpperInvariant().Split('_', StringSplitOptions.RemoveEmptyEntries)];
        return gone.Name.ToUpperInvariant().Split('_', StringSplitOptions.RemoveEmptyEntries).Count(words.Contains) >= 2;
    }

    private void CompareGone()
    {
        foreach (Constant gone in _gone)
        {
            (Rule rule, string kind, string message, string? condition) = gone switch
            {
                { Request: not null } when !NameKind.IsRetired(gone.Name) => (Rules.IoctlRemoved, "ioctl", "It is gone: programs get ENOTTY if the kernel dropped it, too.", null),
                { IsEnumerator: true } => (Rules.EnumConstantRemoved, "constant", "It is gone: sources stop compiling; installed programs may still send the value.", "The kernel still takes the value as before."),
                _ => (Rules.ConstantRemoved, "constant", "It is gone: sources stop compiling; installed programs may still send the value.", (string?)"The kernel still takes the value as before."),
            };
            removed(rule, gone.Name, gone.Name, kind, ToFact(gone), message, condition, "Keep the name, or reserve its number under another one.");
        }
    }

    private void CompareAdded()
    {
        foreach (Constant added in _added)
        {
            if (added.Request is not null)
            {
                if (!CompareReusedNumber(added))
                {
                    changes.Add(Rules.IoctlAdded, added.Name, "ioctl", null, ToFact(added), $"New: {Hex(added)}{(added.Request.Documented is { Spelling.Length: > 0 } documented ? $", {documented.Spelling}" : "")}.");
                    CompareSharedNumber(added);
                }
                continue;
            }
            bool isFlag = added.IsSingleBit && !added.IsEnumerator && IsOfFlags(added);
            Rule rule = isFlag ? Rules.FlagAdded : added.IsEnumerator ? Rules.EnumConstantAdded : Rules.ConstantAdded;
            changes.Add(rule, added.Name, "constant", null, ToFact(added), $"New: {(isFlag ? Hex(added) : Show(added))}.");
            if (isVfio && CompareVfioNumber(added))
                continue;
            if (isFlag && CompareCollision(added))
                continue;
            CompareReuse(added, isFlag);
        }
    }

    // Written as a bit, or the next one of a family in which every member is a bit.
    private bool IsOfFlags(Constant added)
    {
        if (added.IsSpelledAsBit)
            return true;
        string[] words = added.Name.Split('_');
        for (int kept = words.Length - 1; kept >= Math.Max(1, words.Length - 2); kept--)
        {
            (int count, bool areBits, bool anySpelled) = Family(string.Join('_', words[..kept]));
            if (count > 1)
                return areBits && (anySpelled || count > 3);
        }
        return false;
    }

    // The macros whose names begin alike: how many there are, whether each is one bit, and whether one is written so.
    private (int Count, bool AreBits, bool AnySpelled) Family(string prefix)
    {
        if (_families.Count == 0)
        {
            foreach (Constant constant in @new.Constants.Values.Where(constant => !constant.IsEnumerator && constant.Request is null))
            {
                string[] words = constant.Name.Split('_');
                for (int kept = words.Length - 1; kept >= Math.Max(1, words.Length - 2); kept--)
                {
                    string key = string.Join('_', words[..kept]);
                    (int count, bool areBits, bool anySpelled) = _families.GetValueOrDefault(key, (0, true, false));
                    _families[key] = (count + 1, areBits && constant.IsSingleBit, anySpelled || constant.IsSpelledAsBit);
                }
            }
        }
        return _families.GetValueOrDefault(prefix, (0, false, false));
    }

    private bool CompareReusedNumber(Constant added)
    {
        if (_goneByValue[added.Value.Bits].FirstOrDefault(gone => gone.Request is not null) is not { } reused)
            return false;
        changes.Add(Rules.IoctlNumberReused, added.Name, "ioctl", ToFact(reused), ToFact(added), $"It took the number of {reused.Name}, which is gone: old programs now ask for something else.", fix: "Take a number that was never used.");
        return true;
    }

    private void CompareSharedNumber(Constant added)
    {
        Constant? shared = _livingByValue[added.Value.Bits].FirstOrDefault(other => other.Name != added.Name && other.Request is not null && added.Spelling.Trim('(', ')', ' ') != other.Name);
        if (shared is null)
            return;
        bool isApart = isVfio || Descriptor(shared.Name) is { } a && Descriptor(added.Name) is { } b && a != b;
        changes.Add(Rules.IoctlNumberShared, added.Name, "ioctl", ToFact(shared), ToFact(added), $"{shared.Name} has the same number.", abi: isApart ? Level.None : null, condition: isApart ? null : "The two go to different kinds of descriptor.");
    }

    // What kind of file a request goes to, as far as its name tells.
    private static string? Descriptor(string name) => name.Split('_').FirstOrDefault(word => word is "GROUP" or "DEVICE" or "CONTAINER" or "VM" or "VCPU" or "IOMMU" or "CTL" or "FD");

    private void CompareReuse(Constant added, bool isFlag)
    {
        // Another name for something that lives is no reuse.
        if (_livingByValue[added.Value.Bits].Take(MaxTwins).Any(other => other.Name != added.Name && (IsSibling(other.Name, added.Name) || added.Spelling.Contains(other.Name, StringComparison.Ordinal))))
            return;
        Constant? reused = _goneByValue[added.Value.Bits].Take(MaxTwins).FirstOrDefault(gone => gone.Request is null && gone.Value.SameNumber(added.Value) && gone.IsEnumerator == added.IsEnumerator && IsSibling(gone.Name, added.Name)
            && (gone.IsSpelledAsBit == added.IsSpelledAsBit || gone.IsSingleBit) && !options.IsSentinel(gone.Name) && !NameKind.IsLimit(gone.Name));
        if (reused is not null && (isFlag || (added.Value.Bits != 0 && NameLikeness.CommonWords(reused.Name, added.Name) >= 2)))
        {
            changes.Add(Rules.FlagBitReused, added.Name, "constant", ToFact(reused), ToFact(added), $"It took the number of {reused.Name}, which is gone: old programs that send it now ask for something else.", fix: "Take a number that was never used.");
            return;
        }
    }

    private bool CompareCollision(Constant added)
    {
        Constant? twin = _livingByValue[added.Value.Bits].Take(MaxTwins).FirstOrDefault(other => other.Name != added.Name && other.Request is null && !other.IsEnumerator && other.IsSingleBit
            && other.IsSpelledAsBit && IsSibling(other.Name, added.Name) && IsSameBlock(other, added) && added.Spelling.Trim('(', ')', ' ') != other.Name);
        if (twin is null)
            return false;
        changes.Add(Rules.FlagBitCollision, added.Name, "constant", ToFact(twin), ToFact(added), $"{twin.Name} is the same bit.", fix: "Take the next free bit.");
        return true;
    }

    // Definitions that follow each other, all of one family, with nothing else between them.
    private bool IsSameBlock(Constant first, Constant second)
    {
        int from = Math.Min(first.Line, second.Line);
        int to = Math.Max(first.Line, second.Line);
        return Enumerable.Range(from, to - from + 1).All(line => @new.Scan.BodyAt(line).Length > 0)
            && @new.Constants.Values.All(other => other.Line < from || other.Line > to || other == second || IsSibling(other.Name, second.Name));
    }

    // In one family: all words of the shorter name but its last.
    private static bool IsSibling(string first, string second)
    {
        int common = NameLikeness.CommonWords(first, second);
        return common >= 1 && common >= Math.Min(NameLikeness.Words(first), NameLikeness.Words(second)) - 1;
    }

    // ---- VFIO: ids of capabilities, features and region types are numbers of their own ----

    private bool CompareVfioNumber(Constant added)
    {
        if (FamilyOf(added, @new) is not { } family)
            return false;
        Rule? collision = family.Kind switch { "CAP" => Rules.VfioCapabilityIdCollision, "FEATURE" => Rules.VfioFeatureIdCollision, _ => null };
        Rule reuse = family.Kind switch { "CAP" => Rules.VfioCapabilityIdReused, "FEATURE" => Rules.VfioFeatureIdReused, _ => Rules.VfioRegionTypeIdReused };
        if (_gone.Find(gone => gone.Value.SameNumber(added.Value) && FamilyOf(gone, old) == family) is { } reused)
            changes.Add(reuse, added.Name, "constant", ToFact(reused), ToFact(added), $"It took the number of {reused.Name}, which is gone: old programs take one for the other.", fix: "Take a number that was never used.");
        else if (collision is not null && @new.Constants.Values.FirstOrDefault(other => other.Name != added.Name && other.Value.SameNumber(added.Value) && FamilyOf(other, @new) == family) is { } twin)
            changes.Add(collision, added.Name, "constant", ToFact(twin), ToFact(added), $"{twin.Name} has the same number: one is taken for the other.", fix: "Take the next free number.");
        return true;
    }

    // The name up to the word that says what is numbered. Constants between the braces of a structure are values of it.
    private static (string Kind, string Prefix)? FamilyOf(Constant constant, Surface surface)
    {
        if (constant.IsEnumerator || constant.Request is not null || IsInRecord(constant, surface))
            return null;
        const string Feature = "VFIO_DEVICE_FEATURE_";
        int cap = constant.Name.IndexOf("_INFO_CAP_", StringComparison.Ordinal);
        if (cap > 0)
            return ("CAP", constant.Name[..cap]);
        if (constant.Name.StartsWith(Feature, StringComparison.Ordinal))
            return constant.Value.Bits > 0xffff ? null : ("FEATURE", Feature);
        int subtype = constant.Name.IndexOf("VFIO_REGION_SUBTYPE_", StringComparison.Ordinal);
        if (subtype >= 0)
            return ("SUBTYPE", constant.Name.Split('_') is { Length: > 3 } words ? words[3] : "");
        return constant.Name.StartsWith("VFIO_REGION_TYPE_", StringComparison.Ordinal) && !NameKind.IsMask(constant.Name) ? ("TYPE", "") : null;
    }

    private static bool IsInRecord(Constant constant, Surface surface) => surface.OwnerOf(constant.Name) is { IsInside: true };

    // ---- In words ----

    private static Fact ToFact(Constant constant) => constant.Request is { } request
        ? Fact.Of(constant.Line, ("number", (long)constant.Value.Bits), ("dir", request.Direction.ToString()), ("type", (long)request.Type), ("nr", (long)request.Number), ("size", (long)request.Size), ("argument", request.ArgumentSpelling))
        : Fact.Of(constant.Line, ("value", constant.Value.IsSigned ? (long)constant.Value.Bits : constant.Value.Bits <= long.MaxValue ? (long)constant.Value.Bits : constant.Value.ToString()), ("type", constant.Type is { } type ? TypeDescriptor.Of(type) : null), ("spelling", constant.Spelling.Length > 0 ? constant.Spelling : null));

    private static string Show(Constant constant) => constant.Request is not null ? Hex(constant) : constant.Value.ToString();

    private static string Hex(Constant constant) => string.Create(CultureInfo.InvariantCulture, $"0x{constant.Value.Bits:x}");
}
