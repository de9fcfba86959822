using System.Reflection;

namespace Uapi.Samples;

/// <summary>Compares what the generator says of each structure (its <c>Layout</c> class) with what the CLR made of it.</summary>
internal static class LayoutPage
{
    /// <summary>Measures every structure beside the class of a header, and prints a line for those that are wanted and any that is wrong.</summary>
    public static void Print(Type header, Func<string, bool> isShown)
    {
        // Most structures are the same on all targets. One that is not has a type for each, in the class of the target.
        Type? ofThisTarget = header.GetNestedType(UapiProcess.Target.ToString());
        Type[] structures = [.. header.Assembly.GetTypes()
            .Where(type => type.Namespace == header.Namespace && type.IsValueType && type.GetNestedType("Layout") is not null)
            .Where(type => OutermostOf(type) is var outermost && (outermost != header || (ofThisTarget is not null && IsWithin(type, ofThisTarget))))
            .OrderBy(NameOf, StringComparer.Ordinal)];
        int width = structures.Where(type => isShown(NameOf(type))).Max(type => NameOf(type).Length);
        Page.Line($"{"".PadRight(width)}    model   CLR   offsets equal");
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
            if (isRight && !isShown(NameOf(structure)))
                continue;
            Page.Line(FormattableString.Invariant(
                $"{NameOf(structure).PadRight(width)}  {size,7} {measured,5}   {equal,3} of {fields.Length,-3}  {(isRight ? "OK" : "WRONG")}"));
        }
        Page.Line("");
        Page.Line(FormattableString.Invariant($"{structures.Length} structures measured, {wrong} wrong; shown are those of the sessions below."));
    }

    private static int Fact(Type structure, string name) =>
        (int)structure.GetNestedType("Layout")!.GetField(name)!.GetRawConstantValue()!;

    private static Type OutermostOf(Type type) => type.DeclaringType is { } outer ? OutermostOf(outer) : type;

    private static bool IsWithin(Type type, Type outer) => type == outer || (type.DeclaringType is { } next && IsWithin(next, outer));

    // vfio_irq_info, or for what is unnamed in C: parent.member_type.
    private static string NameOf(Type type) => type.DeclaringType is { IsValueType: true } outer ? NameOf(outer) + "." + type.Name : type.Name;
}
