using System.Text;
using Uapi.Generator.Tests.Layout;

namespace Uapi.Fuzz;

/// <summary>Writes headers that every C compiler accepts, out of what C has for headers: the same seed writes the same header.</summary>
/// <remarks>
/// A spoilt header shows whether the front end survives; only a valid one shows whether it is right. Undefined behaviour is kept out
/// where compilers disagree about it: division by zero, shifts by the width and more.
/// </remarks>
/// <param name="seed">What to write.</param>
/// <param name="stringizes">Whether to make strings of what macros of included headers expand to: those are the same only if the headers are.</param>
internal sealed class ValidHeader(int seed, bool stringizes)
{
    private const int Records = 12;
    private const int Macros = 60;

    private static readonly string[] Scalars =
    [
        "char", "signed char", "unsigned char", "short", "unsigned short", "int", "unsigned int", "long", "unsigned long", "long long", "unsigned long long",
        "__u8", "__s16", "__u32", "__s64", "__le32", "__be64", "__kernel_size_t", "__kernel_long_t",
    ];

    private static readonly string[] Arithmetic = ["+", "-", "*", "&", "|", "^", "<", ">", "<=", ">=", "==", "!=", "&&", "||"];

    private static readonly string[] Suffixes = ["", "", "", "u", "U", "l", "UL", "ll", "ULL", "LLU"];

    private readonly Random _random = new(seed);
    private readonly List<string> _constants = [];
    private readonly List<string> _functions = [];
    private string[] _structures = [];

    /// <summary>The text.</summary>
    public string Write()
    {
        StringBuilder text = new("#ifndef UAPI_VALID_H\n#define UAPI_VALID_H\n#include <linux/types.h>\n#include <linux/ioctl.h>\n");
        text.Append("#define JOIN2(a, b) a ## b\n#define JOIN(a, b) JOIN2(a, b)\n#define PICK(first, ...) first\n#define TEXT2(x) #x\n#define TEXT(x) TEXT2(x)\n");
        RandomRecords records = new(_random.Next());
        text.Append(records.Write(Records));
        _structures = [.. records.Structures.DefaultIfEmpty("record0")];
        for (int i = 0; i < 4; i++)
            WriteEnum(text, i);
        for (int i = 0; i < Macros; i++)
            WriteMacro(text, i);
        WriteSized(text);
        return text.Append("#endif\n").ToString();
    }

    private void WriteEnum(StringBuilder text, int index)
    {
        // Beyond int only sometimes: such a value makes the whole enumeration wider.
        text.Append($"enum{(Chance(80) ? $" numbers{index}" : "")} {{\n");
        int count = _random.Next(1, 8);
        for (int i = 0; i < count; i++)
        {
            string value = _random.Next(12) switch
            {
                < 5 => "",
                5 => $" = {_random.Next(-5, 5)}",
                6 => $" = 1 << {_random.Next(31)}",
                7 => $" = {Literal()}",
                8 => " = 0x80000000",
                9 => $" = sizeof({Pick(Scalars)})",
                10 => $" = JOIN(0x, {_random.Next(100)})",
                _ => i > 0 ? $" = E{index}_{_random.Next(i)} + 1" : " = 'E'",
            };
            text.Append($"\tE{index}_{i}{value},\n");
            _constants.Add($"E{index}_{i}");
        }
        text.Append($"}}{(Chance(15) ? " __attribute__((packed))" : "")};\n");
    }

