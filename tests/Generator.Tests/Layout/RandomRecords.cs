using System.Text;

namespace Uapi.Generator.Tests.Layout;

/// <summary>Writes records with members, attributes and pragmas picked by chance: combinations nobody thinks of.</summary>
internal sealed class RandomRecords(int seed)
{
    private static readonly (string Name, int Bits)[] Integers =
    [
        ("char", 8), ("signed char", 8), ("unsigned char", 8), ("short", 16), ("unsigned short", 16), ("int", 32), ("unsigned int", 32),
        ("long", 32), ("unsigned long", 32), ("long long", 64), ("unsigned long long", 64), ("_Bool", 1),
    ];

    private static readonly string[] OtherTypes = ["low_u32", "low_u64", "high_int", "high_char", "plain_enum", "signed_enum", "small_enum", "double", "float", "void *"];

    private readonly Random _random = new(seed);
    private readonly List<string> _defined = [];

    /// <summary>The tags of the structures written.</summary>
    public IReadOnlyList<string> Structures => _defined;

    /// <summary>A header with this many records.</summary>
    public string Write(int count)
    {
        StringBuilder text = new(
            """
            typedef unsigned int low_u32 __attribute__((aligned(2)));
            typedef unsigned long long low_u64 __attribute__((aligned(4)));
            typedef int high_int __attribute__((aligned(16)));
            typedef char high_char __attribute__((aligned(8)));
            typedef enum { PLAIN = 5 } plain_enum;
            typedef enum { SIGNED = -1 } signed_enum;
            typedef enum { SMALL = 5 } __attribute__((packed)) small_enum;

            """);
        for (int i = 0; i < count; i++)
        {
            bool hasPragma = Chance(12);
            if (hasPragma)
                text.Append($"#pragma pack(push, {Pick(1, 2, 4, 8)})\n");
            string kind = Chance(85) ? "struct" : "union";
            string attributes = Pick("", "", "", "", "packed", "packed", $"aligned({Pick(2, 4, 8, 16)})", $"packed, aligned({Pick(2, 4, 8)})");
            text.Append($"{kind} record{i} {{\n{Members(0, "m")}}} __attribute__(({attributes}));\n");
            if (hasPragma)
                text.Append("#pragma pack(pop)\n");
            if (kind == "struct")
                _defined.Add($"record{i}");
        }
        return text.ToString();
    }

    private string Members(int depth, string prefix)
    {
        StringBuilder text = new();
        int count = _random.Next(1, 8 - (2 * depth));
        for (int i = 0; i < count; i++)
            text.Append(Member(depth, prefix + i));
        return text.ToString();
    }

    private string Member(int depth, string name)
    {
        string attributes = (Chance(8) ? "packed" : "") + (Chance(10) ? $", aligned({Pick(1, 2, 4, 8, 16)})" : "");
        attributes = $" __attribute__(({attributes}))";
        int kind = _random.Next(100);
        if (kind < 55)
        {
            (string type, int bits) = Integers[_random.Next(Integers.Length)];
            int width = Chance(80) ? _random.Next(1, bits + 1) : bits;
            if (Chance(6))
                return $"{(bits == 1 ? "int" : type)} : 0;\n";
            return Chance(8) ? $"{type} : {width};\n" : $"{type} {name} : {width}{attributes};\n";
        }
        if (kind < 60)
            return $"{Pick("plain_enum", "signed_enum", "small_enum")} {name} : {_random.Next(1, 9)}{attributes};\n";
        if (kind < 85)
        {
            string type = Chance(70) ? Integers[_random.Next(Integers.Length)].Name : Pick(OtherTypes);
            string length = Chance(70) || type is "high_int" or "high_char" ? "" : $"[{_random.Next(4)}]";
            return $"{type} {name}{length}{attributes};\n";
        }
        if (kind < 92 && _defined.Count > 0)
            return $"struct {_defined[_random.Next(_defined.Count)]} {name}{attributes};\n";
        if (depth < 2)
        {
            string inner = Pick("", "", "", "packed", $"aligned({Pick(2, 4, 8)})");
            return $"{Pick("struct", "union")} {{\n{Members(depth + 1, name + "_")}}} __attribute__(({inner})){(Chance(50) ? "" : " " + name)};\n";
        }
        return $"int {name};\n";
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
