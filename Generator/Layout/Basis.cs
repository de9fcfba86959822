namespace Uapi.Layout;

/// <summary>What a result rests on, where several targets are read together: whoever has the same of it all has the same result.</summary>
/// <param name="Questions">The facts of the target that were asked for, a bit each (<see cref="TargetQuestions"/>).</param>
/// <param name="Symbols">The companions, a bit each, for which a symbol that was used is not what it is for their leader.</param>
internal readonly record struct Basis(ulong Questions, ulong Symbols)
{
    /// <summary>This and more.</summary>
    public Basis With(ulong questions, ulong symbols) => new(Questions | questions, Symbols | symbols);
}
