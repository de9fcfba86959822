using Uapi.Model;
using Uapi.Parsing;

namespace Uapi.Layout;

/// <summary>
/// The facts of a target that layout and arithmetic rest on. It keeps track of who would have got another answer: where several targets are
/// read together, that is what decides whether the leader's result is a companion's, too. So nothing may ask the target itself.
/// </summary>
internal sealed class TargetQuestions(Target target)
{
    private readonly List<Target> _companions = [];
    private readonly Dictionary<Fact, ulong> _differences = [];
    private readonly ulong?[] _typeDifferences = new ulong?[TypeTable.Count];

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
    }

    /// <summary>The most companions there can be: one bit each.</summary>
    public const int MaxCompanions = 63;

    /// <summary>The companions, a bit each in the order in which they joined, for which an answer since the last reset is another one.</summary>
    public ulong Differing { get; set; }

    /// <summary>The companions for which an answer since <see cref="BeginAccount"/> is another one, up to the last <see cref="BeginFact"/>.</summary>
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

    /// <summary>Begins an account over several facts.</summary>
    public void BeginAccount() => (Account, Differing) = (0, 0);

    /// <summary>Begins to find something out: what was asked so far goes to the account.</summary>
    public void BeginFact()
    {
        Account |= Differing;
        Differing = 0;
    }

    /// <summary>Adds a companion and gives its number.</summary>
    public int Join(Target companion)
    {
        _companions.Add(companion);
        return _companions.Count - 1;
    }

    /// <summary>Notes that a built-in type is asked for.</summary>
    public void Ask(BuiltinType type)
    {
        if (_companions.Count > 0)
            Differing |= _typeDifferences[(int)type] ??= DifferencesOf(companion => TypeComparer.AreAlike(TypeTable.Of(target)[(int)type], TypeTable.Of(companion)[(int)type]));
    }

    private Target Ask(Fact fact)
    {
        if (_companions.Count == 0)
            return target;
        if (!_differences.TryGetValue(fact, out ulong differences))
            _differences.Add(fact, differences = DifferencesOf(companion => AreSame(fact, target, companion)));
        Differing |= differences;
        return target;
    }

    private ulong DifferencesOf(Func<Target, bool> isSame)
    {
        ulong differences = 0;
        for (int i = 0; i < _companions.Count; i++)
            differences |= isSame(_companions[i]) ? 0 : 1ul << i;
        return differences;
    }

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
