using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Uapi.Analysis;
using Uapi.Build;
using Uapi.Model;
using Uapi.Text;

namespace Uapi.Fuzz;

/// <summary>Lets C compilers judge what the front end makes of a valid header.</summary>
/// <remarks>
/// Three questions: does the header compile; does every fact hold (<see cref="StaticAsserts"/>); is each macro that has no value here none for
/// the compiler either. The compiler reads the kernel's headers from a directory; the front end does so too, or takes its built-in ones, so that those are judged as well.
/// </remarks>
internal sealed partial class CompilerJudge(string headers, string directory)
{
    private const string Name = "valid.h";
    private const string ClangName = "clang-19";
    private const string Overflow = "it overflows";

    private static readonly (string Target, string Gcc, string Clang, string Include)[] Compilers =
    [
        ("x86_64", "x86_64-linux-gnu-gcc", "x86_64-linux-gnu", "x86_64-linux-gnu"),
        ("i386", "i686-linux-gnu-gcc", "i686-linux-gnu", "i386-linux-gnu"),
        ("aarch64", "aarch64-linux-gnu-gcc", "aarch64-linux-gnu", "aarch64-linux-gnu"),
        ("arm", "arm-linux-gnueabihf-gcc", "arm-linux-gnueabihf", "arm-linux-gnueabihf"),
        ("powerpc64le", "powerpc64le-linux-gnu-gcc", "powerpc64le-linux-gnu", "powerpc64le-linux-gnu"),
        ("powerpc64", "powerpc64-linux-gnu-gcc", "powerpc64-linux-gnu", "powerpc64-linux-gnu"),
        ("powerpc", "powerpc-linux-gnu-gcc", "powerpc-linux-gnu", "powerpc-linux-gnu"),
        ("s390x", "s390x-linux-gnu-gcc", "s390x-linux-gnu", "s390x-linux-gnu"),
        ("riscv64", "riscv64-linux-gnu-gcc", "riscv64-linux-gnu", "riscv64-linux-gnu"),
        ("mips64el", "mips64el-linux-gnuabi64-gcc", "mips64el-linux-gnuabi64", "mips64el-linux-gnuabi64"),
        ("mipsel", "mipsel-linux-gnu-gcc", "mipsel-linux-gnu", "mipsel-linux-gnu"),
        ("sparc64", "sparc64-linux-gnu-gcc", "sparc64-linux-gnu", "sparc64-linux-gnu"),
        ("alpha", "alpha-linux-gnu-gcc", "", "alpha-linux-gnu"),
        ("hppa", "hppa-linux-gnu-gcc", "", "hppa-linux-gnu"),
        ("m68k", "m68k-linux-gnu-gcc", "", "m68k-linux-gnu"),
        ("sh4", "sh4-linux-gnu-gcc", "", "sh4-linux-gnu"),
        ("x32", "x86_64-linux-gnux32-gcc", "x86_64-linux-gnux32", "x86_64-linux-gnux32"),
    ];

