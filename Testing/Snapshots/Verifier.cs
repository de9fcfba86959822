using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace VerifyXunit;

/// <summary>Compares text with a snapshot that a person has read.</summary>
/// <remarks>
/// This stands in for <c>Verify.Xunit</c>, with its namespace, calls and file names: <c>Class.Method.verified.ext</c> lies beside the
/// test, a difference leaves <c>Class.Method.received.ext</c> there. To accept it, rename it. Replacing this class by the
/// package changes no test. It offers what the tests use of the package, no more; the class of a test must have the name of its file.
/// </remarks>
public static class Verifier
{
    /// <summary>Verifies text in a file with the extension given.</summary>
    /// <param name="target">The text; line ends are compared as LF.</param>
    /// <param name="extension">Without a dot: <c>cs</c>.</param>
    /// <param name="sourceFile">The test's file; the compiler fills it in.</param>
    /// <param name="method">The test's name; the compiler fills it in.</param>
    public static SettingsTask Verify(
        string? target, string extension = "txt", [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "") =>
        new(target, extension, sourceFile, method);
}

/// <summary>A verification that still takes settings; <c>await</c> runs it.</summary>
public sealed class SettingsTask
{
    private readonly string _target;
    private readonly string _extension;
    private readonly string _sourceFile;
    private readonly string _method;
    private string _suffix = "";

    internal SettingsTask(string? target, string extension, string sourceFile, string method)
    {
        _target = Normalize(target ?? "null");
        _extension = extension;
        _sourceFile = sourceFile;
        _method = method;
    }

    /// <summary>Puts the test's arguments into the file's name: <c>Class.Method_name=value</c>.</summary>
    /// <param name="parameters">The arguments, in the order of the test's parameters.</param>
    public SettingsTask UseParameters(params object?[] parameters)
    {
        string[] names = ParameterNames();
        if (parameters.Length > names.Length)
            throw new ArgumentException($"{_method} has {names.Length} parameters.", nameof(parameters));
        for (int i = 0; i < parameters.Length; i++)
            _suffix += "_" + names[i] + "=" + Convert.ToString(parameters[i] ?? "null", CultureInfo.InvariantCulture);
        return this;
    }

    /// <summary>Puts text into the file's name: <c>Class.Method_text</c>.</summary>
    /// <param name="parametersText">The text.</param>
    public SettingsTask UseTextForParameters(string parametersText)
    {
        _suffix = "_" + parametersText;
        return this;
    }

    /// <summary>Runs the verification.</summary>
    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    /// <summary>Runs the verification.</summary>
    /// <exception cref="VerifyException">The text differs from the snapshot, or there is none.</exception>
    public async Task ToTask()
    {
        string verified = FileName("verified");
        string received = FileName("received");
        string? expected = File.Exists(verified) ? Normalize(await File.ReadAllTextAsync(verified)) : null;
        if (expected == _target)
        {
            File.Delete(received);
            return;
        }
        await File.WriteAllTextAsync(received, _target);
        string what = expected is null
            ? "There is no snapshot yet."
            : "The text differs from the snapshot (- snapshot, + received):\n" + TextDiff.Describe(expected, _target);
        throw new VerifyException($"{what}\nReceived: {received}\nSnapshot: {verified}\nRename the first to the second to accept it.");
    }

    private string FileName(string state)
    {
        string directory = Path.GetDirectoryName(_sourceFile)!;
        string name = Path.GetFileNameWithoutExtension(_sourceFile) + "." + _method + _suffix;
        foreach (char c in Path.GetInvalidFileNameChars().Concat("<>:\"/\\|?*"))
            name = name.Replace(c, '-');
        return Path.Combine(directory, $"{name}.{state}.{_extension}");
    }

    private string[] ParameterNames()
    {
        string type = Path.GetFileNameWithoutExtension(_sourceFile);
        MethodInfo? method = AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => !assembly.IsDynamic && assembly.GetReferencedAssemblies().Any(name => name.Name == typeof(Verifier).Assembly.GetName().Name))
            .SelectMany(assembly => assembly.GetTypes())
            .Where(candidate => candidate.Name == type)
            .SelectMany(candidate => candidate.GetMethods())
            .FirstOrDefault(candidate => candidate.Name == _method);
        return method is null
            ? throw new InvalidOperationException($"There is no test {type}.{_method}; a test class must have the name of its file.")
            : [.. method.GetParameters().Select(parameter => parameter.Name ?? "")];
    }

    private static string Normalize(string text) => text.Replace("\r\n", "\n").TrimStart('\uFEFF');
}

/// <summary>The text differs from the snapshot.</summary>
/// <param name="message">The difference, and where both files are.</param>
public sealed class VerifyException(string message) : Exception(message);
