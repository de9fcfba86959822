using System.Text.RegularExpressions;
using Uapi.Analysis;
using Uapi.Model;
using Uapi.Preprocessing;
using Uapi.Tool.Diff;

namespace Uapi.Tool.Tests.Diff;

/// <summary>One change at a time in every member and every constant of <c>linux/vfio.h</c>: the comparison has to name exactly that one. None: it has to be silent.</summary>
public partial class MutationTests
{
    private static readonly string[] Lines = File.ReadAllLines(RepositoryPaths.VfioHeader);

    private static readonly Target[] Compared = [Targets.X86_64, Targets.I386, Targets.S390x];

    private static readonly DiffReader Original = Reader(string.Join('\n', Lines));

    [Fact]
    public void EveryMember_RenamedWidenedRemovedOrPushed_IsTheOnlyCause()
    {
        List<string> problems = [];
        int count = 0;
        foreach (MemberLine member in Members())
        {
            Random random = new(member.Line);
            string indent = Lines[member.Line][..Lines[member.Line].IndexOf("__", StringComparison.Ordinal)];
            (string Text, string[] Rules, string Name) mutation = random.Next(4) switch
            {
                0 => (Lines[member.Line].Replace($"{member.Name};", $"zz_{member.Name};", StringComparison.Ordinal), ["field-renamed", "reserved-field-consumed"], member.Name),
                1 => (Lines[member.Line].Replace(member.Type, member.Type == "__u64" ? "__u32" : "__u64", StringComparison.Ordinal), ["field-width-changed", "vfio-argsz-broken", "vfio-flags-broken"], member.Name),
                2 => ("", ["field-removed", "vfio-argsz-broken", "vfio-flags-broken"], member.Name),
                _ => ($"{indent}__u64 zz_new;\n{Lines[member.Line]}", ["field-inserted", "union-member-added", "vfio-argsz-broken", "vfio-flags-broken"], "zz_new"),
            };
            string[] lines = [.. Lines];
            lines[member.Line] = mutation.Text;
            count++;
            Check(problems, member.Line, lines, mutation.Rules, mutation.Name);
        }
        Assert.True(problems.Count == 0, string.Join("\n", problems));
        Assert.InRange(count, 140, 1000);
    }

    [Fact]
    public void EveryConstant_WithAnotherNumber_IsTheOnlyCause()
    {
        List<string> problems = [];
        int count = 0;
        for (int i = 0; i < Lines.Length; i++)
        {
            Match match = ConstantLine().Match(Lines[i]);
            if (!match.Success)
                continue;
            string name = match.Groups[1].Value;
            // A number that no other constant has, so that nothing else can explain it.
            string[] lines = [.. Lines];
            lines[i] = Lines[i][..match.Groups[2].Index] + (5000 + i) + Lines[i][(match.Groups[2].Index + match.Groups[2].Length)..];
            count++;
            Check(problems, i, lines, ["constant-value-changed", "limit-changed", "version-constant-changed", "ioctl-number-changed"], name);
        }
        Assert.True(problems.Count == 0, string.Join("\n", problems));
        Assert.InRange(count, 80, 1000);
    }

    [Theory]
    [InlineData("blank lines")]
    [InlineData("comments")]
    [InlineData("blanks")]
    [InlineData("parentheses")]
    public void Reformatting_IsSilent(string kind)
    {
        string text = string.Join('\n', Lines);
        text = kind switch
        {
            "blank lines" => string.Concat(Lines.Select(line => line + (line.EndsWith('\\') ? "\n" : "\n\n"))),
            "comments" => string.Join('\n', Lines.Select((line, i) => line.StartsWith("#define ", StringComparison.Ordinal) && !line.EndsWith('\\') && !line.Contains("/*", StringComparison.Ordinal) ? $"/* {i} */ {line} /* {i} */" : line)),
            "blanks" => text.Replace("\t", "    ", StringComparison.Ordinal),
            _ => Regex.Replace(text, @"^(#define \w+\s+)(\d+)\b", "$1($2)", RegexOptions.Multiline),
        };
        Assert.NotEqual(string.Join('\n', Lines), text);
        Assert.Empty(Roots(Reader(text)));
    }

    private static void Check(List<string> problems, int line, string[] lines, string[] rules, string name)
    {
        Finding[] roots = Roots(Reader(string.Join('\n', lines)));
        bool isRight = roots.Length > 0 && roots.All(root => Array.Exists(rules, rule => root.Rule.Id == rule) && (Last(root.Change.Where) == name || root.Rule.Id.EndsWith("-broken", StringComparison.Ordinal)));
        // A member that fills a hole on one architecture, or bytes at the end, is said otherwise there.
        isRight |= name == "zz_new" && roots.Length > 0 && roots.All(root => Last(root.Change.Where) is "zz_new" || root.Rule.Id.EndsWith("-broken", StringComparison.Ordinal));
        if (!isRight)
            problems.Add($"line {line + 1} ({Lines[line].Trim()} → {lines[line].Trim()}): {string.Join("; ", roots.Select(root => $"{root.Rule.Id} {root.Change.Where}"))}");

        static string Last(string where) => where[(where.LastIndexOf('.') + 1)..].Split(' ')[^1];
    }

    // What can be observed and follows from nothing else.
    private static Finding[] Roots(DiffReader changed) =>
        [.. DiffEngine.Compare(null, Original, "linux/vfio.h", changed, "linux/vfio.h", new DiffOptions { Targets = Compared })
            .Findings.Where(finding => finding.Cause is null && finding.Level > Level.None)];

    private static DiffReader Reader(string text)
    {
        MemoryHeaderSource source = new();
        source.Add("linux/vfio.h", text);
        return new DiffReader(source, new ReaderOptions { Docs = false });
    }

    private static IEnumerable<MemberLine> Members()
    {
        for (int i = 0; i < Lines.Length; i++)
        {
            Match match = MemberPattern().Match(Lines[i]);
            if (match.Success)
                yield return new MemberLine(i, match.Groups[1].Value, match.Groups[2].Value);
        }
    }

    [GeneratedRegex(@"^\s+(__u8|__u16|__u32|__u64|__s32)\s+(\w+);")]
    private static partial Regex MemberPattern();

    [GeneratedRegex(@"^\s*#define\s+(\w+)\s+(\(?\d+\)?|\(1 << \d+\))\s*(/\*.*)?$")]
    private static partial Regex ConstantLine();

    private sealed record MemberLine(int Line, string Type, string Name);
}
