using System.Collections.Concurrent;
using Uapi.Model;
using Uapi.Parsing;

namespace Uapi.Layout;

/// <summary>
/// The facts of a target that layout and arithmetic rest on. It keeps track of what was asked: where several targets are read together,
/// that decides whether one's result is another's, too. So nothing may ask the target itself.
/// </summary>
internal sealed class TargetQuestions(Target target)
{
    // Stands for what no two targets have in common.
    private const ulong Identity = 1ul << 63;

    private static readonly ConcurrentDictionary<(Target, Target), ulong> Differences = new();

    // The questions that each companion answers in another way.
    private readonly List<ulong> _companions = [];

    // One bit each in what was asked; two for each of the built-in types follow: its values, and how it is aligned.
    private enum Fact : byte
    {
        BitFieldTypeMatters,
        UnnamedBitFieldsAlign,
        PreferredInt64Alignment,
        MaxScalarAlignment,
        PointerAlignment,
        BiggestAlignment,
        LongSize,
        PointerSize,
        CharIsSigned,
        Ioctl,
        FirstType,
    }

    /// <summary>The most companions there can be: one bit each.</summary>
    public const int MaxCompanions = 63;

    /// <summary>What was asked since <see cref="Begin"/>.</summary>
    public Basis Asked { get; private set; }

    /// <summary>The companions for which an answer since <see cref="Begin"/> is another one.</summary>
    public ulong Differing
    {
        get
        {
            ulong differing = Asked.Symbols;
            for (int i = 0; i < _companions.Count; i++)
                differing |= (Asked.Questions & _companions[i]) != 0 ? 1ul << i : 0;
            return differing;
        }
    }

    /// <summary>The companions for which an answer since <see cref="BeginAccount"/> is another one, up to the last <see cref="Begin"/>.</summary>
    public ulong Account { get; private set; }

    /// <summary>All companions.</summary>
    public ulong Everybody => (1ul << _companions.Count) - 1;

    public bool BitFieldTypeMatters => Ask(Fact.BitFieldTypeMatters).BitFieldTypeMatters;

    public bool UnnamedBitFieldsAlign => Ask(Fact.UnnamedBitFieldsAlign).UnnamedBitFieldsAlign;

    public int PreferredInt64Alignment => Ask(Fact.PreferredInt64Alignment).PreferredInt64Alignment;

    public int MaxScalarAlignment => Ask(Fact.MaxScalarAlignment).MaxScalarAlignment;

    public int BiggestAlignment => Ask(Fact.BiggestAlignment).BiggestAlignment;

    public int LongSize => Ask(Fact.LongSize).LongSize;

    public int PointerSize => Ask(Fact.PointerSize).PointerSize;

    public int PointerAlignment => PointerAlignmentOf(Ask(Fact.PointerAlignment));

    public bool CharIsSigned => Ask(Fact.CharIsSigned).CharIsSigned;

    public IoctlEncoding Ioctl => Ask(Fact.Ioctl).Ioctl;

    /// <summary>Begins an account over several results.</summary>
    public void BeginAccount() => (Account, Asked) = (0, default);

    /// <summary>Begins to find something out: what was asked so far goes to the account.</summary>
    public void Begin()
    {
        Account |= Differing;
        Asked = default;
    }

    /// <summary>Adds a companion and gives its bit.</summary>
    public ulong Join(Target companion)
    {
        _companions.Add(DifferencesBetween(target, companion));
        return 1ul << (_companions.Count - 1);
    }

    /// <summary>The questions to which this target and another one have other answers.</summary>
    public ulong DifferencesFrom(TargetQuestions other) => DifferencesBetween(target, other.Target);

    /// <summary>Notes that a built-in type is asked for.</summary>
    public void Ask(BuiltinType type) => Asked = Asked.With(ValueOf(type) | AlignmentOf(type), 0);

    /// <summary>Notes that a built-in type is asked for, but not how it is aligned.</summary>
    public void AskForValue(BuiltinType type) => Asked = Asked.With(ValueOf(type), 0);

    /// <summary>Notes that it shows how the types are aligned that were asked for.</summary>
    public void AskForAlignments() => Asked = Asked.With(ValueOf(0) * ((1ul << TypeTable.Count) - 1) << TypeTable.Count, 0);

    /// <summary>Notes what an earlier result rests on that is used.</summary>
    public void Ask(Basis basis) => Asked = Asked.With(basis.Questions, basis.Symbols);

    /// <summary>Notes that the result is this target's alone, whatever others may answer.</summary>
    public void AskForIdentity() => Asked = Asked.With(Identity, 0);

    private Target Target => target;

    private Target Ask(Fact fact)
    {
        Asked = Asked.With(1ul << (int)fact, 0);
        return target;
    }

    private static ulong DifferencesBetween(Target left, Target right) => Differences.GetOrAdd((left, right), static pair =>
    {
        ulong differences = Identity;
        for (Fact fact = 0; fact < Fact.FirstType; fact++)
            differences |= AreSame(fact, pair.Item1, pair.Item2) ? 0 : 1ul << (int)fact;
        for (BuiltinType type = 0; (int)type < TypeTable.Count; type++)
        {
            (CType left, CType right) = (TypeTable.Of(pair.Item1)[(int)type], TypeTable.Of(pair.Item2)[(int)type]);
            differences |= left.Alignment == right.Alignment && left.PreferredAlignment == right.PreferredAlignment ? 0 : AlignmentOf(type);
            differences |= TypeComparer.AreAlike(left.WithAlignment(1), right.WithAlignment(1)) ? 0 : ValueOf(type);
        }
        return differences;
    });

    private static ulong ValueOf(BuiltinType type) => 1ul << ((int)Fact.FirstType + (int)type);

    private static ulong AlignmentOf(BuiltinType type) => ValueOf(type) << TypeTable.Count;

    private static int PointerAlignmentOf(Target target) => Math.Min(target.PointerSize, target.MaxScalarAlignment);

    private static bool AreSame(Fact fact, Target left, Target right) => fact switch
    {
        Fact.BitFieldTypeMatters => left.BitFieldTypeMatters == right.BitFieldTypeMatters,
        Fact.UnnamedBitFieldsAlign => left.UnnamedBitFieldsAlign == right.UnnamedBitFieldsAlign,
        Fact.PreferredInt64Alignment => left.PreferredInt64Alignment == right.PreferredInt64Alignment,
        Fact.MaxScalarAlignment => left.MaxScalarAlignment == right.MaxScalarAlignment,
        Fact.PointerAlignment => PointerAlignmentOf(left) == PointerAlignmentOf(right),
        Fact.BiggestAlignment => left.BiggestAlignment == right.BiggestAlignment,
        Fact.LongSize => left.LongSize == right.LongSize,
        Fact.PointerSize => left.PointerSize == right.PointerSize,
        Fact.CharIsSigned => left.CharIsSigned == right.CharIsSigned,
        _ => left.Ioctl.Equals(right.Ioctl),
    };
}