    private void WriteMacro(StringBuilder text, int index)
    {
        string name = $"M{index}";
        switch (_random.Next(20))
        {
            case < 11:
                text.Append($"#define {name} {(Chance(70) ? $"({Expression(3)})" : Expression(2))}\n");
                break;
            case 11 or 12:
                text.Append($"#define {name} {Request(index)}\n");
                break;
            case 13:
                text.Append($"#define F{index}(a, b) ((a) {Pick(Arithmetic)} {Pick("(b)", "1", Literal())})\n");
                _functions.Add($"F{index}");
                return;
            case 14:
                text.Append($"#define {name} TEXT({Literal()} {Pick("+", "##", "'x'", "name")} {(stringizes ? Pick(_constants) : Literal())})\n");
                return;
            case 15:
                text.Append($"#define {name} \"text\" \\\n\t\"\\{_random.Next(8)}{_random.Next(8)}\" \"{Pick("", "more", "\\x41\" \"b")}\"\n");
                return;
            case 16:
                text.Append($"#if {Condition()}\n#define {name} {Literal()}\n#else\n#define {name} ({Expression(2)})\n#endif\n");
                break;
            case 17:
                text.Append($"#define {name} JOIN({Pick("1", "0x1", "2")}, {Pick("0", "7", "3u", "5UL")})\n");
                break;
            case 18:
                text.Append($"#define {name} PICK({Literal()}, {Literal()}, ignored)\n");
                break;
            default:
                text.Append($"#define {name} __builtin_offsetof(struct whole{index}, last)\nstruct whole{index} {{ {Pick(Scalars)} first; {Pick(Scalars)} last; }};\n");
                break;
        }
        _constants.Add(name);
    }

    // Constants where the grammar wants them: lengths, widths, alignments.
    private void WriteSized(StringBuilder text)
    {
        for (int i = 0; i < 4; i++)
        {
            string constant = Pick(_constants);
            text.Append($"struct sized{i} {{ {Pick(Scalars)} many[(({constant}) & 7) + 1][2]; unsigned int bits : (({constant}) & 15) + 1; ")
                .Append($"{Pick(Scalars)} last; }} __attribute__((aligned(1 << ((({constant}) & 3) + 1))));\n");
        }
    }

    private string Request(int index)
    {
        string type = Pick("'x'", "0xB7", $"('a' + {_random.Next(9)})", "';'");
        string number = Pick($"{index}", $"0x{index:x}", $"100 + {index}");
        string argument = Chance(50) ? Pick(Scalars) : $"struct {Pick(_structures)}";
        return _random.Next(6) switch
        {
            0 => $"_IO({type}, {number})",
            1 => $"_IOR({type}, {number}, {argument})",
            2 => $"_IOW({type}, {number}, {argument})",
            3 => $"_IOWR({type}, {number}, {argument})",
            4 => $"_IOC(_IOC_READ | _IOC_WRITE, {type}, {number}, {_random.Next(4096)})",
            _ => $"_IOR({type}, {number}, {Pick(Scalars)}[{_random.Next(1, 9)}])",
        };
    }

    private string Condition() => _random.Next(6) switch
    {
        0 => "defined(__LP64__) && !defined(__s390x__)",
        1 => "__BITS_PER_LONG == 64",
        2 => "__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ || __SIZEOF_LONG__ < 5",
        3 => "defined __CHAR_UNSIGNED__",
        4 => $"({_random.Next(-9, 9)} {Pick("<", ">", "==")} {_random.Next(9)}u) ? {_random.Next(3)} : 0",
        _ => $"'{(char)_random.Next('a', 'z')}' > 0x{_random.Next(64, 160):x} && {_random.Next(1 << 20)} % 3 == {_random.Next(3)}",
    };

    private string Expression(int depth)
    {
        if (depth == 0 || Chance(15))
            return Primary();
        return _random.Next(12) switch
        {
            0 => $"-{Operand(depth)}",
            1 => $"~{Operand(depth)}",
            2 => $"!{Operand(depth)}",
            3 => $"({Pick(Scalars)}){Operand(depth)}",
            4 => $"{Operand(depth)} ? {Operand(depth)} : {Operand(depth)}",
            5 => $"({Operand(depth)} & 0xffff) << {_random.Next(12)}",
            6 => $"{Operand(depth)} >> {_random.Next(7)}",
            7 => $"{Operand(depth)} {Pick("/", "%")} {_random.Next(1, 1000)}{Pick("", "u")}",
            8 => $"sizeof({(Chance(50) ? Pick(Scalars) : Operand(depth))})",
            9 when _functions.Count > 0 => $"{Pick(_functions)}({Expression(depth - 1)}, {Primary()})",
            _ => $"{Operand(depth)} {Pick(Arithmetic)} {Operand(depth)}",
        };
    }

    private string Operand(int depth) => $"({Expression(depth - 1)})";

    private string Primary() => _random.Next(4) switch
    {
        0 when _constants.Count > 0 => Pick(_constants),
        1 => Pick($"'{(char)_random.Next('0', 'z' - 30)}'", "'\\n'", "'\\377'", "'\\x7f'", "'\\0'", $"sizeof(struct {Pick(_structures)})"),
        _ => Literal(),
    };

    private string Literal()
    {
        // Few bits more often than many, but all lengths.
        ulong value = (ulong)_random.NextInt64() >> _random.Next(1, 63);
        string digits = _random.Next(8) switch
        {
            0 => $"0x{value:x}",
            1 => $"0X{value & 0xffff_ffff:X}",
            2 => "0" + Convert.ToString((long)(value & 0xffff_ffff), 8),
            3 => "0b" + Convert.ToString((long)(value & 0xffff), 2),
            _ => (value & 0x7fff_ffff).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        return digits + Pick(Suffixes);
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
