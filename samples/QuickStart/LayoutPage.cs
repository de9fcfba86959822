using System.Reflection;

namespace Uapi.Samples;

/// <summary>Compares what the generator says of each structure (its <c>Layout</c> class) with what the CLR made of it.</summary>
internal static class LayoutPage
{
    /// <summary>Prints a line for each structure beside the class of a header.</summary>
    public static void Print(Type header)
    {
        Type[] structures = [.. header.Assembly.GetTypes()
            .Where(type => type.IsValueType && type.Namespace == header.Namespace && type.GetNestedType("Layout") is not null && !type.IsNested)
            .OrderBy(type => type.Name, StringComparer.Ordinal)];
        int width = structures.Max(type => type.Name.Length);
        Page.Line($"{"".PadRight(width)}  size: C   CLR   offsets equal");
        int wrong = 0;
        foreach (Type structure in structures)
        {
            int size = Fact(structure, "Size");
            int measured = ClrLayout.SizeOf(structure);
            FieldInfo[] fields = structure.GetFields(BindingFlags.Public | BindingFlags.Instance);
            int equal = fields.Count(field => ClrLayout.OffsetOf(structure, field) == Fact(structure, field.Name + "_offset"));

            // C# has no empty structs: where C says 0 (a lone flexible array) the CLR says 1.
            bool isRight = measured == Math.Max(1, size) && equal == fields.Length;
            wrong += isRight ? 0 : 1;
            Page.Line(FormattableString.Invariant(
                $"{structure.Name.PadRight(width)}  {size,7} {measured,5}   {equal,3} of {fields.Length,-3}  {(isRight ? "OK" : "WRONG")}"));
        }
        Page.Line("");
        Page.Line(FormattableString.Invariant($"{structures.Length} structures, {wrong} wrong."));
    }

    private static int Fact(Type structure, string name) =>
        (int)structure.GetNestedType("Layout")!.GetField(name)!.GetRawConstantValue()!;
}