    [GeneratedRegex(@"^[^:\n]*:(\d+):\d+: (?:fatal )?error: (.*)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    /// <summary>The compilers that are missing.</summary>
    public static IReadOnlyList<string> Absent => [.. Compilers.Select(compiler => compiler.Gcc).Append(ClangName).Where(compiler => !Exists(compiler))];

    /// <summary>The number of targets that are judged.</summary>
    public static int Count => Compilers.Length;

    /// <summary>How often GCC and clang were of two minds, and the front end of clang's.</summary>
    public int Disputed { get; private set; }

    /// <summary>Judges a header on one target; null if all is well.</summary>
    /// <param name="text">The header.</param>
    /// <param name="compiler">Which target, below <see cref="Count"/>.</param>
    /// <param name="isBuiltIn">Whether the front end takes its built-in headers.</param>
    public string? Judge(string text, int compiler, bool isBuiltIn)
    {
        (string name, string gcc, string clang, string include) = Compilers[compiler];
        Target target = Targets.All.Single(candidate => candidate.Name == name);
        Directory.CreateDirectory(directory);
        File.WriteAllText(Path.Combine(directory, Name), text);
        IncludeDirectory[] path = isBuiltIn ? [new(directory)] : [new(directory), new(headers)];
        HeaderAbi abi = new HeaderReader(new IncludePathHeaderSource(path, useSystem: false), ReaderOptions.Default).Read(Name, target);
        string[] options =
        [
            "-std=gnu11", "-w", "-ffreestanding", "-fmax-errors=0", "-ftrack-macro-expansion=0", "-I", directory,
            "-isystem", Path.Combine(headers, include), "-isystem", headers,
        ];
        if (abi.Diagnostics.FirstOrDefault(item => item.Rule.Severity != HeaderSeverity.Info) is { } said)
        {
            if (said.Message.EndsWith(Overflow, StringComparison.Ordinal))
                return null;
            string errors = Compile(gcc, [.. options, "-fsyntax-only"], "#include <valid.h>\n");
            return errors.Length > 0 ? null : $"{name}: accepted by the compiler: {said}";
        }
        StringWriter asserts = new();
        StaticAsserts.Write(abi, asserts);
        if (Refusal(gcc, options, asserts.ToString()) is { } refused)
        {
            if (clang.Length == 0 || Refusal(ClangName, [.. options.Where(option => !option.StartsWith("-f", StringComparison.Ordinal)), "--target=" + clang], asserts.ToString()) is not null)
                return $"{name}: {refused}";
            Disputed++;
        }
        return MissingConstant(abi, gcc, options) is { } missing ? $"{name}: {missing}" : null;
    }

    private string? Refusal(string compiler, string[] options, string asserts)
    {
        string objects = Path.Combine(directory, "asserts.o");
        if (Compile(compiler, [.. options, "-O2", "-c", "-o", objects], asserts) is { Length: > 0 } errors)
            return First(errors, asserts);
        byte[] bytes = File.ReadAllBytes(objects);
        return ElfSections.Read(bytes, ".uapi_bits").AsSpan().SequenceEqual(ElfSections.Read(bytes, ".uapi_want")) ? null : "a bit-field lies elsewhere";
    }

    // Each in a line of its own: the lines without an error are constants after all.
    private string? MissingConstant(HeaderAbi abi, string gcc, string[] options)
    {
        // Overflow is undefined: GCC takes what the machine would give, in some places.
        OtherMacroFacts[] others = [.. abi.OtherMacros.Where(macro => macro.Reason != Overflow && !macro.Reason.StartsWith("empty", StringComparison.Ordinal))];
        if (others.Length == 0)
            return null;
        string questions = "#include <valid.h>\n" + string.Concat(others.Select(macro => $"enum {{ question_{macro.Name} = (({macro.Name}) | 1) != 0 }};\n"));
        string errors = Compile(gcc, [.. options, "-fsyntax-only"], questions);
        HashSet<int> denied = [.. ErrorLine().Matches(errors).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))];
        OtherMacroFacts? missing = others.Where((_, index) => !denied.Contains(index + 2)).FirstOrDefault();
        return missing is null ? null : $"{missing.Name} is a constant for the compiler, and here: {missing.Reason}";
    }

    private string Compile(string compiler, string[] options, string text)
    {
        string file = Path.Combine(directory, "judge.c");
        File.WriteAllText(file, text);
        ProcessStartInfo start = new(compiler, [.. options, file]) { RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C";
        using Process process = Process.Start(start)!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? "" : errors.Length > 0 ? errors : $"exit code {process.ExitCode}";
    }

    private static string First(string errors, string source)
    {
        if (ErrorLine().Match(errors) is not { Success: true } match)
            return errors.Split('\n')[0];
        string[] lines = source.Split('\n');
        int line = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups[2].Value + (match.Value.Contains("judge.c", StringComparison.Ordinal) && line <= lines.Length ? " | " + lines[line - 1] : " | " + match.Value);
    }

    private static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(path => File.Exists(Path.Combine(path, program)));
}
