using System.Text;

namespace Uapi.Fuzz;

/// <summary>Spoils headers: the same seed spoils the same way.</summary>
internal sealed class Mutator(Corpus corpus)
{
    private const int MaxLength = 60_000;

    // What the front end has a rule for is what breaks it most easily.
    private static readonly string[] Words =
    [
        "(", ")", "{", "}", "[", "]", ";", ",", ":", "#", "##", "\\\n", "/*", "*/", "//", "\"", "'", "...", "\0", "\r", "\n#if 1\n", "\n#endif\n", "\n#else\n",
        "\n#define x x x\n", "\n#include \"fuzz.h\"\n", "\n#undef x\n", "sizeof", "struct", "union", "enum", "typedef", "__attribute__((packed))", "__attribute__((aligned(",
        "_Alignof", "0", "1", "-1", "0x", "0b2", "08", "1e5", "9223372036854775807", "18446744073709551615", "4294967296", "1<<63", "/0", "%0", "?:", "u8\"\"", "L'x'", "'ab'",
        "int", "char", "long long", "void", "unsigned", "(*", "const", "[]", "[0]", ":0", ":65", "{}", "__VA_ARGS__", "__VA_OPT__", "defined", "__has_include(", "\ud800", "é", "\ufeff", "$", "@", "`",
        "__builtin_offsetof(", "__typeof__(", "_Static_assert(", "({", "=", "{1}", "__extension__", "__int128", "_Bool", "_Pragma(\"pack(1)\")", "#pragma pack(",
    ];

    public string Make(int seed)
    {
        Random random = new(seed);
        StringBuilder text = new(corpus.Pick(random));
        if (text.Length > MaxLength)
        {
            // A window of a long header, cut anywhere.
            int start = random.Next(text.Length - MaxLength / 4);
            text = new StringBuilder(text.ToString(start, Math.Min(MaxLength / 4, text.Length - start)));
        }
        int edits = 1 << random.Next(0, 7);
        for (int i = 0; i < edits && text.Length < MaxLength; i++)
            Edit(text, random);
        return text.ToString();
    }

    private void Edit(StringBuilder text, Random random)
    {
        int at = random.Next(text.Length + 1);
        int length = Math.Min(random.Next(1, 1 + (1 << random.Next(0, 9))), text.Length - at);
        switch (random.Next(10))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, text.ToString(at, length));
                break;
            case 2:
                string word = Words[random.Next(Words.Length)];
                text.Insert(at, word.Length * 2000 > MaxLength || random.Next(40) > 0 ? word : string.Concat(Enumerable.Repeat(word, random.Next(2000))));
                break;
            case 3 or 4:
                text.Insert(at, Words[random.Next(Words.Length)]);
                break;
            case 5:
                if (at < text.Length)
                    text[at] = (char)random.Next(0, random.Next(8) == 0 ? 0x10000 : 0x80);
                break;
            case 6:
                text.Insert(at, "\n" + Corpus.Construct(random) + "\n");
                break;
            case 7:
                string other = corpus.Pick(random);
                int from = random.Next(other.Length);
                text.Insert(at, other.AsSpan(from, Math.Min(random.Next(400), other.Length - from)));
                break;
            case 8:
                SwapLines(text, random);
                break;
            case 9:
                ReplaceWord(text, random);
                break;
        }
    }

    private static void SwapLines(StringBuilder text, Random random)
    {
        List<string> lines = [.. text.ToString().Split('\n')];
        int a = random.Next(lines.Count);
        int b = random.Next(lines.Count);
        (lines[a], lines[b]) = (lines[b], lines[a]);
        text.Clear().AppendJoin('\n', lines);
    }

    // One identifier or number becomes another of the same text: the way real headers go wrong.
    private static void ReplaceWord(StringBuilder text, Random random)
    {
        string all = text.ToString();
        (int start, int end) = WordAt(all, random.Next(all.Length + 1));
        (int from, int to) = WordAt(all, random.Next(all.Length + 1));
        if (start < end && from < to)
            text.Remove(start, end - start).Insert(start, all.AsSpan(from, to - from));
    }

    private static (int Start, int End) WordAt(string text, int at)
    {
        while (at < text.Length && !char.IsAsciiLetterOrDigit(text[at]) && text[at] != '_')
            at++;
        int end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        return (at, end);
    }
}
