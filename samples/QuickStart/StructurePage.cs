using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Uapi.Samples;

/// <summary>Shows a structure as its header declares it, beside what was generated, and the bytes it takes.</summary>
internal static class StructurePage
{
    private const int Column = 42;

    /// <summary>Prints the declaration line by line, each with the C# field made from it.</summary>
    public static void Print<T>(string header)
        where T : unmanaged
    {
        FieldInfo[] fields = Fields<T>();
        Page.Line($"{("C, " + header).PadRight(Column)}C#, generated");
        Page.Line("");
        foreach (string line in Declaration(header, typeof(T).Name))
        {
            string member = line.TrimEnd(';').Split(' ')[^1];
            FieldInfo? field = Array.Find(fields, field => field.Name == member);
            string generated = field is not null
                ? FormattableString.Invariant($"    [FieldOffset({OffsetOf(field)})]").PadRight(22) + $"public {Keyword(field.FieldType)} {field.Name};"
                : line == "};" ? FormattableString.Invariant($"}}  // {Unsafe.SizeOf<T>()} bytes")
                : $"public struct {typeof(T).Name} {{";
            Page.Line(line.PadRight(Column) + generated);
        }
    }

    /// <summary>Prints the bytes, eight a row: a letter for each field, a dot for what belongs to none.</summary>
    public static void PrintBytes<T>()
        where T : unmanaged
    {
        FieldInfo[] fields = Fields<T>();
        char[] owners = new char[Unsafe.SizeOf<T>()];
        Array.Fill(owners, '.');
        for (int i = 0; i < fields.Length; i++)
            Array.Fill(owners, (char)('a' + i), OffsetOf(fields[i]), ClrLayout.SizeOf(fields[i].FieldType));

        Page.Line("");
        for (int row = 0; row < owners.Length; row += 8)
        {
            char[] bytes = owners[row..Math.Min(row + 8, owners.Length)];
            StringBuilder text = new();
            text.Append(FormattableString.Invariant($"byte {row,3}   {new string(bytes[..4])} {new string(bytes[4..])}  "));
            text.Append(' ').AppendJoin(", ", bytes.Distinct().Select(owner => owner == '.' ? ". a hole" : $"{owner} {fields[owner - 'a'].Name}"));
            Page.Line(text.ToString());
        }
    }

    private static FieldInfo[] Fields<T>() =>
        [.. typeof(T).GetFields(BindingFlags.Public | BindingFlags.Instance).OrderBy(OffsetOf)];

    private static int OffsetOf(FieldInfo field) => ClrLayout.OffsetOf(field.DeclaringType!, field);

    // The header is embedded into the sample, so that what stands on the left is what the generator read.
    private static IEnumerable<string> Declaration(string header, string name)
    {
        using StreamReader text = new(typeof(StructurePage).Assembly.GetManifestResourceStream(header)!);
        bool isInside = false;
        while (text.ReadLine() is { } line)
        {
            isInside |= line == $"struct {name} {{";
            if (isInside)
                yield return line.Replace("\t", "    ", StringComparison.Ordinal).TrimEnd();
            if (isInside && line == "};")
                yield break;
        }
    }

    private static string Keyword(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Byte => "byte",
        TypeCode.UInt16 => "ushort",
        TypeCode.Int32 => "int",
        TypeCode.UInt32 => "uint",
        TypeCode.UInt64 => "ulong",
        _ => type.Name,
    };
}
