namespace Uapi.Emit;

/// <summary>Writes the type of a fixed array, nested in the record that has it.</summary>
internal static class ArrayWriter
{
    /// <summary>.NET 8 and later: the runtime lays the elements out, C# indexes them and makes spans of them.</summary>
    public static void WriteInline(CodeWriter code, string name, string element, ArrayShape array)
    {
        code.Line(FormattableString.Invariant($"[InlineArray({array.Length})]"));
        code.Line($"public struct {name}");
        code.Open();
        code.Line($"private {element} _first;");
        WriteLength(code, array);
        if (array.IsText)
        {
            code.Blank();
            code.Line("/// <summary>The text before the first NUL.</summary>");
            code.Line("public override readonly string ToString() => NativeText.Read(this);");
        }
        code.Close();
    }

    /// <summary>Elsewhere: a struct of the array's size, with the first element in sight and the others behind an indexer.</summary>
    public static void WriteIndexed(CodeWriter code, string name, string element, ArrayShape array, long size, int pack)
    {
        code.Line(FormattableString.Invariant($"[StructLayout(LayoutKind.Explicit, Size = {size}, Pack = {pack})]"));
        code.Line($"public struct {name}");
        code.Open();
        code.Line($"[FieldOffset(0)] private {element} _first;");
        WriteLength(code, array);
        code.Blank();
        code.Lines(
            $$"""
            public {{element}} this[int index]
            {
                readonly get => FixedArray.Item(ref Unsafe.AsRef(in _first), index, Length);
                set => FixedArray.Item(ref _first, index, Length) = value;
            }

            /// <summary>A reference to one element.</summary>
            public static ref {{element}} At(ref {{name}} array, int index) => ref FixedArray.Item(ref array._first, index, Length);

            /// <summary>Copies the elements out.</summary>
            public readonly void CopyTo(Span<{{element}}> destination) => FixedArray.CopyTo(ref Unsafe.AsRef(in _first), Length, destination);

            /// <summary>Copies into the first elements.</summary>
            public void CopyFrom(ReadOnlySpan<{{element}}> source) => FixedArray.CopyFrom(ref _first, Length, source);
            """);
        if (array.IsText)
        {
            code.Blank();
            code.Line("/// <summary>The text before the first NUL.</summary>");
            code.Line("public override readonly string ToString() => FixedArray.ReadText(ref Unsafe.AsRef(in _first), Length);");
        }
        code.Close();
    }

    private static void WriteLength(CodeWriter code, ArrayShape array)
    {
        code.Blank();
        code.Line("/// <summary>Elements.</summary>");
        code.Line(FormattableString.Invariant($"public const int Length = {array.Length};"));
    }
}
