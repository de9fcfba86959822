using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Uapi.Truth;

/// <summary>A C file with one question a line; the compiler's errors, by line, are the answers.</summary>
internal sealed partial class Question(string directory, string name)
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<int, string> _facts = [];
    private int _line = 1;

    /// <summary>Number of questions.</summary>
    public int Count => _facts.Count;

    [GeneratedRegex(@"^[^:\n]*\.c:(\d+):(?:\d+:)? (?:fatal )?error: (.*)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    public void Line(string text)
    {
        _text.Append(text).Append('\n');
        _line++;
    }

    /// <summary>Asks; <paramref name="fact"/> is what the log says if the answer is no.</summary>
    public void Ask(string condition, string fact)
    {
        _facts.Add(_line, fact);
        Line($"_Static_assert({condition}, \"\");");
    }

    // C has no negative literals, so the least value needs a subtraction.
    public static string Literal(Int128 value) =>
        value == long.MinValue ? "(-9223372036854775807ll - 1)" : value < 0 ? $"({value}ll)" : $"{value}ull";

    /// <summary>Compiles all questions at once, with debug information; whether every answer is yes.</summary>
    /// <param name="compiler">The compiler.</param>
    /// <param name="options">Further options.</param>
    /// <param name="include">Where headers are.</param>
    public bool Holds(Toolchain compiler, IEnumerable<string> options, IEnumerable<string> include)
    {
        string file = Path.Combine(directory, name + ".c");
        File.WriteAllText(file, _text.ToString());
        return Run.Program(compiler.Command, [.. compiler.Options, "-std=gnu11", "-w", .. options, .. include, file], directory).ExitCode == 0;
    }

    /// <summary>Compiles. Gives the facts denied, each with what the compiler said, or an error about something else.</summary>
    public (List<string> Denied, string? Broken) Judge(Toolchain compiler, IEnumerable<string> include)
    {
        string file = Path.Combine(directory, name + ".c");
        File.WriteAllText(file, _text.ToString());
        string[] limit = compiler.Name == "clang" ? ["-ferror-limit=0"] : ["-fmax-errors=0"];
        Run.Result result = Run.Program(
            compiler.Command, [.. compiler.Options, "-std=gnu11", "-w", "-fsyntax-only", .. limit, .. include, file], directory);
        List<string> denied = [];
        string? broken = result.ExitCode is 0 or 1 ? null : result.Error;
        foreach (Match match in ErrorLine().Matches(result.Error))
        {
            if (_facts.TryGetValue(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), out string? fact))
                denied.Add($"{fact}: {match.Groups[2].Value}");
            else
                broken ??= match.Value;
        }
        if (result.ExitCode != 0 && denied.Count == 0)
            broken ??= result.Error.Split('\n')[0];
        return ([.. denied.Distinct()], broken);
    }
}
