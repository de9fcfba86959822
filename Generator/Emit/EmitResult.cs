using Uapi.Model;
using Uapi.Text;

namespace Uapi.Emit;

/// <summary>A file of C#.</summary>
/// <param name="HintName">A name unique in the compilation: <c>My.Linux.Vfio.g.cs</c>.</param>
/// <param name="Text">The text, lines ending in LF.</param>
public sealed record GeneratedFile(string HintName, string Text);

/// <summary>What the emitter made of one header.</summary>
/// <remarks>Immutable and equal by value: the incremental cache compares it.</remarks>
/// <param name="Files">The files; none if an error is among the diagnostics.</param>
/// <param name="Diagnostics">What was left out or renamed, in the order it was met.</param>
public sealed record EmitResult(EquatableArray<GeneratedFile> Files, EquatableArray<HeaderDiagnostic> Diagnostics);
